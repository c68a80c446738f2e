//! The client for all that goes out. It reaches this machine and no other: no resolver is asked, no proxy, and no
//! redirect is followed.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error};

/// How long a connection may take.
const TO_CONNECT: Duration = Duration::from_secs(1);

/// A client that waits so long for an answer.
pub fn agent(patience: Duration) -> Agent {
    let config = Config::builder()
        .proxy(None)
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .max_idle_connections(0)
        .user_agent("consign")
        .timeout_connect(Some(TO_CONNECT))
        .timeout_global(Some(patience))
        .build();
    Agent::with_parts(config, DefaultConnector::new(), ThisMachine)
}

/// Why there was no answer, in a few words.
pub fn why(error: &Error, patience: Duration) -> String {
    match error {
        Error::Timeout(ureq::Timeout::Connect) => "no connection within 1 s".to_owned(),
        Error::Timeout(_) => format!("no answer within {} s", patience.as_secs()),
        Error::Io(error) => error.kind().to_string(),
        Error::ConnectionFailed => "no connection".to_owned(),
        other => other.to_string(),
    }
}

/// Knows the addresses of this machine alone.
#[derive(Debug)]
struct ThisMachine;

impl Resolver for ThisMachine {
    fn resolve(&self, uri: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let port = uri.port_u16().unwrap_or(80);
        let mut found = self.empty();
        for address in addresses(uri.host().unwrap_or_default()) {
            found.push(SocketAddr::new(address, port));
        }
        if found.is_empty() { Err(Error::HostNotFound) } else { Ok(found) }
    }
}

fn addresses(host: &str) -> Vec<IpAddr> {
    if host.eq_ignore_ascii_case("localhost") {
        return vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()];
    }
    let number = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    number.parse().ok().filter(IpAddr::is_loopback).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_machine_is_found() {
        assert_eq!(addresses("LocalHost"), [IpAddr::from([127, 0, 0, 1]), Ipv6Addr::LOCALHOST.into()]);
        assert_eq!(addresses("127.1.2.3"), [IpAddr::from([127, 1, 2, 3])]);
        assert_eq!(addresses("[::1]"), [IpAddr::from(Ipv6Addr::LOCALHOST)]);
        for host in ["example.com", "10.0.0.1", "0.0.0.0", "[::]", "[::2]", ""] {
            assert!(addresses(host).is_empty(), "{host}");
        }
    }
}
