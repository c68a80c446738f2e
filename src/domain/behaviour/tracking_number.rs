//! Tracking numbers for shipments of services that act by themselves: made from the shipment's name, in the form of the
//! carrier where that is public. They belong to no parcel.

use crate::domain::draw;

/// Posts whose parcels carry the number that the postal union's standard S10 describes, with the country in it.
const POSTS: [(&str, &str); 25] = [
    ("An Post", "IE"),
    ("Australia Post", "AU"),
    ("BPost International", "BE"),
    ("Canada Post", "CA"),
    ("China Post", "CN"),
    ("Correios", "BR"),
    ("Correos", "ES"),
    ("CTT", "PT"),
    ("Cyprus Post", "CY"),
    ("Deutsche Post", "DE"),
    ("Iceland Post", "IS"),
    ("India Post", "IN"),
    ("Israel Post", "IL"),
    ("Latvia Post", "LV"),
    ("Lietuvos Paštas", "LT"),
    ("New Zealand Post", "NZ"),
    ("Poste Italiane", "IT"),
    ("PostNL", "NL"),
    ("PostNord DK", "DK"),
    ("PostNord NO", "NO"),
    ("PostNord SE", "SE"),
    ("Royal Mail", "GB"),
    ("Singapore Post", "SG"),
    ("Swiss Post", "CH"),
    ("Österreichische Post", "AT"),
];

/// The form of a carrier's numbers.
#[derive(Clone, Copy)]
enum Form {
    /// `1Z`, the sender, the service, a number and a check digit.
    Ups,
    /// 12 digits.
    FedEx,
    /// 22 digits.
    Usps,
    /// 10 digits.
    DhlExpress,
    /// Two letters, nine digits and the country.
    Post(&'static str),
}

fn form(carrier: &str) -> Option<Form> {
    match carrier {
        "UPS" => Some(Form::Ups),
        "FedEx" => Some(Form::FedEx),
        "USPS" => Some(Form::Usps),
        "DHL Express" => Some(Form::DhlExpress),
        other => POSTS.iter().find(|(post, _)| *post == other).map(|(_, country)| Form::Post(country)),
    }
}

/// Whether the form of this carrier's numbers is known.
pub fn has_tracking_form(carrier: &str) -> bool {
    form(carrier).is_some()
}

/// The tracking number of the shipment with this name. Where the carrier's form is not known, ten digits.
pub fn tracking_number(carrier: &str, name: &str) -> String {
    let number = draw(&["tracking-number", name]);
    let digits = |count: u32| format!("{:0width$}", number % 10_u64.pow(count), width = count as usize);
    match form(carrier) {
        None => digits(10),
        Some(Form::Ups) => {
            format!("1Z{}", with_check(format!("999AA1{}", digits(9)), ups_check))
        }
        Some(Form::FedEx) => with_check(digits(11), fedex_check),
        Some(Form::Usps) => with_check(format!("94001{}", digits(16)), usps_check),
        Some(Form::DhlExpress) => with_check(digits(9), dhl_check),
        Some(Form::Post(country)) => format!("CX{}{country}", with_check(digits(8), post_check)),
    }
}

fn with_check(body: String, check: fn(&str) -> u64) -> String {
    let check = check(&body);
    format!("{body}{check}")
}

/// The sum of the digits, each times its weight; the weights are repeated.
fn weighted(digits: &str, weights: &[u64]) -> u64 {
    digits.bytes().zip(weights.iter().cycle()).map(|(digit, weight)| u64::from(digit - b'0') * weight).sum()
}

/// Letters count as digits from 2 on, and every second place counts twice.
fn ups_check(body: &str) -> u64 {
    let value = |sign: u8| u64::from(if sign.is_ascii_digit() { sign - b'0' } else { (sign - 63) % 10 });
    let sum: u64 = body.bytes().enumerate().map(|(place, sign)| value(sign) * [1, 2][place % 2]).sum();
    (10 - sum % 10) % 10
}

fn fedex_check(body: &str) -> u64 {
    weighted(body, &[3, 1, 7]) % 11 % 10
}

fn usps_check(body: &str) -> u64 {
    (10 - weighted(body, &[3, 1]) % 10) % 10
}

fn dhl_check(body: &str) -> u64 {
    body.bytes().fold(0, |rest, digit| (rest * 10 + u64::from(digit - b'0')) % 7)
}

fn post_check(body: &str) -> u64 {
    match 11 - weighted(body, &[8, 6, 4, 2, 3, 5, 9, 7]) % 11 {
        10 => 0,
        11 => 5,
        check => check,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Carrier;

    /// Numbers that stand as examples in public descriptions of these carriers' barcodes.
    #[test]
    fn check_digits_are_those_of_published_numbers() {
        assert_eq!(ups_check("5R8939035756712"), 7, "1Z5R89390357567127");
        assert_eq!(ups_check("879E93034683444"), 0, "1Z879E930346834440");
        assert_eq!(fedex_check("98657878885"), 5, "986578788855");
        assert_eq!(fedex_check("79053531231"), 7, "790535312317");
        assert_eq!(usps_check("940011120255584233266"), 9, "9400111202555842332669");
        assert_eq!(usps_check("936128987870031763379"), 5, "9361289878700317633795");
        assert_eq!(dhl_check("331881002"), 5, "3318810025");
        assert_eq!(dhl_check("848713550"), 6, "8487135506");
        assert_eq!(post_check("47312482"), 9, "RB473124829US");
        assert_eq!(post_check("12345678"), 5, "RM123456785GB");
    }

    #[test]
    fn every_known_form_is_that_of_a_known_carrier_and_the_same_name_gives_the_same_number() {
        let known = POSTS.iter().map(|(post, _)| *post).chain(["UPS", "FedEx", "USPS", "DHL Express"]);
        for carrier in known {
            assert_eq!(Carrier::find(carrier).map(|found| found.name), Some(carrier));
            assert_eq!(tracking_number(carrier, "#1001-F1"), tracking_number(carrier, "#1001-F1"));
            assert_ne!(tracking_number(carrier, "#1001-F1"), tracking_number(carrier, "#1001-F2"));
        }
        let lengths = [("UPS", 18), ("FedEx", 12), ("USPS", 22), ("DHL Express", 10), ("PostNL", 13), ("Bring", 10)];
        for (carrier, length) in lengths {
            assert_eq!(tracking_number(carrier, "#1001-F1").len(), length, "{carrier}");
        }
    }
}
