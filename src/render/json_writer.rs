//! Writes values as JSON, as `serde_json` does, but for two things: the keys of ours are written as they are, because
//! nothing in them must be escaped, and so is a text that is plain. To look at every byte of all of them is a tenth of the
//! work of a batch, and a third of that of a long list.

use serde::ser::{self, Error as _, Serialize, Serializer};
use serde_json::Error;

use super::json_text::{add_json, add_text};

/// Writes into a buffer.
pub struct Json<'a> {
    pub out: &'a mut Vec<u8>,
    /// What comes now is JSON that was written before, as a text.
    written: bool,
}

/// A list or an object that is being written.
pub struct Parts<'a> {
    out: &'a mut Vec<u8>,
    first: bool,
    end: &'static str,
}

type Done = Result<(), Error>;

/// How `serde_json` names JSON that was written before: as a structure, and as its only field.
const WRITTEN: &str = "$serde_json::private::RawValue";

impl<'a> Json<'a> {
    pub fn new(out: &'a mut Vec<u8>) -> Json<'a> {
        Json { out, written: false }
    }

    fn parts(self, begin: &str, end: &'static str) -> Result<Parts<'a>, Error> {
        self.out.extend_from_slice(begin.as_bytes());
        Ok(Parts { out: self.out, first: true, end })
    }

    /// Parts under the name of their variant.
    fn variant(self, name: &str, begin: &str, end: &'static str) -> Result<Parts<'a>, Error> {
        self.out.push(b'{');
        add_text(self.out, name);
        self.out.push(b':');
        self.parts(begin, end)
    }
}

impl Parts<'_> {
    fn comma(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.out.push(b',');
        }
    }

    fn item(&mut self, item: &(impl Serialize + ?Sized)) -> Done {
        self.comma();
        item.serialize(Json::new(self.out))
    }

    fn field(&mut self, key: &'static str, value: &(impl Serialize + ?Sized)) -> Done {
        if key == WRITTEN {
            return value.serialize(Json { out: self.out, written: true });
        }
        self.comma();
        self.out.push(b'"');
        self.out.extend_from_slice(key.as_bytes());
        self.out.extend_from_slice(b"\":");
        value.serialize(Json::new(self.out))
    }

    fn done(self) -> Done {
        self.out.extend_from_slice(self.end.as_bytes());
        Ok(())
    }
}

macro_rules! as_ever {
    ($($method:ident $scalar:ty,)+) => {$(
        fn $method(self, value: $scalar) -> Done {
            serde_json::to_writer(self.out, &value)
        }
    )+};
}

impl<'a> Serializer for Json<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Parts<'a>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Parts<'a>;

    as_ever! {
        serialize_bool bool, serialize_f32 f32, serialize_f64 f64,
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64,
    }

    fn serialize_char(self, character: char) -> Done {
        self.serialize_str(character.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Done {
        if self.written {
            add_json(self.out, value)
        } else {
            add_text(self.out, value)
        }
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Done {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Done {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        let mut parts = self.parts("{", "}")?;
        parts.field(variant, value)?;
        parts.done()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Error> {
        self.parts("[", "]")
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Error> {
        self.parts("[", "]")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Error> {
        self.parts("[", "]")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Error> {
        self.variant(variant, "[", "]}")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Error> {
        self.parts("{", "}")
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Parts<'a>, Error> {
        if name == WRITTEN { self.parts("", "") } else { self.parts("{", "}") }
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts<'a>, Error> {
        self.variant(variant, "{", "}}")
    }
}

macro_rules! parts {
    ($($kind:ident $add:ident($($key:ident)?) as $part:ident,)+) => {$(
        impl ser::$kind for Parts<'_> {
            type Ok = ();
            type Error = Error;

            fn $add<T: Serialize + ?Sized>(&mut self, $($key: &'static str,)? value: &T) -> Done {
                self.$part($($key,)? value)
            }

            fn end(self) -> Done {
                self.done()
            }
        }
    )+};
}

parts! {
    SerializeSeq serialize_element() as item,
    SerializeTuple serialize_element() as item,
    SerializeTupleStruct serialize_field() as item,
    SerializeTupleVariant serialize_field() as item,
    SerializeStruct serialize_field(key) as field,
    SerializeStructVariant serialize_field(key) as field,
}

impl ser::SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        self.comma();
        let start = self.out.len();
        key.serialize(Json::new(self.out))?;
        if self.out[start] == b'"' { Ok(()) } else { Err(Error::custom("a key that is no text")) }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.out.push(b':');
        value.serialize(Json::new(self.out))
    }

    fn end(self) -> Done {
        self.done()
    }
}
