//! What is committed, what is not, and who waits for whom.

use std::sync::mpsc;
use std::time::Duration;

use crate::failure::{Exit, Failure};
use crate::store::samples::{NO_WAIT, Shelf, locations, plain_order};
use crate::store::{Access, Store};

#[test]
fn a_dry_run_leaves_every_byte() {
    let mut shelf = Shelf::new();
    let before = shelf.bytes();
    let seen = shelf.store.write(true, |tx| {
        for id in 1..200 {
            tx.insert_order(&plain_order(id), &locations())?;
        }
        tx.orders()
    });
    assert_eq!(seen.unwrap(), 199);
    assert!(shelf.bytes() == before);
    assert_eq!(shelf.read(|tx| tx.orders()), 0);
}

#[test]
fn a_failure_takes_everything_back() {
    let mut shelf = Shelf::new();
    let before = shelf.bytes();
    let failure = shelf
        .store
        .write(false, |tx| {
            tx.insert_order(&plain_order(1), &locations())?;
            Err::<(), _>(Failure::usage("no"))
        })
        .unwrap_err();
    assert_eq!(failure.code, "usage");
    assert!(shelf.bytes() == before);
    shelf.write(|tx| tx.insert_order(&plain_order(1), &locations()));
}

#[test]
fn a_writer_that_may_not_wait_is_busy() {
    let mut shelf = Shelf::new();
    let mut other = shelf.other(Access::Write);
    let mut reader = shelf.other(Access::Read);
    shelf.write(|_| {
        let failure = other.write(false, |_| Ok(())).unwrap_err();
        assert_eq!((failure.code, failure.exit), ("busy", Exit::Busy));
        assert!(failure.retryable() && !failure.message.contains("locked"));
        // A reader sees the state before, and is not in the way until the commit.
        assert_eq!(reader.read(|tx| tx.orders()).unwrap(), 0);
        Ok(())
    });
    other.write(false, |tx| tx.insert_order(&plain_order(1), &locations())).unwrap();
}

#[test]
fn a_commit_that_a_reader_holds_up_changes_nothing() {
    let mut shelf = Shelf::new();
    let mut writer = shelf.other(Access::Write);
    shelf.read(|tx| {
        tx.orders()?;
        let failure = writer.write(false, |tx| tx.insert_order(&plain_order(1), &locations())).unwrap_err();
        assert_eq!(failure.code, "busy");
        tx.orders()
    });
    assert_eq!(shelf.read(|tx| tx.orders()), 0);
    writer.write(false, |tx| tx.insert_order(&plain_order(1), &locations())).unwrap();
}

#[test]
fn a_patient_writer_gets_its_turn() {
    let mut shelf = Shelf::new();
    let path = shelf.path();
    let (begun, wait) = mpsc::channel();
    let (opened, is_open) = mpsc::channel();
    let other = std::thread::spawn(move || {
        let mut store = Store::open(&path, Access::Write, Duration::from_secs(60)).unwrap();
        opened.send(()).unwrap();
        wait.recv().unwrap();
        store.write(false, |tx| tx.insert_order(&plain_order(2), &locations())).unwrap();
    });
    // Opening reads the file, and this writer does not wait for readers.
    is_open.recv().unwrap();
    shelf.write(|tx| {
        begun.send(()).unwrap();
        tx.insert_order(&plain_order(1), &locations())
    });
    other.join().unwrap();
    assert_eq!(shelf.read(|tx| tx.orders()), 2);
}

#[test]
fn parallel_writers_lose_nothing() {
    let mut shelf = Shelf::new();
    let writers: Vec<_> = (0..4)
        .map(|_| {
            let path = shelf.path();
            std::thread::spawn(move || {
                let mut store = Store::open(&path, Access::Write, Duration::from_secs(60)).unwrap();
                for _ in 0..10 {
                    store.write(false, |tx| tx.insert_order(&plain_order(tx.next_order_id()?), &locations())).unwrap();
                }
            })
        })
        .collect();
    writers.into_iter().for_each(|writer| writer.join().unwrap());
    assert_eq!(shelf.read(|tx| tx.order_ids(0, 100)), (1..=40).collect::<Vec<i64>>());
}

#[test]
fn a_reader_undoes_what_an_interrupted_command_left() {
    let mut shelf = Shelf::new();
    shelf.write(|tx| tx.insert_order(&plain_order(1), &locations()));
    let before = shelf.bytes();
    // A writer whose pages are in the file and whose journal is not yet deleted: a copy of it is an interrupted one.
    let copy = tempfile::tempdir().unwrap();
    let there = copy.path().join("consign.db");
    let by_hand = rusqlite::Connection::open(shelf.path()).unwrap();
    by_hand.execute_batch("PRAGMA cache_size = 1; BEGIN IMMEDIATE; DELETE FROM fulfillment_order_line;").unwrap();
    by_hand
        .execute_batch(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000)
        INSERT INTO setting SELECT 'x' || i, hex(randomblob(500)) FROM n",
        )
        .unwrap();
    std::fs::copy(shelf.path(), &there).unwrap();
    std::fs::copy(shelf.folder.path().join("consign.db-journal"), copy.path().join("consign.db-journal")).unwrap();
    assert!(std::fs::read(&there).unwrap() != before, "pages were written before the commit");
    let mut reader = Store::open(&there, Access::Read, NO_WAIT).unwrap();
    assert_eq!(reader.read(|tx| tx.order(1)).unwrap(), plain_order(1));
    assert!(std::fs::read(&there).unwrap() == before);
}
