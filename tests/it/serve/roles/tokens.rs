//! Tokens: who is known once apps are registered, and how an app gets its own.

use serde_json::{Value, json};

use super::{Roles, shop};
use crate::serve::Served;
use crate::shop::Shop;

const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

fn status(served: &Served, token: &str) -> u16 {
    let headers = [("X-Shopify-Access-Token", token)];
    let asked = served.client().post("/admin/api/2026-04/graphql.json", &headers, b"{\"query\": \"{ shop { id } }\"}");
    let scopes = served.client().request("GET", "/admin/oauth/access_scopes.json", &headers, b"");
    assert_eq!(scopes.status, asked.status, "{token}");
    asked.status
}

#[test]
fn once_an_app_is_registered_only_known_tokens_are_answered() {
    let served = Served::over(Shop::after(&["init", "service add acme"]));
    let dev = served.shop.json("app show dev")["token"].as_str().expect("it has a token").to_owned();
    assert_eq!((status(&served, "anything"), status(&served, &dev)), (200, 200));
    let added = served.shop.json("app add acme-app --service acme");
    let token = added["app"]["token"].as_str().expect("it has a token");
    assert_eq!((status(&served, "anything"), status(&served, &dev), status(&served, token)), (401, 200, 200));
    // Whatever it sends: who is not known is not told what is wrong with a body.
    let unreadable = |token: &str| {
        served.client().post("/admin/api/2026-04/graphql.json", &[("X-Shopify-Access-Token", token)], b"{").status
    };
    assert_eq!((unreadable("anything"), unreadable(token)), (401, 400));
    // The server keeps nothing: what a command does counts from the next request on.
    served.shop.does(&["app add other", "app remove acme-app"]);
    assert_eq!((status(&served, token), status(&served, &dev)), (401, 200));
    served.shop.does(&["app remove other"]);
    assert_eq!(status(&served, "anything"), 200);
}

#[test]
fn an_app_knows_itself_and_what_it_may() {
    let roles = Roles::over(shop());
    for (number, (app, merchant, service)) in [
        ("dev", true, true),
        ("acme-app", false, true),
        ("solo-app", false, true),
        ("orders", true, false),
        ("both", true, true),
    ]
    .into_iter()
    .enumerate()
    {
        let seen = roles
            .data(app, "{ currentAppInstallation { app { id title apiKey } accessScopes { handle } } app { handle } }");
        let installation = &seen["currentAppInstallation"];
        assert_eq!(installation["app"]["id"], format!("gid://shopify/App/{}", number + 1));
        assert_eq!((&installation["app"]["title"], &seen["app"]["handle"]), (&json!(app), &json!(app)));
        assert_eq!(installation["app"]["apiKey"], roles.served.shop.json(&format!("app show {app}"))["client_id"]);
        let scopes = installation["accessScopes"].as_array().expect("it is a list");
        let may = |scope: &str| scopes.iter().any(|it| it["handle"] == scope);
        assert_eq!(
            (may("write_orders"), may("write_fulfillments"), may("read_locations")),
            (merchant, service, true),
            "{app}"
        );
    }
}

#[test]
fn the_handshake_gives_each_app_its_own_token() {
    let shop = Shop::after(&["init", "app add one --callback http://localhost:3000/one", "app add other"]);
    let served = Served::over(shop);
    let app = |name: &str| served.shop.json(&format!("app show {name}"));
    let (one, other) = (app("one"), app("other"));
    let authorize = |client: &Value, redirect: &str| {
        let query = format!("client_id={}&redirect_uri={redirect}&state=s", client.as_str().unwrap_or_default());
        served.client().request("GET", &format!("/admin/oauth/authorize?{query}"), &[], b"")
    };
    let refused = |client: &Value, redirect: &str| {
        let answer = authorize(client, redirect);
        assert_eq!(answer.status, 400, "{answer:?}");
        answer.json()["errors"].clone()
    };
    assert_eq!(refused(&json!("me"), "http://localhost:3000/one"), json!({ "client_id": "no app has this client id" }));
    assert_eq!(
        refused(&one["client_id"], "http://localhost:4000/"),
        json!({ "redirect_uri": "it must begin with the callback URL of the app, http://localhost:3000/one" })
    );
    assert_eq!(authorize(&other["client_id"], "http://localhost:4000/").status, 302);
    let sent = authorize(&one["client_id"], "http://localhost:3000/one/back");
    let code = sent.header("location").and_then(|to| to.split(['?', '&']).find_map(|pair| pair.strip_prefix("code=")));
    let code = code.expect("it is given a code").to_owned();
    let token = |app: &Value, secret: &Value, more: &str| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let form = format!("client_id={}&client_secret={}&{more}", text(&app["client_id"]), text(secret));
        let answer = served.client().post("/admin/oauth/access_token", &[FORM], form.as_bytes());
        (answer.status, answer.json())
    };
    let with_code = format!("code={code}");
    let wrong = |status: u16, error: &str, why: &str| (status, json!({ "error": error, "error_description": why }));
    assert_eq!(token(&one, &one["secret"], &with_code).1["access_token"], one["token"]);
    assert_eq!(
        token(&one, &other["secret"], &with_code),
        wrong(401, "invalid_client", "this is not the secret of the app")
    );
    assert_eq!(
        token(&other, &other["secret"], &with_code),
        wrong(400, "invalid_grant", "this code was not given to the app")
    );
    let (status, given) = token(&other, &other["secret"], "grant_type=client_credentials");
    assert_eq!((status, &given["access_token"]), (200, &other["token"]));
    assert!(!given["scope"].as_str().unwrap_or_default().contains("write_fulfillments"), "{given}");
}

#[test]
fn a_program_is_told_the_token_of_the_app_that_is_named() {
    let shop = Shop::after(&["init", "app add orders"]);
    let app = shop.json("app show orders");
    let path = |command: &mut std::process::Command| {
        command.env("PATH", "/usr/local/bin:/usr/bin:/bin");
    };
    let line = "echo $CONSIGN_TOKEN $CONSIGN_SECRET";
    let ended = shop.run_with(&["serve", "--app", "orders", "--", "sh", "-c", line], |command| {
        path(command);
        command
    });
    let told =
        format!("{} {}\n", app["token"].as_str().unwrap_or_default(), app["secret"].as_str().unwrap_or_default());
    assert_eq!((ended.exit, ended.stdout.as_str()), (0, told.as_str()), "{ended:?}");
    let missing = shop.run("serve --app nobody -- true");
    assert_eq!((missing.exit, missing.code()), (3, "app_not_found"), "{missing:?}");
}
