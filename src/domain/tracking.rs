//! From tracking numbers, carrier and links as they are given to the tracking a shipment keeps.

use super::{Carrier, Code, Hint, NextCommand, Refusal, Tracking, carrier, carriers, nearest};

/// Pairs links with numbers by position. A given link wins over the carrier's own; a carrier that is known is kept in
/// the table's spelling, one that is not as it was given, without a link; a carrier alone is kept without a number.
///
/// # Errors
/// `usage` for more links than numbers.
pub fn tracking(numbers: &[String], carrier: Option<&str>, urls: &[String]) -> Result<Vec<Tracking>, Refusal> {
    if urls.len() > numbers.len() {
        let message = format!(
            "{} and {}: each link needs the number it belongs to",
            counted(urls.len(), "tracking URL"),
            counted(numbers.len(), "tracking number"),
        );
        return Err(Refusal::new(Code::Usage, message));
    }
    let carrier = carrier.map(|given| Carrier::find(given).map_or(given, |known| known.name));
    if numbers.is_empty() {
        let alone = carrier.map(|company| Tracking { number: None, company: Some(company.to_owned()), url: None });
        return Ok(alone.into_iter().collect());
    }
    let entry = |(position, number): (usize, &String)| Tracking {
        number: Some(number.clone()),
        company: carrier.map(str::to_owned),
        url: urls.get(position).cloned().or_else(|| carrier::url(carrier?, number)),
    };
    Ok(numbers.iter().enumerate().map(entry).collect())
}

/// What a person should know about tracking that was given: a carrier that is not known has no tracking address.
pub fn tracking_warning(tracking: &[Tracking]) -> Option<Hint> {
    let without = tracking.iter().filter(|parcel| parcel.url.is_none());
    let carrier = without.filter_map(|parcel| parcel.company.as_deref()).find(|name| Carrier::find(name).is_none())?;
    let words = format!("{carrier} is no known carrier: its parcels have no tracking address");
    Some(match nearest(carrier, carriers().map(|known| known.name)) {
        Some(near) => format!("{words}; did you mean {near}?").into(),
        None => NextCommand::ListCarriers.after(format!("{words} without --tracking-url; the known ones")),
    })
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn urls(numbers: &[&str], carrier: Option<&str>, urls: &[&str]) -> Vec<Option<String>> {
        let tracking = tracking(&owned(numbers), carrier, &owned(urls)).expect("no more links than numbers");
        tracking.into_iter().map(|entry| entry.url).collect()
    }

    #[test]
    fn links_pair_with_numbers_and_win_over_the_carriers_own() {
        let yodel = |number: &str| Some(format!("https://www.yodel.co.uk/tracking/{number}"));
        assert_eq!(urls(&["A", "B"], Some("Yodel"), &["x:1"]), [Some("x:1".to_owned()), yodel("B")]);
        assert_eq!(urls(&["A"], Some("Own van"), &[]), [None]);
        assert_eq!(urls(&["A", "B"], None, &["x:1", "x:2"]), [Some("x:1".to_owned()), Some("x:2".to_owned())]);
    }

    #[test]
    fn a_carrier_that_is_not_known_is_worth_a_warning_unless_there_is_a_link() {
        let warning = |numbers: &[&str], carrier, urls: &[&str]| {
            tracking_warning(&tracking(&owned(numbers), carrier, &owned(urls)).expect("no more links than numbers"))
        };
        let known = ["UPS", "ups", "DHL", "austrian post"];
        assert!(known.iter().all(|carrier| warning(&["A"], Some(carrier), &[]).is_none()));
        assert_eq!(warning(&["A"], None, &[]), None);
        assert_eq!(warning(&["A"], Some("Own van"), &["x:1"]), None);
        let own =
            "Own van is no known carrier: its parcels have no tracking address without --tracking-url; the known ones";
        for numbers in [&["A", "B"][..], &[]] {
            let urls = &["x:1"][..numbers.len().min(1)];
            assert_eq!(warning(numbers, Some("Own van"), urls), Some(NextCommand::ListCarriers.after(own)));
        }
        let near = "FedEks is no known carrier: its parcels have no tracking address; did you mean FedEx?";
        assert_eq!(warning(&["A"], Some("FedEks"), &[]), Some(near.into()));
    }

    #[test]
    fn every_number_gets_the_carrier_known_ones_in_the_spelling_of_the_table() {
        let both = tracking(&owned(&["A", "B"]), Some("Own van"), &[]).unwrap();
        assert_eq!(both.len(), 2);
        assert!(both.iter().all(|entry| entry.company.as_deref() == Some("Own van")));
        assert_eq!(both[1].number.as_deref(), Some("B"));
        let known = tracking(&owned(&["A"]), Some("fed ex"), &[]).unwrap();
        assert_eq!(known[0].company.as_deref(), Some("FedEx"));
    }

    #[test]
    fn a_carrier_alone_is_kept_and_nothing_is_nothing() {
        let alone = Tracking { number: None, company: Some("UPS".to_owned()), url: None };
        assert_eq!(tracking(&[], Some("UPS"), &[]).unwrap(), [alone]);
        assert_eq!(tracking(&[], None, &[]).unwrap(), []);
    }

    #[test]
    fn a_link_without_a_number_is_a_usage_error() {
        assert_eq!(tracking(&[], None, &owned(&["x:1"])).unwrap_err().code, Code::Usage);
        assert_eq!(tracking(&owned(&["A"]), Some("UPS"), &owned(&["x:1", "x:2"])).unwrap_err().code, Code::Usage);
    }
}
