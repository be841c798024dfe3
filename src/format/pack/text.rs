//! A text of a pack as it is read: from TOML as it stands there, from the prepared packs as a slice
//! of one long text.
//!
//! The long text is compiled in as text, so that nobody has to check three hundred kilobytes of
//! UTF-8 at every start; a prepared pack holds places in it.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// Every text of the built-in packs, one after another.
static TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/packs.txt"));

/// A text of a pack.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text(pub(crate) Cow<'static, str>);

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

// The build script's own `Text` writes places; here nothing writes packs, but the types that both
// share are written somewhere.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return deserializer.deserialize_str(Plain).map(|text| Self(Cow::Owned(text)));
        }
        let (start, length) = <(u32, u32)>::deserialize(deserializer)?;
        let range = start as usize..start as usize + length as usize;
        TEXTS
            .get(range)
            .map(|text| Self(Cow::Borrowed(text)))
            .ok_or_else(|| Error::custom("a place outside the texts of the built-in packs"))
    }
}

struct Plain;

impl Visitor<'_> for Plain {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }
}
