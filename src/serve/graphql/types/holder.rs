//! Which app holds work back.

use crate::domain::{DEV, RegisteredApp};
use crate::failure::Result;
use crate::serve::graphql::world::World;

/// The number of the app of this name: of the newest, if several had it.
pub fn number(world: &World<'_>, name: &str) -> Result<Option<i64>> {
    if name == DEV {
        return Ok(Some(RegisteredApp::dev().number));
    }
    Ok(world.shop()?.apps.0.iter().rfind(|app| app.name == name).map(|app| app.number))
}
