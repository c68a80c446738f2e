//! The tokens, secrets and client ids of apps, which follow from the shop and the name of the app, and signatures.
//! They protect nothing, since only this machine is served: the same commands make the same ones.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::domain::{Credentials, shop_domain};
use crate::store::{Given, hexadecimal};

/// The credentials of the app of this name: those that the shop had from its beginning.
pub fn credentials(shop: &Given, app: &str) -> Credentials {
    let told = format!("{}\n{app}", shop_domain(&shop.shop));
    let derived = |key: &str| hexadecimal(&hmac(key.as_bytes(), told.as_bytes()))[..32].to_owned();
    Credentials {
        token: format!("cst_{}", derived("consign token")),
        secret: format!("css_{}", derived("consign secret")),
        client_id: derived("consign client"),
    }
}

/// The signature of a text, in hexadecimal.
pub fn signature(secret: &str, text: &str) -> String {
    hexadecimal(&hmac(secret.as_bytes(), text.as_bytes()))
}

/// HMAC-SHA256.
pub fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let keyed = Hmac::<Sha256>::new_from_slice(key).expect("a key may have any length");
    keyed.chain_update(message).finalize().into_bytes().into()
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
}
