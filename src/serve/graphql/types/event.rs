//! What happened to an order.

use crate::domain::{Actor, Names};
use crate::serve::graphql::field::Field;
use crate::serve::graphql::gid::{self, gid};
use crate::serve::graphql::resolved::{Resolution, Resolved};
use crate::serve::graphql::thing::Thing;
use crate::serve::graphql::world::World;
use crate::wire;

pub fn field(world: &World<'_>, id: i64, seq: i64, field: &Field<'_>) -> Resolution {
    let loaded = world.known_order(id)?;
    let order = &loaded.order;
    let event = loaded.events(world)?.iter().find(|event| event.seq == seq);
    let Some(event) = event else { return Ok(Resolved::Unruled) };
    let app = event.origin.as_ref().and_then(|origin| origin.app.as_ref());
    let shown = || -> crate::failure::Result<wire::Event> {
        let locations = world.locations()?;
        let names = Names { order: &order.name, locations: &locations, lines: &order.line_items };
        Ok(wire::Event::from_domain(Some(id), event, &names))
    };
    Ok(match field.name {
        "id" => gid("BasicEvent", seq).into(),
        "action" => event.fact.event_type().as_str().into(),
        "message" => shown()?.message.into(),
        "author" => match &event.actor {
            Actor::System => Resolved::NULL,
            actor => actor.to_string().into(),
        },
        "arguments" => {
            let data = serde_json::to_value(shown()?.data).unwrap_or_default();
            Resolved::json(data)
        }
        "additionalContent" => event.note.as_ref().map(|note| Resolved::json(note.as_str().into())).into(),
        "hasAdditionalContent" => event.note.is_some().into(),
        "appTitle" => app.into(),
        "attributeToApp" => (app.is_some() || matches!(event.actor, Actor::Service(_))).into(),
        "attributeToUser" => (app.is_none() && event.actor == Actor::Merchant).into(),
        "createdAt" => event.at.into(),
        "subject" => Thing::Order(id).into(),
        "subjectId" => gid("Order", gid::of_order(order)).into(),
        "subjectType" => "ORDER".into(),
        _ => Resolved::Unruled,
    })
}
