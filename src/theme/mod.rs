//! Themes: a folder with `theme.yaml`, `resume.typ.j2` and `style.typ`, built in or the user's.

mod furniture;

pub use furniture::Furniture;
