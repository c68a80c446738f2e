//! Addresses that are called: on this machine, and nowhere else.

use std::net::IpAddr;

/// What is wrong with an address that is to be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UrlFault {
    /// It begins with no scheme.
    NoScheme,
    /// It begins with this one, which is neither `http` nor `https`.
    Scheme(String),
    Https,
    /// White space, or letters that stand in no address.
    Letters,
    User,
    Fragment,
    /// Another machine.
    Host,
    Port,
}

impl UrlFault {
    /// The end of a sentence that begins with the address.
    pub fn sentence(&self) -> &'static str {
        match self {
            UrlFault::NoScheme => "it must begin with http://, as in http://localhost:3000/webhooks",
            UrlFault::Scheme(_) => "only http goes out, as in http://localhost:3000/webhooks",
            UrlFault::Https => "only http goes out, not https, as in http://localhost:3000/webhooks",
            UrlFault::Letters => "it holds white space or letters that stand in no URL",
            UrlFault::User => "it names a user, which no URL here may",
            UrlFault::Fragment => "it has a fragment (#), which is never sent",
            UrlFault::Host => "its host is not this machine: localhost, 127.0.0.1 or [::1]",
            UrlFault::Port => "its port is not a number from 1 to 65535",
        }
    }
}

/// What is wrong with an address that is to be called; of several things the first.
pub fn url_fault(url: &str) -> Option<UrlFault> {
    let Some((scheme, rest)) = url.split_once("://") else { return Some(UrlFault::NoScheme) };
    match scheme {
        "http" => {}
        "https" => return Some(UrlFault::Https),
        other => return Some(UrlFault::Scheme(other.to_owned())),
    }
    if !url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Some(UrlFault::Letters);
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Some(UrlFault::User);
    }
    if url.contains('#') {
        return Some(UrlFault::Fragment);
    }
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => rest.split_once(']').unwrap_or_default(),
        None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
    };
    let is_loopback =
        host.parse::<IpAddr>().is_ok_and(|it| it.is_loopback() && it.is_ipv6() == authority.starts_with('['));
    if !is_loopback && !host.eq_ignore_ascii_case("localhost") {
        return Some(UrlFault::Host);
    }
    let is_port = |port: &str| is_number(port) && port.parse::<u16>().is_ok_and(|port| port > 0);
    (!port.is_empty() && !port.strip_prefix(':').is_some_and(is_port)).then_some(UrlFault::Port)
}

/// What is wrong with a callback address, as the platform says it.
pub fn callback_fault(url: &str) -> Option<String> {
    url_fault(url).map(|fault| match fault {
        UrlFault::Scheme(scheme) => format!("{scheme}:// is not supported for callbacks"),
        _ => "callbacks go to http on loopback only".to_owned(),
    })
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn callbacks_stay_on_this_machine() {
        for url in [
            "http://localhost:3000",
            "http://127.0.0.1:1/a?b=c",
            "http://[::1]:80/",
            "http://LOCALHOST/x",
            "http://localhost/a@b",
            "http://[::1]",
        ] {
            assert_eq!(url_fault(url), None, "{url}");
        }
        use UrlFault::{Fragment, Host, Https, Letters, NoScheme, Port, Scheme, User};
        for (url, fault) in [
            ("https://localhost", Https),
            ("http://example.com", Host),
            ("http://user@localhost", User),
            ("http://localhost/#x", Fragment),
            ("http://localhost#x", Fragment),
            ("localhost:3000", NoScheme),
            ("ftp://localhost", Scheme("ftp".to_owned())),
            ("http://localhost.example.com", Host),
            ("http://127.0.0.1@example.com/", User),
            ("http://localhost:70000/", Port),
            ("http://localhost:0/", Port),
            ("http://localhost:+80/", Port),
            ("http://localhost:/", Port),
            ("http://[::1/", Host),
            ("http://::1/", Host),
            ("http://[::1]80/", Port),
            ("http://localhost/a b", Letters),
            ("http://", Host),
            ("", NoScheme),
        ] {
            assert_eq!(url_fault(url), Some(fault), "{url}");
            assert!(callback_fault(url).is_some(), "{url}");
        }
    }
}
