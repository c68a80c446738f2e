//! A small shop in which everything has happened that can happen.

use crate::shop::Shop;

/// Commands after `init --sample`, in the words of a shell.
const LIFE: &[&str] = &[
    "config set shop \"Corner Shop\"",
    "inventory adjust TEE-M --location main --by +3 --reason \"found behind the shelf\"",
    "inventory adjust MUG --location depot --by -1",
    "order request 1001 --note \"ring twice\" --notify-customer --key r1",
    "order pay 1002",
    "order edit 1002 --line TEE-M=1 --add MUG=2@5.50",
    "order refund 1002 --line MUG=1",
    "service respond 1003 --accept --pending fulfillment --message \"leaves tomorrow\" --ship-date 2026-11-25 --key a1",
    "service ship 1003 --line IPOD2008GREEN=1 --tracking-number 1Z999 --carrier UPS --notify-customer --key s1",
    "fulfillment event 1003-F1 in_transit --message \"left Lund\"",
    "fulfillment event 1003-F1 delivered",
    "order cancel-request 1004 --note \"she moved\"",
    "service respond 1004 --accept --pending cancellation --message \"stopped\"",
    "service ship 1004-FO1 --late --line IPOD2008GREEN=1 --tracking-number 1Z998 --adjust-stock",
    "order revert 1005 --confirmed",
    "order move-location 1005 --to main --reason \"we have it here\"",
    "order hold 1006-FO1 --reason other",
    "order refund 1007 --line TEE-M --restock return",
    "service progress 1008",
    "service ship 1008 --tracking-number CAP1",
    "fulfillment track 1008-F1 --tracking-number CAP2 --carrier UPS",
    "order request 1009",
    "service respond 1009 --reject --pending fulfillment --reason invalid_sku --message \"not ours\"",
    "order create --line MUG=4@7 --location depot --email eva@example.com",
    "order split 1010-FO1 --line MUG=1",
    "order fulfill 1010-FO1 --tracking-number X1",
    "fulfillment cancel 1010-F1",
    "order create --line MUG=1@7 --location depot",
    "order cancel 1011 --reason customer",
    "order create --line TEE-M=3@7 --location acme --paid",
    "order request 1012 --line TEE-M=2",
    "service respond 1012-FO1 --accept --pending fulfillment",
    "service close 1012-FO1 --message \"none left\"",
    "order create --line CAP=1@7 --location zenith",
    "order request 1013",
    "service close 1013",
    "order create --line TEE-M=1@7 --location acme",
    "order request 1014",
    "service respond 1014 --accept --pending fulfillment",
    "order cancel-request 1014",
    "service respond 1014 --reject --pending cancellation",
    "order import orders.json --key i1",
    "order set 1002 --email eva@example.com --phone 12345678 --note \"call first\" --tag vip --ship-to address.json --key d1",
    "order set 1002 --email= --tag gift",
];

const ORDERS: &str = r##"{"orders": [{"id": 71, "name": "#A1", "financial_status": "paid", "line_items": [
    {"id": 1, "sku": "TEE-M", "quantity": 2, "price": "19.90", "fulfillable_quantity": 1}],
    "fulfillments": [{"id": 5, "status": "success", "line_items": [{"id": 1, "quantity": 1}]}]}]}"##;

const ADDRESS: &str =
    r#"{"name": "Eva Berg", "address1": "Storgata 1", "zip": "0155", "city": "Oslo", "phone": "87654321"}"#;

/// A shop after its life.
pub fn shop() -> Shop {
    let shop = Shop::after(&["init --sample"]);
    shop.write("orders.json", ORDERS);
    shop.write("address.json", ADDRESS);
    let held = shop.run("order release 1006-FO1");
    assert_eq!(held.exit, 0, "{held:?}");
    shop.does(LIFE);
    for name in ["orders.json", "address.json"] {
        std::fs::remove_file(shop.folder().join(name)).expect("it is there");
    }
    shop
}
