//! The `atsafe` command.

fn main() {}
