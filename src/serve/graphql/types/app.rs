//! Apps: the one that calls, and those that hold work.

use crate::app::credentials;
use crate::domain::RegisteredApp;
use crate::serve::callers;
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::gid;
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::{Record, Thing};
use crate::serve::graphql::world::World;

pub fn field(world: &World<'_>, number: i64, field: &Field<'_>) -> Resolution {
    let dev = RegisteredApp::dev();
    let shop = world.shop()?;
    let app = shop.apps.numbered(number).unwrap_or(&dev);
    Ok(match field.name {
        "id" => gid("App", app.number).into(),
        "apiKey" => credentials(&world.given()?, &app.name).client_id.into(),
        "handle" | "title" => app.name.as_str().into(),
        "installation" => (number == world.caller().number).then_some(Thing::AppInstallation).into(),
        "requestedAccessScopes" => scopes(app),
        _ => Resolved::Unruled,
    })
}

pub fn installation(world: &World<'_>, field: &Field<'_>) -> Resolution {
    Ok(match field.name {
        "id" => gid("AppInstallation", world.caller().number).into(),
        "app" => Thing::App(world.caller().number).into(),
        "accessScopes" => scopes(&world.caller()),
        _ => Resolved::Unruled,
    })
}

fn scopes(app: &RegisteredApp) -> Resolved {
    Resolved::list(callers::scopes(app).into_iter().map(|scope| {
        let described = scope.replace('_', " ");
        Record::of("AccessScope", [("handle", scope.into()), ("description", described.into())])
    }))
}
