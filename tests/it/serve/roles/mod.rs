//! Apps of each role on one shop: what they see, what they do, and what is told of them.

mod doing;
mod seeing;
mod tokens;

use serde_json::{Value, json};

use super::Served;
use crate::shop::Shop;

/// A shop with work at several services and at the merchant's own locations, and an app of each kind.
fn shop() -> Shop {
    Shop::after(&[
        "init --sample",
        "service ship 1004 --line IPOD2008GREEN=1 --tracking-number 1Z999",
        "fulfillment event 1004-F1 in_transit",
        "order create --line LAMP=1@49 --line IPOD2008GREEN=2@199 --line TEE-M=3@20 --paid",
        "order hold 1010-FO1",
        "order request 1009 --note please",
        "service respond 1009 --accept",
        "service ship 1009",
        "order refund 1007 --line TEE-M=1",
        "app add acme-app --service acme",
        "app add solo-app --service solo",
        "app add orders",
        "app add both --service zenith --merchant",
    ])
}

/// The apps of the shop, and the locations that each sees; none are all.
const APPS: [(&str, &[&str]); 5] =
    [("dev", &[]), ("orders", &[]), ("both", &[]), ("acme-app", &["acme"]), ("solo-app", &["solo"])];

/// A server, and the token of each app.
struct Roles {
    served: Served,
    apps: Value,
}

impl Roles {
    fn over(shop: Shop) -> Roles {
        let apps = shop.json("app list");
        Roles { served: Served::over(shop), apps }
    }

    fn token(&self, app: &str) -> &str {
        let mut apps = self.apps["items"].as_array().expect("a list has items").iter();
        let app = apps.find(|known| known["name"] == app).unwrap_or_else(|| panic!("there is an app {app}"));
        app["token"].as_str().expect("it has a token")
    }

    /// What an app is answered.
    fn ask(&self, app: &str, query: &str) -> Value {
        let body = json!({ "query": query }).to_string();
        let headers = [("X-Shopify-Access-Token", self.token(app))];
        let answer = self.served.client().post("/admin/api/2026-04/graphql.json", &headers, body.as_bytes());
        assert_eq!(answer.status, 200, "{app}: {query}: {answer:?}");
        answer.json()
    }

    /// The data of an answer without errors.
    fn data(&self, app: &str, query: &str) -> Value {
        let answer = self.ask(app, query);
        assert_eq!(answer["errors"], Value::Null, "{app}: {query}: {answer}");
        answer["data"].clone()
    }

    /// The payload of a mutation.
    fn does(&self, app: &str, mutation: &str, arguments: &str, asked: &str) -> Value {
        let answer = self.data(app, &format!("mutation {{ {mutation}({arguments}) {{ {asked} }} }}"));
        answer[mutation].clone()
    }
}

/// The platform's id of a part of an order.
fn part(kind: &str, order: i64, number: i64) -> String {
    format!("gid://shopify/{kind}/{}", order * 1_000_000 + number)
}

/// The id of a fulfillment order of the order that was placed as the n-th.
fn work(order: i64, number: i64) -> String {
    part("FulfillmentOrder", order, number)
}
