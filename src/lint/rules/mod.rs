//! The rules, by family. Each is what is known of it and the function that looks; `list` holds them all.

pub(super) mod bullets;
pub(super) mod education;
mod order;
pub(super) mod projects;
pub(super) mod ratings;
pub(super) mod roles;
pub(super) mod signals;
pub(super) mod skills;
pub(super) mod spelling;
pub(super) mod structure;
pub(super) mod summary;
