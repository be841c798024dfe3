//! Walking over the XML of a part: tags by their names without prefixes, and texts.
//!
//! Nothing is resolved but characters and the five names that XML itself knows, so no entity can
//! grow or reach outside.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion, escape};

use super::Unreadable;

/// What is met on the way.
pub(super) enum Tag<'t> {
    /// An element begins.
    Open(&'t str, &'t About<'t>),
    /// An element ends.
    Close(&'t str),
    /// A text, or a piece of one.
    Text(&'t str),
}

/// The attributes of an element.
pub(super) struct About<'t>(&'t BytesStart<'t>);

impl About<'_> {
    /// Returns an attribute by its name without prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let mut all = self.0.attributes();
        let found = all
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|a| a.key.local_name().as_ref() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }
}

/// Walks over a part from its beginning to its end.
pub(super) fn walk(
    text: &str,
    mut meet: impl FnMut(Tag<'_>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    loop {
        match reader.read_event().map_err(|_| Unreadable::Broken)? {
            Event::Start(start) => {
                meet(Tag::Open(start.local_name().as_ref(), &About(&start)))?;
            }
            Event::End(end) => meet(Tag::Close(end.local_name().as_ref()))?,
            Event::Text(text) => meet(Tag::Text(&text.xml_content(XmlVersion::Implicit1_0)))?,
            Event::CData(text) => meet(Tag::Text(&text.xml_content(XmlVersion::Implicit1_0)))?,
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(c)) => meet(Tag::Text(c.encode_utf8(&mut [0; 4])))?,
                Ok(None) => {
                    let known = escape::resolve_predefined_entity(&name);
                    meet(Tag::Text(known.ok_or(Unreadable::Broken)?))?;
                }
                Err(_) => return Err(Unreadable::Broken),
            },
            Event::Eof => return Ok(()),
            Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::Empty(_) => {}
        }
    }
}
