//! The journal keeps every fact exactly, in order, for ever.

use crate::domain::{Actor, Event, Fact};
use crate::failure::Exit;
use crate::store::samples::{Shelf, facts, full_order, locations, plain_order, time};
use crate::store::{Access, EventFilter};

/// An event of each kind, told by turns by each actor, about each kind of thing.
fn events(from: i64) -> Vec<Event> {
    let actors = [Actor::Merchant, Actor::System, Actor::Service("acme".to_owned())];
    let notes = [None, Some(String::new()), Some("ring\ttwice \u{200b}\u{1b}".to_owned())];
    (from..)
        .zip(facts())
        .map(|(seq, fact)| {
            let turn = usize::try_from(seq).unwrap() % 3;
            Event {
                seq,
                at: time(-seq),
                actor: actors[turn].clone(),
                fulfillment_order: (turn == 1).then_some(2),
                fulfillment: (turn == 2).then_some(1),
                note: notes[turn].clone(),
                fact,
            }
        })
        .collect()
}

fn shelf_with_orders() -> Shelf {
    let mut shelf = Shelf::new();
    shelf.write(|tx| tx.insert_order(&full_order(1), &locations()).and(tx.insert_order(&plain_order(2), &locations())));
    shelf
}

#[test]
fn every_fact_reads_back_exactly() {
    let mut shelf = shelf_with_orders();
    let kinds: std::collections::BTreeSet<_> = facts().iter().map(Fact::event_type).collect();
    assert_eq!(kinds.len(), crate::domain::EventType::ALL.len(), "a fact of each kind");
    let written = events(1);
    shelf.write(|tx| tx.append(1, &written));
    let read = shelf.read(|tx| tx.events(&EventFilter::default(), 0, 1000));
    assert_eq!(read.len(), written.len());
    for (read, written) in read.into_iter().zip(written) {
        assert_eq!(read, (1, written));
    }
    assert_eq!(shelf.read(|tx| tx.broken_links()), Vec::new());
}

#[test]
fn filters_and_pages_agree() {
    let mut shelf = shelf_with_orders();
    let count = i64::try_from(facts().len()).unwrap();
    shelf.write(|tx| {
        tx.append(1, &events(1))?;
        tx.append(2, &events(count + 1))?;
        assert_eq!((tx.next_seq()?, tx.events_ever()?), (2 * count + 1, 2 * count));
        Ok(())
    });
    let tells =
        ["fulfillment_request_submitted", "fulfillment_pending", "cancellation_request_submitted", "customer_notified"];
    for order in [None, Some(1), Some(2), Some(3)] {
        for since_seq in [0, 3, count + 2, 10 * count] {
            for notifications_only in [false, true] {
                let filter = EventFilter { order, since_seq, notifications_only };
                let expected: Vec<i64> = [(1, events(1)), (2, events(count + 1))]
                    .into_iter()
                    .flat_map(|(id, events)| events.into_iter().map(move |event| (id, event)))
                    .filter(|(id, event)| order.is_none_or(|order| order == *id) && event.seq > since_seq)
                    .filter(|(_, event)| !notifications_only || tells.contains(&event.fact.event_type().as_str()))
                    .map(|(_, event)| event.seq)
                    .collect();
                let mut paged = Vec::new();
                loop {
                    let after = paged.last().copied().unwrap_or(0);
                    let page = shelf.read(|tx| tx.events(&filter, after, 5));
                    if page.is_empty() {
                        break;
                    }
                    paged.extend(page.into_iter().map(|(_, event)| event.seq));
                }
                assert_eq!(paged, expected, "{filter:?}");
                let counted = shelf.read(|tx| tx.event_count(&filter));
                assert_eq!(usize::try_from(counted).unwrap(), expected.len(), "{filter:?}");
            }
        }
    }
}

#[test]
fn the_sequence_has_no_gaps() {
    let mut shelf = shelf_with_orders();
    let failure = shelf.store.write(false, |tx| tx.append(1, &events(2))).unwrap_err();
    assert_eq!(failure.exit, Exit::Internal);
    assert_eq!(shelf.read(|tx| tx.next_seq()), 1);
}

#[test]
fn the_journal_refuses_to_be_edited() {
    let mut shelf = shelf_with_orders();
    shelf.write(|tx| tx.append(1, &events(1)));
    let by_hand = rusqlite::Connection::open(shelf.path()).unwrap();
    for edit in ["UPDATE event SET note = 'x' WHERE seq = 1", "DELETE FROM event WHERE seq = 2", "DELETE FROM event"] {
        let error = by_hand.execute_batch(edit).unwrap_err().to_string();
        assert!(error.contains("append-only"), "{edit}: {error}");
    }
    assert_eq!(shelf.read(|tx| tx.broken_links()), Vec::new());
}

#[test]
fn the_chain_shows_where_it_was_broken() {
    for (edit, first) in [
        ("UPDATE event SET note = 'x' WHERE seq = 4", 4),
        ("UPDATE event SET note = NULL WHERE seq = 5", 5),
        ("UPDATE event SET fulfillment = fulfillment_order, fulfillment_order = NULL WHERE seq = 7", 7),
        ("DELETE FROM event WHERE seq = 9", 10),
        ("DELETE FROM event WHERE seq = 1", 2),
        ("UPDATE event SET payload = '{}' WHERE seq = 6", 6),
    ] {
        let mut shelf = shelf_with_orders();
        shelf.write(|tx| tx.append(1, &events(1)));
        shelf.tamper("DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted");
        shelf.tamper(edit);
        assert_eq!(shelf.read(|tx| tx.broken_links()).first(), Some(&(first, 1)), "{edit}");
    }
}

#[test]
fn damaged_entries_are_named_and_not_quoted() {
    for payload in [
        "",
        "nonsense",
        "{\"order_paid\":{}}",
        "{\"order_paid\":{\"amount\":\"12.50\",\"extra\":1}}",
        "{\"order_paid\":{\"amount\":\"rich\"}}",
        "{\"order_paid\":{\"amount\":12.5}}",
        "\"hold_released\"",
        "{\"order_stolen\":{}}",
    ] {
        let mut shelf = shelf_with_orders();
        shelf.write(|tx| tx.append(1, &events(1)));
        shelf.tamper("DROP TRIGGER event_is_never_changed");
        shelf.tamper(&format!("UPDATE event SET payload = '{payload}' WHERE seq = 3"));
        let failure = shelf.read(|tx| Ok(tx.events(&EventFilter::default(), 0, 100).unwrap_err()));
        assert_eq!((failure.code, failure.exit), ("damaged", Exit::Database), "{payload}");
        assert!(failure.message.contains("event 3"), "{}", failure.message);
        assert!(payload.is_empty() || !failure.message.contains(payload), "{}", failure.message);
    }
}

#[test]
fn the_same_events_make_the_same_file() {
    let make = || {
        let mut shelf = shelf_with_orders();
        shelf.write(|tx| tx.append(1, &events(1)));
        shelf.bytes()
    };
    assert!(make() == make());
}

#[test]
fn an_attempt_that_fails_leaves_no_entry() {
    let mut shelf = shelf_with_orders();
    shelf.write(|tx| {
        tx.append(1, &events(1)[..2])?;
        let failed: crate::failure::Result<()> = tx.attempt(|tx| {
            tx.append(1, &events(1)[2..4])?;
            Err(crate::failure::Failure::usage("no"))
        });
        assert_eq!(failed.unwrap_err().code, "usage");
        tx.attempt(|tx| tx.append(1, &events(1)[2..3]))
    });
    let mut other = shelf.other(Access::Read);
    assert_eq!(other.read(|tx| tx.events_ever()).unwrap(), 3);
    assert_eq!(other.read(|tx| tx.broken_links()).unwrap(), Vec::new());
}
