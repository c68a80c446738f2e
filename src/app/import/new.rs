//! An order that is not here yet.

use super::intake::{Intake, Taken};
use crate::app::execute::{distinct, save};
use crate::domain::{Actor, Decision, Event, Fact, ForeignOrder, Origin, Remark, admit};
use crate::failure::Result;
use crate::wire::ImportResult;

impl Intake<'_> {
    /// Takes in an order that is not here, under this name.
    pub(super) fn take_new(&mut self, foreign: &ForeignOrder, name: String) -> Result<Taken> {
        let skus = distinct(foreign.lines.iter().filter_map(|line| line.sku.as_deref()).collect());
        self.context.stock = self.tx.stock_of(&skus)?;
        let admitted = admit(self.next_order_id, foreign, name, &self.context)?;
        for location in admitted.new_services {
            let (made, _) = self.app.open_location(self.tx, location)?;
            self.context.locations.0.push(made);
            self.context.next_seq += 1;
        }
        let order = admitted.order;
        self.told.services(admitted.warnings);
        for remark in admitted.remarks {
            self.told.remark(remark, &order.name);
        }
        if order.name != foreign.name {
            self.told.remark(Remark::NameTaken, &order.name);
        }
        let event = Event {
            seq: self.context.next_seq,
            at: self.context.now,
            actor: Actor::Merchant,
            fulfillment_order: None,
            fulfillment: None,
            note: None,
            fact: Fact::OrderImported(Box::new(order.clone())),
            origin: foreign.updated_at.map(|at| Origin { updated_at: Some(at), ..Origin::default() }),
        };
        let name = order.name.clone();
        let decision = Decision { events: vec![event], after: order, skipped: Vec::new(), warnings: Vec::new() };
        save(self.tx, None, decision, &mut self.context)?;
        self.next_order_id += 1;
        self.report.changed = true;
        Ok(Taken::new(name, ImportResult::Imported))
    }
}
