//! Counting the units of a foreign order: which were shipped, which are open, which were taken out.

use super::super::{Code, ForeignLine, ForeignOrder, FulfillmentState, Quantity, Refusal, ids};

/// Where the units of one line are: in shipments of the file, in the extra shipment, open. The rest counts as
/// taken out.
#[derive(Debug, Clone, Copy)]
pub struct Count {
    pub shipped: Quantity,
    pub missing: Quantity,
    pub open: Quantity,
}

/// Counts the units of every line.
pub fn counts(foreign: &ForeignOrder) -> Result<Vec<Count>, Refusal> {
    // One fulfillment may be added to those of the file.
    let parts = [
        (foreign.lines.len(), "lines"),
        (foreign.fulfillments.len() + 1, "fulfillments"),
        (foreign.refunds.len(), "refunds"),
    ];
    if let Some((_, what)) = parts.iter().find(|(count, _)| *count > ids::MOST_PARTS as usize) {
        return Err(invalid(format!("an order can have at most {} {what}", ids::MOST_PARTS)));
    }
    let live = |status: FulfillmentState| status == FulfillmentState::Success;
    let mut shipped = vec![0; foreign.lines.len()];
    let live_fulfillments = foreign.fulfillments.iter().filter(|fulfillment| live(fulfillment.status));
    for &(line, quantity) in live_fulfillments.flat_map(|fulfillment| &fulfillment.lines) {
        shipped[line] += quantity;
    }
    let mut refunded = vec![0; foreign.lines.len()];
    for line in foreign.refunds.iter().flat_map(|refund| &refund.lines) {
        refunded[line.line] += line.quantity;
    }
    let lines_speak = foreign.lines.iter().any(|line| line.fulfilled.is_some());
    let mut counts = Vec::with_capacity(foreign.lines.len());
    for (position, line) in foreign.lines.iter().enumerate() {
        for (units, what) in [(shipped[position], "shipped"), (refunded[position], "refunded")] {
            if units > line.quantity {
                let message = format!(
                    "line {} ({}): {units} of {} units are {what}",
                    position + 1,
                    line.sku.as_ref().unwrap_or(&line.title),
                    line.quantity
                );
                return Err(invalid(message));
            }
        }
        let reads_fulfilled = if lines_speak { line.fulfilled == Some(true) } else { foreign.fulfilled };
        counts.push(count(line, shipped[position], reads_fulfilled, foreign.cancelled_at.is_some()));
    }
    Ok(counts)
}

/// Counts the units of one line. A line that reads fulfilled has nothing open unless the file counts open units.
fn count(line: &ForeignLine, shipped: Quantity, reads_fulfilled: bool, cancelled: bool) -> Count {
    let most = line.quantity - shipped;
    let wanted = (line.current_quantity.unwrap_or(line.quantity) - shipped).clamp(0, most);
    let open = match line.fulfillable_quantity {
        _ if cancelled => 0,
        Some(open) => open.clamp(0, most),
        None if reads_fulfilled => 0,
        None => wanted,
    };
    let missing = if reads_fulfilled && open == 0 { wanted } else { 0 };
    Count { shipped, missing, open }
}

/// The number of the part at this position.
pub fn number<N: TryFrom<u32>>(position: usize) -> N {
    let number = u32::try_from(position + 1).ok().and_then(|number| N::try_from(number).ok());
    number.expect("counts() bounds how many parts there are")
}

fn invalid(message: String) -> Refusal {
    Refusal::new(Code::InvalidRecord, message)
}
