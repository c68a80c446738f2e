//! How a shape is declared: its keys with their spellings.

use super::json_list::{List, One};

/// A place for the value of a key.
pub trait Slot {
    fn is_given(&self) -> bool;
}

impl<T> Slot for Option<T> {
    fn is_given(&self) -> bool {
        self.is_some()
    }
}

impl<T> Slot for List<T> {
    fn is_given(&self) -> bool {
        self.items.is_some()
    }
}

impl<T> Slot for One<T> {
    fn is_given(&self) -> bool {
        self.0.is_some()
    }
}

/// Declares shapes whose keys are all optional, each with its spellings. A key that is there twice is an error, unless
/// all but one of its values are null.
macro_rules! shapes {
    ($($(#[$meta:meta])* $name:ident { $($field:ident: $type:ty = $($spelling:literal)|+,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Default)]
        pub struct $name<'a> { $(pub $field: $type,)+ pub lifetime: PhantomData<&'a ()>, }

        impl<'de: 'a, 'a> Deserialize<'de> for $name<'a> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #[allow(non_camel_case_types)]
                enum Key { $($field,)+ none_of_these }

                impl<'de> Deserialize<'de> for Key {
                    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
                        struct Text;
                        impl Visitor<'_> for Text {
                            type Value = Key;

                            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                                f.write_str("a key")
                            }

                            fn visit_str<E: Error>(self, text: &str) -> Result<Key, E> {
                                Ok(match text { $($($spelling)|+ => Key::$field,)+ _ => Key::none_of_these })
                            }
                        }
                        deserializer.deserialize_identifier(Text)
                    }
                }

                struct Object<'a>(PhantomData<&'a ()>);
                impl<'de: 'a, 'a> Visitor<'de> for Object<'a> {
                    type Value = $name<'a>;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<$name<'a>, A::Error> {
                        let mut shape = $name::default();
                        while let Some(key) = map.next_key()? {
                            match key {
                                $(Key::$field => {
                                    let value: $type = map.next_value()?;
                                    if Slot::is_given(&value) {
                                        if Slot::is_given(&shape.$field) {
                                            let spelled: &[&str] = &[$($spelling),+];
                                            let message = format!("`{}` is there twice", spelled.join("` or `"));
                                            return Err(Error::custom(message));
                                        }
                                        shape.$field = value;
                                    }
                                })+
                                Key::none_of_these => drop(map.next_value::<IgnoredAny>()?),
                            }
                        }
                        Ok(shape)
                    }
                }
                deserializer.deserialize_map(Object(PhantomData))
            }
        }
    )+};
}

pub(super) use shapes;
