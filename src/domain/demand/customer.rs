//! Invented people. Everything about a person follows from the country and a number, whatever the seed: who orders twice
//! has one address and lives at one place.

use super::country::{Country, House};
use crate::domain::{Address, OrderDetails, draw_four};

/// How many people share a name and live in one country.
const NAMESAKES: u64 = 90;
/// The first of the numbers that tell them apart.
const FIRST: u64 = 10;

/// The details of an order of somebody in this country, a code of two capital letters.
pub fn customer(code: &str, drawn: u64) -> OrderDetails {
    let country = Country::of(code);
    let (given, family) = (country.given.len() as u64, country.family.len() as u64);
    let person = drawn % (given * family * NAMESAKES);
    let given_name = pick(country.given, person);
    let family_name = pick(country.family, person / given);
    let number = FIRST + person / given / family;
    let email = format!("{}.{}{number}@example.com", plain(given_name), plain(family_name));

    let [town, street, house, phone] = draw_four(&["customer", code, &person.to_string()]);
    let (city, province, zip) = pick(country.towns, town);
    let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    OrderDetails {
        email: Some(email),
        shipping_address: Some(Address {
            name: Some(format!("{given_name} {family_name}")),
            address1: Some(at(pick(country.streets, street), house, country.house)),
            city: known(city),
            province: known(province),
            zip: known(zip),
            country_code: Some(code.to_owned()),
            phone: country.phone.map(|pattern| dialled(pattern, phone)),
            ..Address::default()
        }),
        ..OrderDetails::default()
    }
}

fn pick<T: Copy>(list: &[T], drawn: u64) -> T {
    list[(drawn % list.len() as u64) as usize]
}

/// A house in a street.
fn at(street: &str, drawn: u64, house: House) -> String {
    let number = 1 + drawn % 120;
    match house {
        House::Before => format!("{number} {street}"),
        House::After => format!("{street} {number}"),
        House::AfterComma => format!("{street}, {number}"),
        House::Block => format!("{}-{}-{number} {street}", 1 + drawn / 120 % 8, 1 + drawn / 960 % 20),
    }
}

/// A phone number: its pattern with digits for each `x`.
fn dialled(pattern: &str, mut drawn: u64) -> String {
    let digit = |letter| {
        if letter != 'x' {
            return letter;
        }
        let digit = b'0' + (drawn % 10) as u8;
        drawn /= 10;
        char::from(digit)
    };
    pattern.chars().map(digit).collect()
}

/// A name in the letters of an e-mail address.
fn plain(name: &str) -> String {
    let letter = |letter: char| match letter {
        'Á' | 'Å' | 'à' | 'á' | 'ä' | 'å' => Some('a'),
        'ç' => Some('c'),
        'É' | 'è' | 'é' | 'ê' | 'ë' => Some('e'),
        'Í' | 'í' | 'ï' => Some('i'),
        'ñ' => Some('n'),
        'Ø' | 'ò' | 'ó' | 'ö' | 'ø' => Some('o'),
        'ú' | 'ü' => Some('u'),
        letter => letter.is_ascii_alphabetic().then(|| letter.to_ascii_lowercase()),
    };
    name.chars().filter_map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::demand::country::COUNTRIES;

    #[test]
    fn every_country_has_people_and_places() {
        for country in COUNTRIES.iter().chain([Country::of("BR")]) {
            for name in country.given.iter().chain(country.family) {
                let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
                assert_eq!(plain(name).len(), letters, "{name} has a letter that e-mail addresses do not know");
            }
            for drawn in 0..1000 {
                let code = if country.code.is_empty() { "BR" } else { country.code };
                let details = customer(code, drawn * 7919);
                let address = details.shipping_address.clone().expect("everybody lives somewhere");
                let kept = address.clone().given().expect("it is an address");
                assert_eq!(kept, Some(address), "{}", country.code);
                assert!(details.warning().is_none(), "{details:?}");
            }
        }
    }

    #[test]
    fn somebody_lives_at_one_place() {
        let people: Vec<OrderDetails> = (0..3000).map(|drawn| customer("US", drawn * 104_729)).collect();
        for one in &people {
            for other in people.iter().filter(|other| other.email == one.email) {
                assert_eq!(one, other);
            }
        }
    }
}
