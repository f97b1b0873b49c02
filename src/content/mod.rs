//! [`Resume`](crate::resume::Resume) × locale → [`Content`]: selected, ordered, worded, normalised.

mod tree;

pub use tree::*;
