//! The profile that a run goes by: one that is built in, which nobody reads before it is needed, or one of the user's own.

use std::sync::Arc;

use super::Profile;

/// A profile by whom it comes from.
#[derive(Debug, Clone, Default)]
pub enum Role {
    /// `backend`.
    #[default]
    BuiltIn,
    /// One of the user's own.
    Own(Arc<Profile>),
}

impl Role {
    /// The role of a built-in name.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Self> {
        (name == super::BUILT_IN[0]).then_some(Self::BuiltIn)
    }

    /// The profile.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        match self {
            Self::BuiltIn => Profile::backend(),
            Self::Own(profile) => profile,
        }
    }
}
