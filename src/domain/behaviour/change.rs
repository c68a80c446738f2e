//! What is to change of a behaviour, and whether a service may have the result.

use super::{Behaviour, Percent, TimeRange, has_tracking_form};
use crate::domain::{Carrier, Code, Hint, Place, Refusal, RejectionReason};

/// The options that were named. What is `None` keeps its value; a list replaces the list; of what can be absent, the
/// inner `None` takes it away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BehaviourChange {
    pub accept: Option<Percent>,
    pub after: Option<TimeRange>,
    pub reject_reasons: Option<Vec<RejectionReason>>,
    pub reject_skus: Option<Vec<String>>,
    pub reject_countries: Option<Vec<String>>,
    pub ship: Option<Percent>,
    pub ship_after: Option<TimeRange>,
    pub parcels: Option<Percent>,
    pub carrier: Option<Option<String>>,
    pub transit: Option<Option<TimeRange>>,
    pub lost: Option<Percent>,
    pub cancel: Option<Percent>,
    pub cancel_after: Option<TimeRange>,
    pub silent: Option<Percent>,
    pub late: Option<Percent>,
    pub message: Option<Option<String>>,
    pub seed: Option<u64>,
}

impl BehaviourChange {
    /// The behaviour after the change; one that was not set yet begins as the default.
    ///
    /// # Errors
    /// `usage` for what a legacy service does not do, and for parcels that are lost but never in transit.
    pub fn applied(self, before: Option<&Behaviour>, place: Place) -> Result<Behaviour, Refusal> {
        if place.is_legacy() {
            self.fits_legacy()?;
        }
        let before = before.cloned().unwrap_or_default();
        let after = Behaviour {
            accept: self.accept.unwrap_or(before.accept),
            after: self.after.unwrap_or(before.after),
            reject_reasons: self.reject_reasons.unwrap_or(before.reject_reasons),
            reject_skus: self.reject_skus.unwrap_or(before.reject_skus),
            reject_countries: self.reject_countries.unwrap_or(before.reject_countries),
            ship: self.ship.unwrap_or(before.ship),
            ship_after: self.ship_after.unwrap_or(before.ship_after),
            parcels: self.parcels.unwrap_or(before.parcels),
            carrier: self.carrier.unwrap_or(before.carrier).map(known_spelling),
            transit: self.transit.unwrap_or(before.transit),
            lost: self.lost.unwrap_or(before.lost),
            cancel: self.cancel.unwrap_or(before.cancel),
            cancel_after: self.cancel_after.unwrap_or(before.cancel_after),
            silent: self.silent.unwrap_or(before.silent),
            late: self.late.unwrap_or(before.late),
            message: self.message.unwrap_or(before.message),
            seed: self.seed.unwrap_or(before.seed),
        };
        if after.transit.is_none() && after.lost != Percent::NONE {
            let message = "--lost needs --transit: only a shipment that is in transit can be lost";
            return Err(Refusal::new(Code::Usage, message).hint("add --transit 2d, or --lost 0"));
        }
        Ok(after)
    }

    /// A legacy service is not asked whether it wants the work, and nobody can take it back.
    fn fits_legacy(&self) -> Result<(), Refusal> {
        let named = [
            ("--accept", self.accept.is_some()),
            ("--reject-reason", self.reject_reasons.is_some()),
            ("--reject-sku", self.reject_skus.is_some()),
            ("--reject-country", self.reject_countries.is_some()),
            ("--cancel", self.cancel.is_some()),
            ("--cancel-after", self.cancel_after.is_some()),
            ("--parcels", self.parcels.is_some()),
            ("--late", self.late.is_some()),
        ];
        match named.iter().find(|(_, named)| *named) {
            None => Ok(()),
            Some((option, _)) => {
                let message = format!("{option} is not for a legacy service: it only acknowledges, ships and fails");
                Err(Refusal::new(Code::Usage, message).hint("the others are: --after, --ship, --ship-after, --carrier, --transit, --lost, --silent, --message, --seed"))
            }
        }
    }

    /// What a person should know: the form of this carrier's tracking numbers is not known.
    pub fn warning(&self) -> Option<Hint> {
        let carrier = known_spelling(self.carrier.clone()??);
        let warning = format!("the form of the tracking numbers of {carrier} is not known: they are ten digits");
        (!has_tracking_form(&carrier)).then(|| warning.into())
    }
}

/// A carrier that is known in the spelling of the table.
fn known_spelling(carrier: String) -> String {
    Carrier::find(&carrier).map_or(carrier, |known| known.name.to_owned())
}
