//! Services that act by themselves act under a server too.

use crate::shop::Shop;

/// Something is due at once, and again at once after that.
fn with_something_due() -> Shop {
    Shop::after(&[
        "init",
        "service add acme",
        "service act acme --after 0s --ship-after 0s",
        "order create --line TEE=1 --location acme --paid",
        "order request 1001",
    ])
}

#[test]
fn what_is_due_is_done_at_the_start_and_while_others_write() {
    let shop = with_something_due();
    let wait =
        |order| format!("serve -- {} order wait {order} --for fulfillment_status=fulfilled --timeout 60", program());
    shop.does(&[&wait(1001)]);
    let script = format!(
        "{0} order create --line TEE=1 --location acme --paid -q && {0} order request 1002 -q && {0} order wait 1002 \
         --for fulfillment_status=fulfilled --timeout 60",
        program()
    );
    let ended = shop.run_with(&["serve", "--", "sh", "-c", &script], |command| command);
    assert_eq!(ended.exit, 0, "{ended:?}");
    assert_eq!(shop.json("check --deep")["ok"], true);
}

#[test]
fn nothing_is_done_where_it_is_left_to_run() {
    let shop = with_something_due();
    let before = shop.json("order timeline");
    let ended = shop.run(&format!("serve --no-run -- {} order show 1001", program()));
    assert_eq!(ended.exit, 0, "{ended:?}");
    assert_eq!(shop.json("order timeline"), before);
}

fn program() -> &'static str {
    env!("CARGO_BIN_EXE_consign")
}
