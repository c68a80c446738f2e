//! `deliver`: sends what is due, once, and ends.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::sender::Sender;
use crate::app::{Settled, Until};
use crate::domain::{Hostility, Time};
use crate::failure::Result;
use crate::serve::clock::Clock;
use crate::serve::desk::Desk;
use crate::serve::wake;
use crate::wire::DeliveryReport;

/// Between two looks at what another process sends.
const PAUSE: Duration = Duration::from_millis(50);

/// While something is on its way: an address that was busy may be so no more.
const LOOK: Duration = Duration::from_secs(1);

/// Sends what is due now, or falls due until then. Returns what became of it, and whether all that was due was
/// delivered or dropped.
///
/// # Errors
/// Those of the database; `io_error` where the machine gives no threads.
pub fn deliver(
    db: PathBuf,
    busy_timeout: Duration,
    clock: Clock,
    until: Until,
    hostility: Hostility,
) -> Result<(DeliveryReport, bool)> {
    let (bell, rung) = wake::wake();
    let desk = Arc::new(Desk::new(db, busy_timeout, clock, bell.clone()));
    let now = desk.read(|app, tx| app.now(tx))?;
    let last = |_: Time| match until {
        Until::Now => Some(now),
        Until::Time(time) => Some(time),
        Until::Later(span) => span.after(now),
        Until::Idle => None,
    };
    let mut sender = Sender::new(Arc::clone(&desk), bell, hostility, false);
    let mut report = DeliveryReport::nothing();
    // What was tried and waits for another try.
    let mut again = BTreeSet::new();
    loop {
        let dropped = sender.turn(last, &mut |id, settled| match settled {
            Settled::Late => {}
            Settled::Delivered => {
                again.remove(&id);
                report.delivered += 1;
            }
            Settled::Again => _ = again.insert(id),
            Settled::Failed => report.failed += 1,
            Settled::Disabled(webhook, failed) => {
                report.failed += failed;
                report.disabled.push(webhook);
            }
        })?;
        report.dropped += dropped as u64;
        if sender.is_busy() {
            // Somebody is on his way, and always rings.
            let _ = rung.recv_timeout(LOOK);
            continue;
        }
        let (waiting, due) = desk.read(|app, tx| app.waiting(last(app.now(tx)?)))?;
        report.waiting = waiting;
        if due == 0 {
            break;
        }
        // Another process sends it. If that was killed, its claim runs out within seconds.
        let _ = rung.recv_timeout(PAUSE);
    }
    // Their answers came in any order.
    report.disabled.sort_unstable();
    let is_whole = report.failed == 0 && again.is_empty();
    Ok((report, is_whole))
}
