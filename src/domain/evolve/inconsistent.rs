//! What does not fit.

/// An event that does not fit the order it is about: the journal or the stored state was tampered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inconsistent(pub String);

/// Whether a change fitted.
pub(super) type Outcome = Result<(), Inconsistent>;
