//! The root of mutations.

use super::field::Field;
use super::resolved::Resolution;
use super::trouble::Trouble;
use super::world::World;

pub fn field(_: &World<'_>, field: &Field<'_>) -> Resolution {
    Err(Trouble::not_served(field.name))
}
