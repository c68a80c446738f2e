//! Every command that can be given in a state, senseless ones included. Targets that differ by their number alone are
//! named once; lines and quantities go over everything that is there, and a little beyond.

use consign::domain::{
    Command, HoldReason, LineNumber, Money, NewLine, Order, OrderChange, OrderDetail, OrderDetails, Pick, RefundFrom,
    RefundPart, RejectionReason, RequestKind, Restock, ShipmentStatus, Target,
};

use crate::key;
use crate::say::{self, ORDER, Said, fo, number};
use crate::world::World;

/// Who gives a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Merchant,
    Service,
    /// Either of them, or the system.
    Other,
}

/// Which families of commands a universe knows; the others only multiply its states.
#[derive(Debug, Clone, Copy)]
pub struct Families {
    /// Up to how many units a line is edited; `None` leaves edits out.
    pub edit: Option<i64>,
    pub refund: bool,
    pub pay: bool,
    pub cancel: bool,
    pub hold: bool,
    /// Holds with a handle, and of parts.
    pub handles: bool,
    pub split: bool,
    pub merge: bool,
    pub progress: bool,
    pub relocate: bool,
    pub late: bool,
    pub take_back_shipments: bool,
    /// Shipments and requests of parts.
    pub parts: bool,
}

impl Families {
    pub const ALL: Families = Families {
        edit: Some(3),
        refund: true,
        pay: true,
        cancel: true,
        hold: true,
        handles: false,
        split: true,
        merge: true,
        progress: true,
        relocate: true,
        late: true,
        take_back_shipments: true,
        parts: true,
    };
}

/// All commands of a state that may make sense.
pub fn all(world: &World, families: Families, counts: key::Counts) -> Vec<(Who, Said)> {
    let mut all = Vec::new();
    let mut say = |who, command| all.push((who, command));
    for (target, some) in &targets(world, counts) {
        let parts: &[Vec<String>] = if families.parts { some } else { &[] };
        on(world, *target, parts, families, &mut say);
    }
    if families.merge {
        merges(world, counts, &mut say);
    }
    whole_order(world, families, &mut say);
    shipments(&world.order, families, &mut say);
    all
}

/// All commands on a target and on these parts of it.
fn on(world: &World, target: Target, parts: &[Vec<String>], families: Families, say: &mut impl FnMut(Who, Said)) {
    for lines in std::iter::once(&Vec::new()).chain(parts) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        say(Who::Merchant, say::request(target, &lines));
        say(Who::Merchant, say::fulfill(target, &lines));
        say(Who::Merchant, say::revert(target, &lines));
        say(Who::Service, say::ship(target, &lines));
        if families.relocate {
            for location in &world.context.locations.0 {
                say(Who::Merchant, say::relocate(target, &location.handle, &lines));
            }
        }
        if let Target::FulfillmentOrder(number) = target {
            if families.split {
                say(Who::Merchant, say::split(number.get(), &lines));
            }
            if families.late {
                say(Who::Service, say::late(number.get(), &lines, lines.is_empty()));
            }
        }
    }
    say(Who::Merchant, say::cancel_request(target));
    if families.split {
        say(Who::Merchant, say::replace(target));
    }
    if families.progress {
        say(Who::Merchant, say::report_progress(target));
        say(Who::Merchant, say::stop_progress(target));
    }
    say(Who::Merchant, say::deadline(target));
    if families.hold {
        say(Who::Merchant, say::hold(target));
        say(Who::Merchant, say::release(target));
    }
    if families.handles {
        say(Who::Merchant, say::hold_as(target, "x", &[]));
        for handles in [&["x"][..], &["", "x"]] {
            say(Who::Merchant, say::release_these(target, handles));
        }
        for lines in parts {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            say(Who::Merchant, say::hold_as(target, "", &lines));
        }
    }
    for command in services(target) {
        // What a service may do with a single one, by name, is asked in `offers`.
        if target == ORDER {
            for location in &world.context.locations.0 {
                say(Who::Service, say::spoken_by(&command, &location.handle));
            }
        }
        say(Who::Service, command);
    }
}

/// The order, and each fulfillment order that is unlike the others; and parts of each.
fn targets(world: &World, counts: key::Counts) -> Vec<(Target, Vec<Vec<String>>)> {
    let mut seen = Vec::new();
    let total = |line: LineNumber| world.order.line_totals().of(line).remaining;
    let mut targets = vec![(ORDER, parts(&world.order, total))];
    for work in &world.order.fulfillment_orders {
        let key = key::of_work(world, work, counts);
        if !seen.contains(&key) {
            seen.push(key);
            let there = |line| work.remaining_of(line).max(i64::from(work.is_closed() && counts.late));
            targets.push((fo(work.number.get()), parts(&world.order, there)));
        }
    }
    targets
}

/// Each that is unlike the others takes the work of each, whole and one unit; and one takes that of two.
fn merges(world: &World, counts: key::Counts, say: &mut impl FnMut(Who, Said)) {
    let mut seen = Vec::new();
    let works = &world.order.fulfillment_orders;
    for into in works {
        for from in works.iter().filter(|from| from.number != into.number) {
            let pair = [into, from].map(|work| key::of_work(world, work, counts));
            if seen.contains(&pair) {
                continue;
            }
            seen.push(pair);
            say(Who::Merchant, say::merge(into.number.get(), &[from.number.get()], &[]));
            if let Some(line) = world.order.line_items.first() {
                let one = format!("{}=1", line.label());
                say(Who::Merchant, say::merge(into.number.get(), &[from.number.get()], &[&one]));
            }
        }
    }
    if let [first, .., second, third] = &works[..] {
        let others = [second.number.get(), third.number.get()];
        say(Who::Merchant, say::merge(first.number.get(), &others, &[]));
    }
}

/// Every choice of lines and quantities, whole and partial, but for the empty one.
fn parts(order: &Order, there: impl Fn(LineNumber) -> i64) -> Vec<Vec<String>> {
    let mut choices: Vec<Vec<String>> = vec![Vec::new()];
    for line in &order.line_items {
        let mut further = Vec::new();
        for choice in &choices {
            for quantity in 1..=there(line.number) {
                let mut choice = choice.clone();
                choice.push(format!("{}={quantity}", line.label()));
                further.push(choice);
            }
        }
        choices.extend(further);
    }
    choices.remove(0);
    choices
}

fn services(target: Target) -> Vec<Said> {
    let mut all = vec![say::progress(target), say::close(target)];
    for pending in [None, Some(RequestKind::Fulfillment), Some(RequestKind::Cancellation)] {
        all.extend([say::respond(target, true, pending), say::respond(target, false, pending)]);
    }
    all
}

fn whole_order(world: &World, families: Families, say: &mut impl FnMut(Who, Said)) {
    if families.pay {
        say(Who::Merchant, say::whole(Command::Pay));
        say(Who::Other, say::whole(Command::AutoRequest));
    }
    if families.cancel {
        for (refund, restock) in [(false, true), (true, true), (true, false)] {
            say(Who::Merchant, say::cancel(refund, restock));
        }
    }
    let email = OrderDetails { email: Some("eva@example.com".to_owned()), ..OrderDetails::default() };
    let change = OrderChange { changed: vec![OrderDetail::Email, OrderDetail::Note], to: email };
    say(Who::Merchant, say::whole(Command::SetDetails(Box::new(change))));
    say(Who::Merchant, say::whole(Command::CloseOrder));
    say(Who::Merchant, say::whole(Command::ReopenOrder));
    for line in &world.order.line_items {
        if let Some(most) = families.edit {
            for quantity in -1..=most {
                say(Who::Merchant, say::edit(&[&format!("{}={quantity}", line.label())]));
            }
        }
        if families.refund {
            for restock in [None, Some(Restock::Cancel), Some(Restock::Return), Some(Restock::None)] {
                for quantity in 0..=line.quantity.min(3) {
                    say(Who::Merchant, say::refund(&[&format!("{}={quantity}", line.label())], restock));
                }
                say(Who::Merchant, say::refund(&[line.label()], restock));
            }
            for from in [RefundFrom::Shipped, RefundFrom::Unshipped] {
                for restock in [None, Some(Restock::None), Some(Restock::Return)] {
                    let one = format!("{}=1", line.label());
                    say(Who::Merchant, say::refund_from(&[&one], restock, Some(from)));
                }
            }
        }
    }
}

fn shipments(order: &Order, families: Families, say: &mut impl FnMut(Who, Said)) {
    let numbers = order.fulfillments.iter().filter(|shipment| shipment.status.as_str() != "cancelled");
    let last_cancelled = order.fulfillments.iter().rfind(|shipment| shipment.status.as_str() == "cancelled");
    let numbers = numbers.chain(last_cancelled).map(|shipment| shipment.number.get());
    for fulfillment in numbers.chain([99]) {
        let service = None;
        if families.take_back_shipments {
            say(Who::Other, say::cancel_fulfillment(fulfillment));
        }
        let tracking = say::tracking("1Z");
        say(
            Who::Other,
            say::of(
                Target::Fulfillment(number(fulfillment)),
                Command::Track { service: service.clone(), tracking, notify_customer: false },
            ),
        );
        say(
            Who::Other,
            say::of(
                Target::Fulfillment(number(fulfillment)),
                Command::AddShipmentEvent {
                    service,
                    status: ShipmentStatus::Delivered,
                    happened_at: None,
                    estimated_delivery_at: None,
                    place: None,
                    message: None,
                },
            ),
        );
    }
}

/// What nobody should say; anything of a fulfillment order that is not there, too.
pub fn senseless(world: &World, families: Families) -> Vec<(Who, Said)> {
    let mut all = Vec::new();
    let mut say = |who, command| all.push((who, command));
    on(world, fo(99), &[], families, &mut say);
    let Some(line) = world.order.line_items.first() else { return all };
    let sku = line.label();
    let lines: [Vec<Pick>; 6] = [
        say::picks(&[&format!("{sku}=0")]),
        say::picks(&[&format!("{sku}=-1")]),
        say::picks(&[&format!("{sku}=99")]),
        say::picks(&["UNKNOWN=1"]),
        say::picks(&[sku, sku]),
        vec![Pick { line: consign::domain::LineReference::Id(7), quantity: None }],
    ];
    let service = || Some("nobody".to_owned());
    for lines in lines {
        let target = ORDER;
        let tracking = Vec::new;
        say(
            Who::Merchant,
            say::of(target, Command::Request { lines: lines.clone(), note: None, notify_customer: true }),
        );
        say(
            Who::Merchant,
            say::of(
                target,
                Command::Fulfill { lines: lines.clone(), tracking: say::tracking("1Z"), notify_customer: true },
            ),
        );
        say(Who::Merchant, say::of(target, Command::Revert { lines: lines.clone(), confirmed: false }));
        say(
            Who::Merchant,
            say::of(target, Command::Move { lines: lines.clone(), to: "main".to_owned(), reason: None }),
        );
        say(Who::Merchant, say::of(fo(1), Command::Split { lines: lines.clone() }));
        let (handle, reason) = (Default::default(), HoldReason::Other);
        say(Who::Merchant, say::of(target, Command::Hold { lines: lines.clone(), handle, reason, note: None }));
        say(
            Who::Merchant,
            say::whole(Command::Refund {
                parts: vec![RefundPart { lines: lines.clone(), restock: None, from: None, location: None }],
                note: None,
            }),
        );
        let lines_for_service = lines.clone();
        say(
            Who::Service,
            say::of(target, Command::Ship { service: None, lines, tracking: tracking(), notify_customer: true }),
        );
        let (fulfillment_order, lines) = (1, lines_for_service);
        say(
            Who::Service,
            say::of(
                fo(fulfillment_order),
                Command::ShipLate { service: None, lines, tracking: tracking(), adjust_stock: true },
            ),
        );
    }
    say(Who::Merchant, say::of(ORDER, Command::Revert { lines: Vec::new(), confirmed: false }));
    say(Who::Merchant, say::relocate(ORDER, "nowhere", &[]));
    say(Who::Merchant, say::refund(&[], None));
    say(Who::Merchant, say::edit(&[]));
    let nothing = NewLine::of_sku("NEW", 0, Money::ZERO);
    say(Who::Merchant, say::whole(Command::Edit { set: Vec::new(), add: vec![nothing] }));
    say(Who::Service, say::of(ORDER, Command::Close { service: service(), message: None }));
    let reason = Some(RejectionReason::Other);
    for (target, accept) in [(ORDER, true), (fo(99), true), (fo(1), false)] {
        let pending = Some(RequestKind::Cancellation);
        let (message, ship_date) = (None, None);
        say(
            Who::Service,
            say::of(target, Command::Respond { service: None, accept, pending, reason, message, ship_date }),
        );
    }
    all
}
