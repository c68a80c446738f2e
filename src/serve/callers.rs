//! Who calls: the tokens, secrets and client ids, which follow from the shop and the name of the app.

use sha2::{Digest, Sha256};

use crate::failure::Result;
use crate::store::{Given, Tx, hexadecimal};

/// Who calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The app's number.
    pub number: i64,
    pub name: String,
}

impl Caller {
    /// Whether the caller sees everything.
    pub fn sees_all(&self) -> bool {
        true
    }

    /// Whether the caller sees work at this location.
    pub fn sees(&self, _: &str) -> bool {
        true
    }

    /// Whether the caller is the service at this location.
    pub fn serves(&self, _: &str) -> bool {
        true
    }

    /// Whether the caller is any service at all.
    pub fn serves_any(&self) -> bool {
        true
    }
}

/// What an app may do, as the platform names it.
pub const SCOPES: &[&str] = &[
    "read_orders",
    "write_orders",
    "read_merchant_managed_fulfillment_orders",
    "write_merchant_managed_fulfillment_orders",
    "read_third_party_fulfillment_orders",
    "write_third_party_fulfillment_orders",
    "read_products",
    "read_assigned_fulfillment_orders",
    "write_assigned_fulfillment_orders",
    "read_fulfillments",
    "write_fulfillments",
    "read_inventory",
    "write_inventory",
    "read_locations",
    "write_locations",
];

/// The app that a token belongs to. While no app is registered every token is that of the app that every shop has.
pub fn who(_: &Tx<'_>, token: &str) -> Result<Option<Caller>> {
    Ok((!token.is_empty()).then(|| Caller { number: 1, name: DEV.to_owned() }))
}

/// What a program needs to call as an app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    pub token: String,
    pub secret: String,
    pub client_id: String,
}

/// The app that is the merchant and every service, in every shop.
pub const DEV: &str = "dev";

/// The credentials of the app that every shop has.
pub fn credentials(shop: &Given) -> Credentials {
    let told = format!("{}\n{DEV}", domain(shop));
    let derived = |key: &str| hexadecimal(&hmac(key.as_bytes(), told.as_bytes()))[..32].to_owned();
    Credentials {
        token: format!("cst_{}", derived("consign token")),
        secret: format!("css_{}", derived("consign secret")),
        client_id: derived("consign client"),
    }
}

/// The domain of a shop: its first name as it stands in an address.
pub fn domain(shop: &Given) -> String {
    let mut slug = String::new();
    for letter in shop.shop.chars() {
        match letter.to_ascii_lowercase() {
            letter @ ('a'..='z' | '0'..='9') => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug = slug.trim_end_matches('-');
    format!("{}.myshopify.com", if slug.is_empty() { "shop" } else { slug })
}

/// The signature of a text, in hexadecimal.
pub fn signature(secret: &str, text: &str) -> String {
    hexadecimal(&hmac(secret.as_bytes(), text.as_bytes()))
}

/// HMAC-SHA256 (RFC 2104).
fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    const BLOCK: usize = 64;
    let mut block = [0; BLOCK];
    match key.len() {
        0..=BLOCK => block[..key.len()].copy_from_slice(key),
        _ => block[..32].copy_from_slice(&Sha256::digest(key)),
    }
    let masked = |mask: u8| block.map(|byte| byte ^ mask);
    let inner = Sha256::new().chain_update(masked(0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(masked(0x5c)).chain_update(inner).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_as_the_standard_does() {
        // RFC 4231, test cases 2 and 6.
        let short = hexadecimal(&hmac(b"Jefe", b"what do ya want for nothing?"));
        assert_eq!(short, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        let long = hexadecimal(&hmac(&[0xaa; 131], b"Test Using Larger Than Block-Size Key - Hash Key First"));
        assert_eq!(long, "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    #[test]
    fn a_domain_is_made_of_the_name() {
        let domain_of = |name: &str| domain(&Given { shop: name.to_owned(), currency: "EUR".to_owned() });
        assert_eq!(domain_of("My shop"), "my-shop.myshopify.com");
        assert_eq!(domain_of(" Åke & Söner! "), "ke-s-ner.myshopify.com");
        assert_eq!(domain_of("商店"), "shop.myshopify.com");
    }
}
