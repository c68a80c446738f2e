//! The sample shops, as what they begin with and what happens in them.

use super::plan::{Line, Plan, Step};
use crate::domain::{Address, HoldReason, RejectionReason, Workflow};

/// A customer: e-mail, name, street, town, province, postcode, country.
type Customer = [&'static str; 7];

/// Who buys in sample shops. The people and their streets are made up.
const CUSTOMERS: [Customer; 6] = [
    ["bob@example.com", "Bob Carver", "12 Alder Street", "Portland", "OR", "97205", "US"],
    ["eva@example.com", "Eva Lindell", "Tallbacken 7", "Uppsala", "", "753 20", "SE"],
    ["mary@example.com", "Mary Hollis", "3 Weaver Lane", "York", "", "YO1 7HF", "GB"],
    ["tom@example.com", "Tom Okoro", "88 Ferry Road", "Toronto", "ON", "M5V 2T6", "CA"],
    ["lucy@example.com", "Lucy Arendt", "Am Holunder 14", "Hamburg", "", "20095", "DE"],
    ["jack@example.com", "Jack Wilder", "5 Quarry Road", "Austin", "TX", "78701", "US"],
];

/// Where the customer with this e-mail lives.
pub fn address_of(email: &str) -> Option<Address> {
    let [_, name, address1, city, province, zip, country] = CUSTOMERS.into_iter().find(|known| known[0] == email)?;
    let part = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Some(Address {
        name: part(name),
        address1: part(address1),
        city: part(city),
        province: part(province),
        zip: part(zip),
        country_code: part(country),
        ..Address::default()
    })
}

const ACME: (&str, &str, Workflow, bool) = ("acme", "Acme", Workflow::New, false);
const SOLO: (&str, &str, Workflow, bool) = ("solo", "Solo", Workflow::New, true);
const ZENITH: (&str, &str, Workflow, bool) = ("zenith", "Zenith", Workflow::Legacy, false);

const IPOD: Line = ("IPOD2008GREEN", 2, "199.00");
const TEE: Line = ("TEE-M", 1, "19.90");
const TWO_TEES: Line = ("TEE-M", 2, "19.90");
const THREE_TEES: Line = ("TEE-M", 3, "19.90");
const CAPS: Line = ("CAP", 2, "12.00");
const LAMP: Line = ("LAMP", 1, "49.00");

const RING_TWICE: Step = Step::Request { note: "ring twice" };
const LEAVES_TOMORROW: Step = Step::Accept { message: "leaves tomorrow" };

pub const BASIC: Plan = Plan {
    shows: "something of everything",
    locations: &[("depot", "Depot")],
    services: &[ACME, SOLO, ZENITH],
    stock: &[
        ("IPOD2008GREEN", "acme", 20),
        ("IPOD2008GREEN", "main", 1),
        ("TEE-M", "main", 40),
        ("TEE-M", "depot", 10),
        ("TEE-M", "acme", 30),
        ("MUG", "depot", 12),
        ("LAMP", "solo", 8),
        ("CAP", "zenith", 15),
    ],
    steps: &[
        ("4d22h50m", Step::Place { lines: &[IPOD, TEE], to: None, email: "bob@example.com", paid: true }),
        ("4d18h25m", Step::Place { lines: &[TWO_TEES], to: None, email: "eva@example.com", paid: false }),
        ("3d20h5m", Step::Place { lines: &[IPOD], to: Some("acme"), email: "bob@example.com", paid: true }),
        ("3d19h15m", RING_TWICE),
        ("2d21h40m", Step::Place { lines: &[IPOD], to: Some("acme"), email: "mary@example.com", paid: true }),
        ("2d20h", RING_TWICE),
        ("2d17h", LEAVES_TOMORROW),
        ("2d16h35m", Step::Place { lines: &[IPOD], to: Some("acme"), email: "tom@example.com", paid: true }),
        ("2d16h10m", RING_TWICE),
        ("1d22h30m", LEAVES_TOMORROW),
        ("1d20h", Step::AskToCancel { note: "the customer changed her mind" }),
        ("1d17h5m", Step::Place { lines: &[TEE], to: None, email: "eva@example.com", paid: true }),
        ("1d16h40m", Step::Hold { reason: HoldReason::IncorrectAddress }),
        ("23h20m", Step::Place { lines: &[TEE], to: None, email: "lucy@example.com", paid: true }),
        ("19h", Step::Fulfill),
        ("17h30m", Step::Place { lines: &[CAPS], to: None, email: "mary@example.com", paid: true }),
        ("17h", RING_TWICE),
        ("1h25m", Step::Place { lines: &[LAMP], to: None, email: "jack@example.com", paid: true }),
    ],
};

pub const REJECTED: Plan = Plan {
    shows: "a request that the service rejected",
    locations: &[],
    services: &[ACME],
    stock: &[("TEE-M", "acme", 3), ("TEE-M", "main", 5)],
    steps: &[
        ("1d22h15m", Step::Place { lines: &[TWO_TEES], to: Some("acme"), email: "bob@example.com", paid: true }),
        ("1d21h30m", RING_TWICE),
        (
            "20h",
            Step::Reject { reason: RejectionReason::InventoryOutOfStock, message: "we counted again and have none" },
        ),
    ],
};

pub const PARTIAL: Plan = Plan {
    shows: "an order of which a part is shipped",
    locations: &[],
    services: &[ACME],
    stock: &[("TEE-M", "acme", 30)],
    steps: &[
        ("3d22h15m", Step::Place { lines: &[THREE_TEES], to: None, email: "bob@example.com", paid: true }),
        ("3d21h30m", RING_TWICE),
        ("3d18h", LEAVES_TOMORROW),
        ("2d20h", Step::Ship { units: Some(("TEE-M", 1)), tracking: "1Z999AA10123456784" }),
    ],
};

pub const TWO_SERVICES: Plan = Plan {
    shows: "an order over two services and the shop's own location",
    locations: &[],
    services: &[ACME, ZENITH],
    stock: &[("IPOD2008GREEN", "acme", 20), ("CAP", "zenith", 15), ("TEE-M", "main", 40)],
    steps: &[
        ("1d22h15m", Step::Place { lines: &[IPOD, CAPS, TEE], to: None, email: "bob@example.com", paid: true }),
        ("1d21h30m", RING_TWICE),
        ("20h", LEAVES_TOMORROW),
    ],
};

pub const DOUBLE_SHIPMENT: Plan = Plan {
    shows: "reverted work that the service shipped all the same",
    locations: &[],
    services: &[ACME],
    stock: &[("TEE-M", "acme", 30)],
    steps: &[
        ("4d22h15m", Step::Place { lines: &[TEE], to: None, email: "bob@example.com", paid: true }),
        ("4d21h30m", RING_TWICE),
        ("4d18h", LEAVES_TOMORROW),
        ("3d22h40m", Step::AskToCancel { note: "the customer changed her mind" }),
        ("2d19h", Step::Revert),
        ("20h", Step::ShipLate { tracking: "1Z999AA10123456784" }),
    ],
};

pub const LEGACY: Plan = Plan {
    shows: "a legacy service, with an order at each stage",
    locations: &[],
    services: &[ZENITH],
    stock: &[("CAP", "zenith", 15)],
    steps: &[
        ("5d22h15m", Step::Place { lines: &[CAPS], to: None, email: "bob@example.com", paid: true }),
        ("5d21h30m", RING_TWICE),
        ("5d18h", Step::Progress),
        ("4d23h", Step::Ship { units: None, tracking: "1Z999AA10123456784" }),
        ("4d18h10m", Step::Place { lines: &[CAPS], to: None, email: "eva@example.com", paid: true }),
        ("4d17h30m", RING_TWICE),
        ("3d22h", Step::Progress),
        ("2d20h", Step::GiveUp { message: "all caps are lost in a flood" }),
        ("2d16h20m", Step::Place { lines: &[CAPS], to: None, email: "mary@example.com", paid: true }),
        ("2d16h", RING_TWICE),
        ("1d22h", Step::Progress),
        ("20h45m", Step::Place { lines: &[CAPS], to: None, email: "tom@example.com", paid: true }),
        ("20h", RING_TWICE),
        ("1h25m", Step::Place { lines: &[CAPS], to: None, email: "lucy@example.com", paid: true }),
    ],
};

pub const BUSY: Plan = Plan {
    shows: "200 orders of a week, and services that act by themselves",
    locations: &[("depot", "Depot")],
    services: &[ACME, SOLO, ZENITH],
    stock: &[
        ("IPOD2008GREEN", "acme", 300),
        ("TEE-M", "main", 100),
        ("TEE-M", "acme", 300),
        ("MUG", "depot", 300),
        ("LAMP", "solo", 300),
        ("CAP", "zenith", 300),
    ],
    steps: &[
        ("6d23h", Step::AutoFulfill),
        ("6d23h", Step::Act { service: "acme", after: "10m..6h", ship: 95, ship_after: "4h..2d", transit: "1d..4d" }),
        ("6d23h", Step::Act { service: "solo", after: "1h..1d", ship: 90, ship_after: "1d..3d", transit: "2d..5d" }),
        ("6d23h", Step::Act { service: "zenith", after: "1h..4h", ship: 95, ship_after: "1d", transit: "1d..4d" }),
        ("6d22h", Step::Generate { count: 200 }),
    ],
};
