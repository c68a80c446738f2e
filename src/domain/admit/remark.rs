//! What is to be said of foreign orders: one warning for each kind, which names the orders.

use std::collections::BTreeMap;

/// What was assumed of an order because its file does not say it, and what became of it that nobody expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Remark {
    /// It is refunded in full, so its units were not opened.
    RefundedInFull,
    /// It reads `partial`, and nothing says which units are still to be shipped.
    PartialWithoutNumbers,
    /// Refunded units were taken for shipped ones.
    RefundOfShippedUnits,
    /// It reads `partially_refunded`, and nothing says which units were refunded.
    RefundWithoutLines,
    /// Nothing says how much was paid back.
    RefundWithoutAmount,
    /// Its units are with a service already.
    WithService,
    /// It stands in a bulk operation, and none of the lines there is its own.
    WithoutLines,
    /// Another order has its name.
    NameTaken,
    /// It is here already, and its file says something else that an import does not change.
    Differs,
}

impl Remark {
    /// The warning about these orders. `names` are the first of them.
    pub fn sentence(self, count: u64, names: &[String]) -> String {
        let (orders, read) = if count == 1 { ("order", "reads") } else { ("orders", "read") };
        let more = match count - names.len() as u64 {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let what = match self {
            Remark::RefundedInFull => format!("{read} `refunded`, so nothing more is to be shipped"),
            Remark::PartialWithoutNumbers => {
                format!("{read} `partial` without numbers, so all units of such a line are to be shipped")
            }
            Remark::RefundOfShippedUnits => {
                "had units refunded without restocking; they were taken for shipped ones".to_owned()
            }
            Remark::RefundWithoutLines => {
                format!(
                    "{read} `partially_refunded`, and the file does not say which units: all of them are still open"
                )
            }
            Remark::RefundWithoutAmount => {
                "had a refund whose amount the file does not say; the prices of its lines were taken".to_owned()
            }
            Remark::WithService => {
                format!("{read} as requested already; `order auto-fulfill` does not ask for them again")
            }
            Remark::WithoutLines if count == 1 => "has no lines in this file".to_owned(),
            Remark::WithoutLines => "have no lines in this file".to_owned(),
            Remark::NameTaken => "got a suffix, because another order has the name".to_owned(),
            Remark::Differs if count == 1 => "differs from its record; what differs was not changed".to_owned(),
            Remark::Differs => "differ from their records; what differs was not changed".to_owned(),
        };
        format!("{count} {orders} {what}: {}{more}.", names.join(", "))
    }
}

/// What is to be said of many orders: for each kind how many there are, and the names of the first.
#[derive(Debug, Default)]
pub struct Remarks(BTreeMap<Remark, (u64, Vec<String>)>);

/// Names that a warning gives in full.
const MOST_NAMES: usize = 10;

impl Remarks {
    /// Adds an order.
    pub fn add(&mut self, remark: Remark, name: &str) {
        let (count, names) = self.0.entry(remark).or_default();
        *count += 1;
        if names.len() < MOST_NAMES {
            names.push(name.to_owned());
        }
    }

    /// The warnings, one for each kind.
    pub fn sentences(self) -> impl Iterator<Item = String> {
        self.0.into_iter().map(|(remark, (count, names))| remark.sentence(count, &names))
    }
}
