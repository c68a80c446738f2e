//! Where something is sent to: on this machine alone.

use super::name::short;
use super::text_value::text_value;
use super::unfit::Unfit;
use crate::domain::url_fault;

text_value! {
    /// The address of a program on this machine: `http`, a loopback host, no user and no fragment.
    LocalUrl
}

impl LocalUrl {
    /// # Errors
    /// What is no such address, or longer than 255 characters.
    pub fn new(text: String) -> Result<LocalUrl, Unfit> {
        short(&text)?;
        match url_fault(&text) {
            None => Ok(LocalUrl(text)),
            Some(fault) => Err(Unfit::Form(fault.sentence())),
        }
    }

    /// The same, without what may be a secret.
    pub(in crate::domain) fn without_query(&self) -> LocalUrl {
        LocalUrl(self.0.split('?').next().unwrap_or_default().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_stays_on_this_machine() {
        let is_local = |url: &str| LocalUrl::new(url.to_owned()).is_ok();
        assert!(is_local("http://localhost:3000/webhooks?a=b"));
        for url in ["https://localhost", "http://example.com", "http://user@localhost", "http://localhost/#x", ""] {
            assert!(!is_local(url), "{url}");
        }
        assert!(!is_local(&format!("http://localhost/{}", "x".repeat(255))));
    }
}
