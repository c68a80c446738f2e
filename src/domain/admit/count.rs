//! Counting the units of a foreign order: which were shipped, which are open, which were taken out.

use super::super::{
    Code, FinancialStatus, ForeignLine, ForeignOrder, ForeignStatus, FulfillmentState, Quantity, Refusal, Restock, ids,
};
use super::remark::Remark;

/// Where the units of one line are. The rest counts as taken out.
#[derive(Debug, Clone, Copy)]
pub struct Count {
    /// In shipments of the file.
    pub shipped: Quantity,
    /// Shipped as the file says, but in none of its shipments that have a list of lines.
    pub missing: Quantity,
    /// Still to be shipped.
    pub open: Quantity,
    /// Of the open ones, those that a service prepares already.
    pub waiting: Quantity,
    /// Whether the file does not say how many are open.
    pub is_guess: bool,
}

/// Counts the units of every line, and says where something had to be assumed.
///
/// # Errors
/// `invalid_record` for an order with too many parts, and for numbers that contradict each other.
pub fn counts(foreign: &ForeignOrder) -> Result<(Vec<Count>, Vec<Remark>), Refusal> {
    // One fulfillment may be added to those of the file.
    let parts = [
        (foreign.lines.len(), "lines"),
        (foreign.fulfillments.len() + 1, "fulfillments"),
        (foreign.refunds.len(), "refunds"),
    ];
    if let Some((_, what)) = parts.iter().find(|(count, _)| *count > ids::MOST_PARTS as usize) {
        return Err(invalid(format!("an order can have at most {} {what}", ids::MOST_PARTS)));
    }
    let shipped = foreign.units_in(|status| status == FulfillmentState::Success);
    let waiting = foreign.units_in(FulfillmentState::is_waiting);
    let refunded = refunded_units(foreign);
    let whole = Whole::of(foreign);
    let mut remarks = Vec::new();
    let mut counts = Vec::with_capacity(foreign.lines.len());
    for (position, line) in foreign.lines.iter().enumerate() {
        for (units, what) in [(shipped[position], "shipped"), (refunded[position].total(), "refunded")] {
            if units > line.quantity {
                let called = line.sku.as_ref().unwrap_or(&line.title);
                let message =
                    format!("line {} ({called}): {units} of {} units are {what}", position + 1, line.quantity);
                return Err(invalid(message));
            }
        }
        let line = Line { line, shipped: shipped[position], waiting: waiting[position], refunded: &refunded[position] };
        counts.push(line.count(&whole, &mut remarks));
    }
    Ok((counts, remarks))
}

/// What is said of the order as a whole, and so of every line.
struct Whole {
    cancelled: bool,
    refunded: bool,
    status: Option<ForeignStatus>,
    /// Whether any line says of itself that it is fulfilled; if none does, the order speaks for them.
    a_line_reads_fulfilled: bool,
    /// Whether a shipment does not say what is in it: it holds what is missing.
    has_shipment_without_lines: bool,
}

impl Whole {
    fn of(foreign: &ForeignOrder) -> Whole {
        Whole {
            cancelled: foreign.cancelled_at.is_some(),
            refunded: foreign.financial_status == Some(FinancialStatus::Refunded),
            status: foreign.fulfillment_status,
            a_line_reads_fulfilled: foreign.lines.iter().any(|line| line.status == Some(ForeignStatus::Fulfilled)),
            has_shipment_without_lines: foreign
                .fulfillments
                .iter()
                .any(|shipment| shipment.status == FulfillmentState::Success && shipment.lines.is_none()),
        }
    }
}

/// Refunded units of one line, by what became of them.
#[derive(Debug, Clone, Copy, Default)]
struct RefundedUnits {
    cancelled: Quantity,
    returned: Quantity,
    /// Not restocked: shipped or not.
    kept: Quantity,
}

impl RefundedUnits {
    fn total(&self) -> Quantity {
        self.cancelled + self.returned + self.kept
    }
}

fn refunded_units(foreign: &ForeignOrder) -> Vec<RefundedUnits> {
    let mut refunded = vec![RefundedUnits::default(); foreign.lines.len()];
    for line in foreign.refunds.iter().filter_map(|refund| refund.lines.as_ref()).flatten() {
        let of_line = &mut refunded[line.line];
        match line.restock {
            Restock::Cancel => of_line.cancelled += line.quantity,
            Restock::Return => of_line.returned += line.quantity,
            Restock::None => of_line.kept += line.quantity,
        }
    }
    refunded
}

struct Line<'a> {
    line: &'a ForeignLine,
    shipped: Quantity,
    waiting: Quantity,
    refunded: &'a RefundedUnits,
}

impl Line<'_> {
    fn count(&self, whole: &Whole, remarks: &mut Vec<Remark>) -> Count {
        let counted = self.line.fulfillable_quantity.map(|open| self.not_shipped(open + self.waiting));
        let (base, wanted) = self.wanted(counted, remarks);
        let mut is_guess = false;
        let open = match counted {
            _ if whole.cancelled => 0,
            Some(open) => open,
            None if self.reads(whole, ForeignStatus::Restocked) => 0,
            None if whole.status == Some(ForeignStatus::Fulfilled) => 0,
            None if whole.refunded => {
                if wanted > 0 {
                    remarks.push(Remark::RefundedInFull);
                }
                0
            }
            None if self.line.status == Some(ForeignStatus::Fulfilled) => 0,
            None if self.reads(whole, ForeignStatus::NotEligible) => 0,
            None => {
                is_guess = wanted > 0 && self.is_partial_without_numbers(whole);
                if is_guess {
                    remarks.push(Remark::PartialWithoutNumbers);
                }
                wanted
            }
        };
        // What the file of a cancelled order calls open is not missing, unless it reads as shipped.
        let still_open = if whole.cancelled && !self.reads_fulfilled(whole) { counted.unwrap_or(0) } else { open };
        let missing =
            if self.was_shipped_whole(whole) { self.not_shipped(base - self.shipped - still_open) } else { 0 };
        Count {
            shipped: self.shipped,
            missing: missing.min(self.line.quantity - self.shipped - open),
            open,
            waiting: self.waiting.min(open),
            is_guess,
        }
    }

    /// The units that are to be shipped or were, and those of them that rule (6) finds open. `counted` are the open
    /// units that the file counts.
    fn wanted(&self, counted: Option<Quantity>, remarks: &mut Vec<Remark>) -> (Quantity, Quantity) {
        let RefundedUnits { cancelled, returned, kept } = *self.refunded;
        let line = self.line;
        if let Some(current) = line.current_quantity {
            let taken_unshipped = kept.min((line.quantity - self.shipped - counted.unwrap_or(0) - cancelled).max(0));
            let refunded_shipped = (returned + kept - taken_unshipped).min(self.shipped);
            return (current, self.not_shipped(current - (self.shipped - refunded_shipped)));
        }
        let taken_unshipped = match counted {
            Some(open) => kept.min((line.quantity - self.shipped - open - cancelled).max(0)),
            None => {
                let of_shipped = kept.min((self.shipped - returned).max(0));
                if of_shipped > 0 {
                    remarks.push(Remark::RefundOfShippedUnits);
                }
                kept - of_shipped
            }
        };
        let base = line.quantity - cancelled - taken_unshipped;
        (base, self.not_shipped(base - self.shipped))
    }

    /// So many units, at least none and at most those that were not shipped.
    fn not_shipped(&self, units: Quantity) -> Quantity {
        units.clamp(0, self.line.quantity - self.shipped)
    }

    /// Whether the line, or the order for all lines, reads so.
    fn reads(&self, whole: &Whole, status: ForeignStatus) -> bool {
        self.line.status == Some(status) || whole.status == Some(status)
    }

    /// Whether the line reads as fulfilled, by its own word or by the order's for all lines.
    fn reads_fulfilled(&self, whole: &Whole) -> bool {
        let by_order = whole.status == Some(ForeignStatus::Fulfilled) && !whole.a_line_reads_fulfilled;
        self.line.status == Some(ForeignStatus::Fulfilled) || by_order && !self.takes_no_part()
    }

    /// Whether all of the line that is not open was shipped: it reads so, or a shipment without a list of lines holds it.
    fn was_shipped_whole(&self, whole: &Whole) -> bool {
        self.reads_fulfilled(whole) || whole.has_shipment_without_lines && !self.takes_no_part()
    }

    fn takes_no_part(&self) -> bool {
        matches!(self.line.status, Some(ForeignStatus::NotEligible | ForeignStatus::Restocked))
    }

    fn is_partial_without_numbers(&self, whole: &Whole) -> bool {
        let reads_partial = match self.line.status {
            Some(status) => status == ForeignStatus::Partial,
            None => whole.status == Some(ForeignStatus::Partial),
        };
        reads_partial && self.line.current_quantity.is_none() && self.shipped + self.waiting == 0
    }
}

/// The number of the part at this position.
pub fn number<N: TryFrom<u32>>(position: usize) -> N {
    let number = u32::try_from(position + 1).ok().and_then(|number| N::try_from(number).ok());
    number.expect("counts() bounds how many parts there are")
}

fn invalid(message: String) -> Refusal {
    Refusal::new(Code::InvalidRecord, message)
}
