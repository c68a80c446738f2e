//! What stands behind the `?` of an address.

use std::cell::RefCell;
use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::body::Body;
use super::stop::Stop;
use crate::domain::Time;
use crate::serve::graphql::mutation::known::Fault;
use crate::serve::graphql::text::read_time;
use crate::serve::graphql::thing::Key;
use crate::serve::oauth;

/// Items of a page, if nobody says how many.
const ITEMS: usize = 50;
/// The most items of a page.
const MOST_ITEMS: usize = 250;

/// A place in a list: what it is sorted by, and a number.
pub type Place = (Key, i64);

/// What stands behind the `?`. What nobody asks for is noticed: a filter that is not understood is not left out.
#[derive(Debug)]
pub struct Parameters {
    given: oauth::Parameters,
    /// Where the page begins, and whether it goes on from there; back, if not.
    pub start: Option<(Place, bool)>,
    /// The parameters of the first page, which decide what the list holds.
    list: String,
    read: RefCell<BTreeSet<String>>,
}

impl Parameters {
    /// Reads a query. A page within a list takes what the list holds from its first page.
    ///
    /// # Errors
    /// A `page_info` that cannot be read, is of another list, or does not stand alone.
    pub fn read(query: &str, url: &str) -> Result<Parameters, Stop> {
        let given = oauth::read(query);
        let of_page = |name: &str| matches!(name, "limit" | "fields" | "page_info");
        let Some((_, cursor)) = given.iter().find(|(name, _)| name == "page_info") else {
            let pairs = given.iter().filter(|(name, _)| !of_page(name));
            let pairs = pairs.map(|(name, value)| format!("{}={}", oauth::encoded(name), oauth::encoded(value)));
            let list = pairs.collect::<Vec<_>>().join("&");
            return Ok(Parameters { given, start: None, list, read: RefCell::default() });
        };
        if let Some((other, _)) = given.iter().find(|(name, _)| !of_page(name)) {
            let sentence = "beside page_info only limit and fields may stand: it knows the others";
            return Err(Stop::Parameter(other.clone(), sentence.to_owned()));
        }
        let (of, list, place, forward) = read_cursor(cursor).ok_or_else(|| Stop::unreadable("page_info"))?;
        if of != path(url) {
            return Err(Stop::unreadable("page_info"));
        }
        let own = given.iter().filter(|(name, _)| name != "page_info").cloned();
        let given = own.chain(oauth::read(&list)).collect();
        Ok(Parameters { given, start: Some((place, forward)), list, read: RefCell::default() })
    }

    /// The address of another page of the same list.
    pub fn page_url(&self, url: &str, place: &Place, forward: bool) -> String {
        let by = match &place.0 {
            Key::Number(number) => json!(number),
            Key::Text(text) => json!(text),
        };
        let cursor = json!([path(url), self.list, by, place.1, forward]).to_string();
        let mut page = format!("{url}?page_info={}", URL_SAFE_NO_PAD.encode(cursor));
        for name in ["limit", "fields"] {
            if let Some(value) = self.text(name) {
                page.push_str(&format!("&{name}={}", oauth::encoded(value)));
            }
        }
        page
    }

    /// A value that is given and not empty.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.read.borrow_mut().insert(name.to_owned());
        let value = self.given.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        value.filter(|value| !value.is_empty())
    }

    /// The values of a list: with commas between them, or `NAME[]` several times. `None` if it is not given.
    pub fn texts(&self, name: &str) -> Option<Vec<String>> {
        let many = format!("{name}[]");
        let mut read = self.read.borrow_mut();
        read.insert(name.to_owned());
        read.insert(many.clone());
        let values = self.given.iter().filter(|(known, _)| known == name || *known == many);
        let values: Vec<&String> = values.map(|(_, value)| value).collect();
        let texts = values.iter().flat_map(|value| value.split(',')).map(str::trim).filter(|text| !text.is_empty());
        (!values.is_empty()).then(|| texts.map(str::to_owned).collect())
    }

    /// The numbers of a list; no more than a page can hold.
    ///
    /// # Errors
    /// What is no number.
    pub fn numbers(&self, name: &str) -> Result<Option<Vec<i64>>, Stop> {
        let Some(texts) = self.texts(name) else { return Ok(None) };
        let numbers: Option<Vec<i64>> = texts.iter().map(|text| number(text)).collect();
        let numbers = numbers.filter(|numbers| numbers.len() <= MOST_ITEMS);
        numbers.map(Some).ok_or_else(|| Stop::unreadable(name))
    }

    /// A number.
    ///
    /// # Errors
    /// What is none.
    pub fn number(&self, name: &str) -> Result<Option<i64>, Stop> {
        let read = |text: &str| number(text).ok_or_else(|| Stop::unreadable(name));
        self.text(name).map(read).transpose()
    }

    /// A moment.
    ///
    /// # Errors
    /// What is none.
    pub fn time(&self, name: &str) -> Result<Option<Time>, Stop> {
        // A plus sign that nobody wrote as the web has it was read as a space.
        let read = |text: &str| read_time(&text.replace(' ', "+")).ok_or_else(|| Stop::unreadable(name));
        self.text(name).map(read).transpose()
    }

    /// The last moment that is meant, as the first that is not.
    ///
    /// # Errors
    /// As [`Parameters::time`].
    pub fn until(&self, name: &str) -> Result<Option<Time>, Stop> {
        Ok(self.time(name)?.map(|time| Time::from_unix(time.unix() + 1).unwrap_or(time)))
    }

    /// One of these words.
    ///
    /// # Errors
    /// Another one.
    pub fn word(&self, name: &str, words: &[&'static str]) -> Result<Option<&'static str>, Stop> {
        let read = |text: &str| {
            let word = words.iter().find(|word| text.eq_ignore_ascii_case(word));
            word.copied().ok_or_else(|| Stop::no_word(name, words))
        };
        self.text(name).map(read).transpose()
    }

    /// How many items a page holds.
    ///
    /// # Errors
    /// None, or more than a page can hold.
    pub fn limit(&self) -> Result<usize, Stop> {
        // Where there are pages, there is a way to the next one.
        self.read.borrow_mut().insert("page_info".to_owned());
        let Some(text) = self.text("limit") else { return Ok(ITEMS) };
        let limit = number(text).and_then(|limit| usize::try_from(limit).ok());
        limit.filter(|limit| (1..=MOST_ITEMS).contains(limit)).ok_or_else(|| Stop::unreadable("limit"))
    }

    /// Puts them into a body, under keys that it does not have: clients send keys of what they write behind the `?`, too.
    /// `a[b]=c` is an object, `a[]=c` a list.
    ///
    /// # Errors
    /// The name of one that does not fit the others.
    pub fn complete(&self, body: &mut Body) -> Result<(), Stop> {
        let mut given = Body::new();
        for (name, value) in &self.given {
            let parts: Vec<&str> = name.split('[').map(|part| part.strip_suffix(']').unwrap_or(part)).collect();
            put(&mut given, &parts, value).ok_or_else(|| Stop::unreadable(name))?;
        }
        for (key, value) in given {
            body.entry(key).or_insert(value);
        }
        Ok(())
    }

    /// The parameters that nobody asked for make no sense here, nor does one that is given twice and is no list.
    ///
    /// # Errors
    /// The first of them.
    pub fn refuse_unread(&self) -> Result<(), Stop> {
        let read = self.read.borrow();
        let is_list = |name: &str| name.ends_with("[]") || read.contains(&format!("{name}[]"));
        for (at, (name, _)) in self.given.iter().enumerate() {
            if !read.contains(name) {
                let known = read.iter().filter(|name| !name.ends_with("[]")).cloned().collect();
                return Err(Stop::Fault(Fault::Unknown(name.clone(), known)));
            }
            if !is_list(name) && self.given.iter().take(at).any(|(before, _)| before == name) {
                return Err(Stop::Parameter(name.clone(), "given twice".to_owned()));
            }
        }
        Ok(())
    }
}

/// Puts a value where the parts of a name say; `None` if something else is there already.
fn put(body: &mut Body, parts: &[&str], text: &str) -> Option<()> {
    let (key, inner) = parts.split_first()?;
    let value = || match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => text.into(),
    };
    match inner {
        [] => body.insert((*key).to_owned(), value()).is_none().then_some(()),
        [""] => {
            let list = body.entry(*key).or_insert_with(|| json!([])).as_array_mut()?;
            list.push(value());
            Some(())
        }
        inner => put(body.entry(*key).or_insert_with(|| json!({})).as_object_mut()?, inner, text),
    }
}

/// A number as ids are written.
fn number(text: &str) -> Option<i64> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// What an address names, whatever the version.
fn path(url: &str) -> &str {
    let below = url.split_once("/admin/api/").map_or(url, |(_, below)| below);
    below.split_once('/').map_or(below, |(_, path)| path)
}

fn read_cursor(cursor: &str) -> Option<(String, String, Place, bool)> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor.trim_end_matches('=')).ok()?;
    let Ok(Value::Array(parts)) = serde_json::from_slice(&bytes) else { return None };
    let [Value::String(of), Value::String(list), by, number, Value::Bool(forward)] = parts.as_slice() else {
        return None;
    };
    let by = match by {
        Value::String(text) => Key::Text(text.clone()),
        by => Key::Number(by.as_i64()?),
    };
    Some((of.clone(), list.clone(), (by, number.as_i64()?), *forward))
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "http://localhost/admin/api/2026-04/orders.json";

    fn stopped(query: &str) -> String {
        match Parameters::read(query, URL) {
            Err(Stop::Fault(Fault::Unreadable(key, _)) | Stop::Parameter(key, _)) => key,
            other => panic!("{query}: {other:?}"),
        }
    }

    #[test]
    fn another_page_is_of_the_same_list() {
        let first = Parameters::read("status=any&limit=2", URL).unwrap();
        let place = (Key::Text("2026-11-23T09:00:00Z".to_owned()), 7);
        let url = first.page_url(URL, &place, false);
        let (_, query) = url.split_once('?').unwrap();
        let second = Parameters::read(query, "http://localhost/admin/api/unstable/orders.json").unwrap();
        assert_eq!((second.text("status"), second.limit().ok()), (Some("any"), Some(2)));
        assert_eq!(second.start, Some((place, false)));
        assert!(Parameters::read(query, "http://localhost/admin/api/2026-04/events.json").is_err());
        assert_eq!(stopped(&format!("{query}&status=any")), "status");
        for cursor in ["", "x", "é", "W10", "eyJhIjoxfQ"] {
            assert_eq!(stopped(&format!("page_info={cursor}")), "page_info");
        }
    }

    #[test]
    fn what_nobody_asks_for_is_refused() {
        let parameters = Parameters::read("limit=5&ids=1,2&ids[]=3&statsu=any", URL).unwrap();
        assert_eq!(parameters.numbers("ids").ok().flatten(), Some(vec![1, 2, 3]));
        assert_eq!(parameters.limit().ok(), Some(5));
        assert!(matches!(parameters.refuse_unread(), Err(Stop::Fault(Fault::Unknown(key, _))) if key == "statsu"));
        let twice = Parameters::read("ids=1&ids=2&limit=1&limit=2", URL).unwrap();
        assert_eq!((twice.numbers("ids").ok().flatten(), twice.limit().ok()), (Some(vec![1, 2]), Some(1)));
        assert!(matches!(twice.refuse_unread(), Err(Stop::Parameter(key, _)) if key == "limit"));
        for query in ["limit=0", "limit=251", "limit=x", "limit=-1", "limit=1.5"] {
            assert!(Parameters::read(query, URL).unwrap().limit().is_err(), "{query}");
        }
    }

    #[test]
    fn parameters_are_keys_of_a_body() {
        let whole = |query: &str, body: Value| {
            let Value::Object(mut body) = body else { panic!("{body} is no object") };
            let parameters = Parameters::read(query, URL).unwrap();
            parameters.complete(&mut body).map(|()| Value::Object(body))
        };
        let query = "message=late&restock=true&available=-5&hold[reason]=other&ids[]=1&ids[]=2&location_id=2";
        let body = json!({
            "message": "first", "restock": true, "available": "-5", "hold": {"reason": "other"}, "ids": ["1", "2"],
            "location_id": "2",
        });
        assert_eq!(whole(query, json!({"message": "first"})).ok(), Some(body));
        for (query, key) in
            [("a=1&a=2", "a"), ("a=1&a[b]=2", "a[b]"), ("a[]=1&a[b]=2", "a[b]"), ("a[b]=1&a[]=2", "a[]")]
        {
            assert!(
                matches!(whole(query, json!({})), Err(Stop::Fault(Fault::Unreadable(at, _))) if at == key),
                "{query}"
            );
        }
    }
}
