//! A list in either spelling of the API: an array, or a connection with its elements as `nodes` or in `edges`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// A list: an array, or a connection with its `nodes` or `edges`.
pub struct List<T> {
    /// `None` where it is absent, null or empty text.
    pub items: Option<Vec<T>>,
    /// Whether it says that it goes on elsewhere.
    pub goes_on: bool,
}

impl<T> Default for List<T> {
    fn default() -> List<T> {
        List { items: None, goes_on: false }
    }
}

impl<T> List<T> {
    /// What is in it.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter().flatten()
    }

    /// Whether there is a list, though perhaps an empty one.
    pub fn is_there(&self) -> bool {
        self.items.is_some()
    }

    /// Adds one more.
    pub fn push(&mut self, item: T) {
        self.items.get_or_insert_with(Vec::new).push(item);
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<List<T>, D::Error> {
        struct Any<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Any<T> {
            type Value = List<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_unit<E: Error>(self) -> Result<List<T>, E> {
                Ok(List::default())
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<List<T>, E> {
                if text.is_empty() { Ok(List::default()) } else { Err(E::custom("a text where a list should stand")) }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List<T>, A::Error> {
                let mut items = Vec::with_capacity(seq.size_hint().unwrap_or(0));
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(List { items: Some(items), goes_on: false })
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<List<T>, A::Error> {
                let mut list = List::default();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "nodes" => list.items = map.next_value::<Option<Vec<T>>>()?.or(list.items),
                        "edges" => {
                            let edges: Option<Vec<Edge<T>>> = map.next_value()?;
                            let nodes = edges.map(|edges| edges.into_iter().map(|edge| edge.node).collect());
                            list.items = list.items.or(nodes);
                        }
                        "pageInfo" => {
                            let page: Option<PageInfo> = map.next_value()?;
                            list.goes_on = page.and_then(|page| page.goes_on).unwrap_or(false);
                        }
                        _ => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(list)
            }
        }
        deserializer.deserialize_any(Any(PhantomData))
    }
}

/// An object that may be absent, null or empty text.
pub struct One<T>(pub Option<T>);

impl<T> Default for One<T> {
    fn default() -> One<T> {
        One(None)
    }
}

impl<T> One<T> {
    /// What is there.
    pub fn as_ref(&self) -> Option<&T> {
        self.0.as_ref()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for One<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<One<T>, D::Error> {
        struct Any<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Any<T> {
            type Value = One<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_unit<E: Error>(self) -> Result<One<T>, E> {
                Ok(One(None))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<One<T>, E> {
                if text.is_empty() { Ok(One(None)) } else { Err(E::custom("a text where an object should stand")) }
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<One<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(|found| One(Some(found)))
            }
        }
        deserializer.deserialize_any(Any(PhantomData))
    }
}

#[derive(Deserialize)]
struct Edge<T> {
    node: T,
}

/// The keys of a connection that are read beside its elements.
#[derive(Deserialize)]
struct PageInfo {
    #[serde(default, rename = "hasNextPage", alias = "has_next_page")]
    goes_on: Option<bool>,
}
