//! The keys of a document and the types of their values, read off the structs themselves.
//!
//! serde's `Deserialize` asks its source for a struct by listing the struct's fields. A source that notes these lists
//! and answers each question with a harmless value thus learns the whole shape, and there is no second list of keys
//! that could fall behind. Used for `--fields`, `schema` and the tests.

use serde::Deserializer;
use serde::de::{self, DeserializeOwned, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::meaning::{Meaning, leaves_out};

/// What a JSON value looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    Text(Meaning),
    Integer,
    Boolean,
    /// Anything.
    Any,
    Nullable(Box<Shape>),
    /// A key that is left out where it does not apply.
    Optional(Box<Shape>),
    List(Box<Shape>),
    /// Keys in the order in which they are printed; none where they differ by case, as in the details of an error.
    Object(Vec<(&'static str, Shape)>),
}

impl Shape {
    /// The shape of a type.
    pub fn of<T: DeserializeOwned>() -> Shape {
        let mut shape = Shape::Any;
        T::deserialize(Probe { shape: &mut shape, owner: "", key: "" })
            .expect("wire types take any value of their shape");
        shape
    }

    /// The keys, if it is an object.
    pub fn keys(&self) -> &[(&'static str, Shape)] {
        match self {
            Shape::Object(keys) => keys,
            Shape::Nullable(inner) | Shape::Optional(inner) => inner.keys(),
            Shape::Text(_) | Shape::Integer | Shape::Boolean | Shape::Any | Shape::List(_) => &[],
        }
    }

    /// What lies under a key; paths go through lists and nulls.
    pub fn get(&self, key: &str) -> Option<&Shape> {
        match self {
            Shape::List(inner) | Shape::Nullable(inner) | Shape::Optional(inner) => inner.get(key),
            Shape::Object(keys) => keys.iter().find(|(name, _)| *name == key).map(|(_, shape)| shape),
            Shape::Text(_) | Shape::Integer | Shape::Boolean | Shape::Any => None,
        }
    }

    /// Every path below, parents before their children, in the order in which they are printed.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        self.collect_paths("", &mut paths);
        paths
    }

    fn collect_paths(&self, prefix: &str, paths: &mut Vec<String>) {
        match self {
            Shape::List(inner) | Shape::Nullable(inner) | Shape::Optional(inner) => inner.collect_paths(prefix, paths),
            Shape::Object(keys) => {
                for (key, shape) in keys {
                    let path = if prefix.is_empty() { (*key).to_owned() } else { format!("{prefix}.{key}") };
                    paths.push(path.clone());
                    shape.collect_paths(&path, paths);
                }
            }
            Shape::Text(_) | Shape::Integer | Shape::Boolean | Shape::Any => {}
        }
    }
}

/// Answers every question of one value and notes what was asked.
struct Probe<'a> {
    shape: &'a mut Shape,
    /// The struct and the key the value stands under: they tell what a text means.
    owner: &'static str,
    key: &'static str,
}

type Never = de::value::Error;

/// Values of one type that need one answer each.
macro_rules! answers {
    ($($method:ident => $shape:ident, $visit:ident($($value:expr)?);)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            *self.shape = Shape::$shape;
            visitor.$visit($($value)?)
        }
    )+};
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Never;

    answers! {
        deserialize_bool => Boolean, visit_bool(false);
        deserialize_i8 => Integer, visit_i8(0);
        deserialize_i16 => Integer, visit_i16(0);
        deserialize_i32 => Integer, visit_i32(0);
        deserialize_i64 => Integer, visit_i64(0);
        deserialize_u8 => Integer, visit_u8(0);
        deserialize_u16 => Integer, visit_u16(0);
        deserialize_u32 => Integer, visit_u32(0);
        deserialize_u64 => Integer, visit_u64(0);
        deserialize_any => Any, visit_unit();
        deserialize_ignored_any => Any, visit_unit();
        deserialize_unit => Any, visit_unit();
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_struct("", &[], visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let meaning = Meaning::of(self.owner, self.key);
        let sample = meaning.sample();
        *self.shape = Shape::Text(meaning);
        visitor.visit_str(sample)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let mut inner = Shape::Any;
        let value = visitor.visit_some(Probe { shape: &mut inner, ..self })?;
        let inner = Box::new(inner);
        *self.shape = if leaves_out(self.owner) { Shape::Optional(inner) } else { Shape::Nullable(inner) };
        Ok(value)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let mut inner = Shape::Any;
        let value = visitor.visit_seq(One { shape: Some(&mut inner), owner: self.owner, key: self.key })?;
        *self.shape = Shape::List(Box::new(inner));
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let mut found = Vec::with_capacity(fields.len());
        let value = visitor.visit_map(Fields { owner: name, left: fields.iter(), found: &mut found, value: None })?;
        *self.shape = Shape::Object(found);
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        *self.shape = Shape::Text(Meaning::Words(variants.to_vec()));
        visitor.visit_enum(variants[0].into_deserializer())
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit_struct newtype_struct tuple tuple_struct identifier
    }
}

/// A list with one element.
struct One<'a> {
    shape: Option<&'a mut Shape>,
    owner: &'static str,
    key: &'static str,
}

impl<'de> SeqAccess<'de> for One<'_> {
    type Error = Never;

    fn next_element_seed<T: de::DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        let (owner, key) = (self.owner, self.key);
        self.shape.take().map(|shape| seed.deserialize(Probe { shape, owner, key })).transpose()
    }
}

/// A struct with all its fields.
struct Fields<'a> {
    owner: &'static str,
    left: std::slice::Iter<'static, &'static str>,
    found: &'a mut Vec<(&'static str, Shape)>,
    value: Option<&'static str>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Never;

    fn next_key_seed<K: de::DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Never> {
        self.value = self.left.next().copied();
        self.value.map(|key| seed.deserialize(key.into_deserializer())).transpose()
    }

    fn next_value_seed<V: de::DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Never> {
        let key = self.value.take().expect("a value is asked for after its key");
        let mut shape = Shape::Any;
        let value = seed.deserialize(Probe { shape: &mut shape, owner: self.owner, key })?;
        self.found.push((key, shape));
        Ok(value)
    }
}
