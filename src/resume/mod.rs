//! YAML or JSON text → [`Resume`] and everything that is wrong with it.

#[macro_use]
mod record;
mod model;

pub use model::*;
