//! The app that calls.

use crate::serve::callers::{self, SCOPES};
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::{Record, Thing};
use crate::serve::graphql::world::World;

pub fn field(world: &World<'_>, field: &Field<'_>) -> Resolution {
    Ok(match field.name {
        "id" => gid("App", world.caller.number).into(),
        "apiKey" => callers::credentials(&world.given()?).client_id.into(),
        "handle" | "title" => world.caller.name.as_str().into(),
        "installation" => Thing::AppInstallation.into(),
        "requestedAccessScopes" => scopes(),
        _ => Resolved::Unruled,
    })
}

pub fn installation(world: &World<'_>, field: &Field<'_>) -> Resolution {
    Ok(match field.name {
        "id" => gid("AppInstallation", world.caller.number).into(),
        "app" => Thing::App.into(),
        "accessScopes" => scopes(),
        _ => Resolved::Unruled,
    })
}

fn scopes() -> Resolved {
    Resolved::list(SCOPES.iter().map(|scope| {
        let described = scope.replace('_', " ");
        Record::of("AccessScope", [("handle", (*scope).into()), ("description", described.into())])
    }))
}
