//! A fulfillment order: the units of one order that one location is to ship.

use serde::{Deserialize, Serialize};

use super::written::{one_or_more, unset};
use super::{
    Answer, FulfillmentOrderNumber, Hold, HoldNumber, LineNumber, Pending, Quantity, Refusal, RequestKind,
    RequestStatus, Time, Units, ids,
};

/// Work for one location. Its status is derived (`status.rs`); what stands here is what cannot be derived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FulfillmentOrder {
    /// From 1 within the order, never reused.
    pub number: FulfillmentOrderNumber,
    /// The handle of the assigned location.
    pub location: String,
    pub request_status: RequestStatus,
    /// By line number, each once. A line whose quantity is 0 stays for the sake of `taken_back`, and is not shown.
    #[serde(default, skip_serializing_if = "unset")]
    pub lines: Vec<FulfillmentOrderLine>,
    /// What holds it back, by number; none in a closed one. Earlier versions knew a single hold, and wrote it alone.
    #[serde(default, alias = "hold", deserialize_with = "one_or_more", skip_serializing_if = "unset")]
    pub holds: Vec<Hold>,
    /// The highest number of a hold that was released.
    #[serde(default, skip_serializing_if = "unset")]
    pub last_hold: Option<HoldNumber>,
    /// The fulfillment order that took the units which a hold of a part did not mean.
    #[serde(default, skip_serializing_if = "unset")]
    pub rest_of_hold: Option<FulfillmentOrderNumber>,
    /// Whether the merchant reported that he works on it; ends when it closes.
    #[serde(default, skip_serializing_if = "unset")]
    pub progress_reported: bool,
    /// By when it is to be shipped. No rule looks at it.
    #[serde(default, skip_serializing_if = "unset")]
    pub fulfill_by: Option<Time>,
    /// Every question that was put to the service about this fulfillment order, oldest first.
    #[serde(default, skip_serializing_if = "unset")]
    pub requests: Vec<Request>,
    /// The fulfillment order whose work this one carries on.
    #[serde(default, skip_serializing_if = "unset")]
    pub replaces: Option<FulfillmentOrderNumber>,
    /// The fulfillment order that took all of its work.
    #[serde(default, skip_serializing_if = "unset")]
    pub merged_into: Option<FulfillmentOrderNumber>,
    /// Whether any request was ever sent for these units.
    #[serde(default, skip_serializing_if = "unset")]
    pub requested_before: bool,
    /// Whether it ever changed its location.
    #[serde(default, skip_serializing_if = "unset")]
    pub moved: bool,
    /// Whether units were taken out by cancel-request, accepted cancellation, revert, refund, order cancel, replacing or
    /// merging.
    #[serde(default, skip_serializing_if = "unset")]
    pub taken_from: bool,
    /// What was reverted and not reported as shipped since.
    #[serde(default, skip_serializing_if = "unset")]
    pub reverted: Option<Reverted>,
    /// What it waits for and since when; set exactly while it stands in its service's inbox.
    #[serde(default, skip_serializing_if = "unset")]
    pub waiting: Option<Waiting>,
}

/// Units of one line in a fulfillment order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FulfillmentOrderLine {
    pub line: LineNumber,
    /// The closed fulfillment order whose line had the id that this one has now; `None` if the id is its own.
    #[serde(default, skip_serializing_if = "unset")]
    pub id_of: Option<FulfillmentOrderNumber>,
    /// Units that were ever to be shipped from here and were not taken away again: shipped ones and remaining ones.
    #[serde(default, skip_serializing_if = "unset")]
    pub quantity: Quantity,
    /// Units still to be shipped; 0 in a closed one.
    #[serde(default, skip_serializing_if = "unset")]
    pub remaining: Quantity,
    /// Units taken back from a service by cancel-request, accepted cancellation or revert.
    #[serde(default, skip_serializing_if = "unset")]
    pub taken_back: Quantity,
    /// Of these, the units that the service reported as shipped all the same.
    #[serde(default, skip_serializing_if = "unset")]
    pub late_shipped: Quantity,
}

/// Units that the merchant took back without the service's consent: it may ship them all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reverted {
    /// When that last happened.
    pub at: Time,
    /// By line, each once, none of them 0.
    pub lines: Vec<Units>,
}

/// What a fulfillment order waits for, and the event that put it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    pub pending: Pending,
    pub seq: i64,
    pub at: Time,
}

/// A question to a service, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub kind: RequestKind,
    /// The merchant's note to the service.
    #[serde(default, skip_serializing_if = "unset")]
    pub message: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub notify_customer: bool,
    pub sent_at: Time,
    /// The service that was asked, where the work has left it since.
    #[serde(default, skip_serializing_if = "unset")]
    pub service: Option<String>,
    #[serde(default, skip_serializing_if = "unset")]
    pub reply: Option<Reply>,
}

/// How a question ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub answer: Answer,
    /// Why the service rejected a fulfillment request.
    #[serde(default, skip_serializing_if = "unset")]
    pub reason: Option<super::RejectionReason>,
    /// The service's note.
    #[serde(default, skip_serializing_if = "unset")]
    pub message: Option<String>,
    /// When the service means to ship, as it said it.
    #[serde(default, skip_serializing_if = "unset")]
    pub ship_date: Option<String>,
    pub at: Time,
}

impl FulfillmentOrder {
    /// A fresh one, open and unsubmitted.
    pub fn new(number: FulfillmentOrderNumber, location: String, units: &[Units]) -> FulfillmentOrder {
        let mut lines: Vec<FulfillmentOrderLine> =
            units.iter().map(|units| FulfillmentOrderLine::new(*units)).collect();
        lines.sort_by_key(|fulfillment_order| fulfillment_order.line);
        FulfillmentOrder {
            number,
            location,
            request_status: RequestStatus::Unsubmitted,
            lines,
            holds: Vec::new(),
            last_hold: None,
            rest_of_hold: None,
            progress_reported: false,
            fulfill_by: None,
            requests: Vec::new(),
            replaces: None,
            merged_into: None,
            requested_before: false,
            moved: false,
            taken_from: false,
            reverted: None,
            waiting: None,
        }
    }

    /// Whether anything holds it back.
    pub fn is_held(&self) -> bool {
        !self.holds.is_empty()
    }

    /// The hold with this number.
    pub fn hold(&self, number: HoldNumber) -> Option<&Hold> {
        self.holds.iter().find(|hold| hold.number == number)
    }

    /// What one holder has there: an app by its name, or the merchant.
    pub fn holds_of<'a>(&'a self, holder: Option<&'a str>) -> impl Iterator<Item = &'a Hold> {
        self.holds.iter().filter(move |hold| hold.by.as_deref() == holder)
    }

    /// The hold that keeps a holder from placing one with this handle: its own with that handle, or its oldest where it
    /// has as many as one may have.
    pub fn hold_in_the_way<'a>(&'a self, holder: Option<&'a str>, handle: &str) -> Option<&'a Hold> {
        let is_full = self.holds_of(holder).count() >= Hold::MOST;
        let same = self.holds_of(holder).find(|hold| hold.handle.as_str() == handle);
        same.or_else(move || self.holds_of(holder).next().filter(|_| is_full))
    }

    /// What a hold of it is called so that no other is meant: by its handle, or by its id where it has none that could be
    /// typed, or another hold there has the same.
    pub fn name_of_hold(&self, order: i64, hold: &Hold) -> String {
        let same = self.holds.iter().filter(|other| other.handle == hold.handle).count();
        match hold.handle.as_str() {
            handle if same == 1 && !handle.is_empty() && !handle.starts_with('-') => handle.to_owned(),
            _ => hold.id(ids::part_id(order, self.number)).to_string(),
        }
    }

    /// The number of the next hold.
    ///
    /// # Errors
    /// `invalid_quantity` where it had as many as there can be.
    pub fn next_hold(&self) -> Result<HoldNumber, Refusal> {
        let last = self.holds.last().map(|hold| hold.number).max(self.last_hold);
        last.map_or(Ok(HoldNumber::FIRST), HoldNumber::next)
    }

    /// Units still to be shipped.
    pub fn remaining_quantity(&self) -> Quantity {
        self.lines.iter().map(|fulfillment_order| fulfillment_order.remaining).sum()
    }

    /// Units in live shipments from here.
    pub fn shipped_quantity(&self) -> Quantity {
        self.lines.iter().map(|fulfillment_order| fulfillment_order.quantity - fulfillment_order.remaining).sum()
    }

    /// A fulfillment order is closed exactly when nothing remains.
    pub fn is_closed(&self) -> bool {
        self.remaining_quantity() == 0
    }

    /// What remains, by line; lines with nothing left are left out.
    pub fn remaining_units(&self) -> Vec<Units> {
        let open = self.lines.iter().filter(|fulfillment_order| fulfillment_order.remaining > 0);
        open.map(|fulfillment_order| Units { line: fulfillment_order.line, quantity: fulfillment_order.remaining })
            .collect()
    }

    /// The lines that people are shown. One that was emptied is shown only where its work went to one that was there.
    pub fn listed_lines(&self) -> impl Iterator<Item = &FulfillmentOrderLine> {
        self.lines.iter().filter(|line| self.lists(line))
    }

    /// The lines that programs are told of: after an accepted cancellation those that it emptied too.
    pub fn told_lines(&self) -> impl Iterator<Item = &FulfillmentOrderLine> {
        self.lines.iter().filter(|line| self.tells_of(line))
    }

    /// Whether a line is among [`FulfillmentOrder::told_lines`].
    pub fn tells_of(&self, line: &FulfillmentOrderLine) -> bool {
        self.lists(line) || self.request_status == RequestStatus::CancellationAccepted
    }

    fn lists(&self, line: &FulfillmentOrderLine) -> bool {
        line.quantity > 0 || self.merged_into.is_some()
    }

    /// Units of one line that remain.
    pub fn remaining_of(&self, line: LineNumber) -> Quantity {
        self.line(line).map_or(0, |fulfillment_order| fulfillment_order.remaining)
    }

    /// The day on which the service said, when it accepted, that it would ship.
    pub fn due(&self) -> Option<&str> {
        let reply = self.last_request(RequestKind::Fulfillment)?.reply.as_ref()?;
        reply.ship_date.as_deref().filter(|_| reply.answer == Answer::Accepted)
    }

    /// The last request of this kind.
    pub fn last_request(&self, kind: RequestKind) -> Option<&Request> {
        self.requests.iter().rev().find(|request| request.kind == kind)
    }
}

impl FulfillmentOrderLine {
    /// Units of a line, all still to be shipped.
    pub fn new(units: Units) -> FulfillmentOrderLine {
        FulfillmentOrderLine {
            line: units.line,
            id_of: None,
            quantity: units.quantity,
            remaining: units.quantity,
            taken_back: 0,
            late_shipped: 0,
        }
    }
}
