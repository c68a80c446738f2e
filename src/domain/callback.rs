//! Addresses that are called: on this machine, and nowhere else.

use std::net::IpAddr;

/// What is wrong with a callback address.
pub fn callback_fault(url: &str) -> Option<String> {
    let elsewhere = || Some("callbacks go to http on loopback only".to_owned());
    let Some((scheme, rest)) = url.split_once("://") else { return elsewhere() };
    if !matches!(scheme, "http" | "https") {
        return Some(format!("{scheme}:// is not supported for callbacks"));
    }
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let is_plain = scheme == "http" && !url.contains('#') && url.bytes().all(|byte| byte.is_ascii_graphic());
    if is_plain && is_here(authority) { None } else { elsewhere() }
}

/// Whether a host, with or without a port, is this machine.
fn is_here(authority: &str) -> bool {
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => rest.split_once(']').unwrap_or_default(),
        None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
    };
    let has_port = port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok_and(|_| is_number(port)));
    let is_loopback =
        host.parse::<IpAddr>().is_ok_and(|it| it.is_loopback() && it.is_ipv6() == authority.starts_with('['));
    (port.is_empty() || has_port) && (is_loopback || host.eq_ignore_ascii_case("localhost"))
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
            "http://[::1]",
        ] {
            assert_eq!(callback_fault(url), None, "{url}");
        }
        for url in [
            "https://localhost",
            "http://example.com",
            "http://user@localhost",
            "http://localhost/#x",
            "http://localhost#x",
            "localhost:3000",
            "ftp://localhost",
            "http://localhost.example.com",
            "http://127.0.0.1@example.com/",
            "http://localhost:70000/",
            "http://localhost:+80/",
            "http://localhost:/",
            "http://[::1/",
            "http://::1/",
            "http://[::1]80/",
            "http://localhost/a b",
            "http://",
            "",
        ] {
            assert!(callback_fault(url).is_some(), "{url}");
        }
    }
}
