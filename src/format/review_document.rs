//! Writing review files: the text as it was read, with just what changed put into it.
//!
//! Comments, unknown keys, the order that a person chose, a byte order mark and the line endings
//! stay. A new file has the layout of `docs/file-format.md`; the same answers always give the same
//! bytes, and one answer changed changes only that answer's lines. Where those stand as tenken writes
//! them, they are put into the text as it is; for everything else it is taken apart and put together
//! again. Either way gives the same bytes.

mod entry;
mod lines;
mod tree;

use std::sync::Arc;

use toml_edit::TomlError;

use crate::domain::{CheckpointId, Review};
use lines::Lines;
use tree::Tree;

/// The text of a review file, ready to take changes.
#[derive(Debug, Clone)]
pub struct ReviewDocument {
    /// The whole text.
    text: Arc<String>,
    /// What the text says.
    written: Option<Arc<Review>>,
    /// Where its answers stand, when all of them stand there as tenken writes them.
    lines: Option<Lines>,
    /// The text taken apart, which may say what the text said earlier.
    tree: Option<Tree>,
    byte_order_mark: bool,
    carriage_returns: bool,
}

impl ReviewDocument {
    /// Begins a new file.
    #[must_use]
    pub fn new() -> Self {
        Self {
            text: Arc::default(),
            written: None,
            lines: None,
            tree: Some(Tree::new()),
            byte_order_mark: false,
            carriage_returns: false,
        }
    }

    /// Takes a text that was read as this review.
    ///
    /// # Errors
    ///
    /// Fails when the text is not TOML.
    pub fn of(text: &str, review: &Review) -> Result<Self, TomlError> {
        Self::of_shared(Arc::new(text.to_owned()), &Arc::new(review.clone()))
    }

    /// Takes a text as [`of`](Self::of) does, and shares it and what it says.
    ///
    /// # Errors
    ///
    /// As [`of`](Self::of).
    pub fn of_shared(text: Arc<String>, review: &Arc<Review>) -> Result<Self, TomlError> {
        let lines = Lines::of(&text);
        // Most texts never have to be taken apart.
        let tree = if lines.is_some() { None } else { Some(Tree::of(&text, review)?) };
        Ok(Self {
            written: Some(Arc::clone(review)),
            lines,
            tree,
            byte_order_mark: text.starts_with('\u{FEFF}'),
            carriage_returns: text.contains("\r\n"),
            text,
        })
    }

    /// Puts a review into the document and returns the whole text.
    ///
    /// `order` gives the places of known checkpoints; others stand after them, by id.
    pub fn render(
        &mut self,
        review: &Review,
        order: &dyn Fn(&CheckpointId) -> Option<usize>,
    ) -> String {
        self.render_shared(&Arc::new(review.clone()), order).as_ref().clone()
    }

    /// Puts a review into the document as [`render`](Self::render) does, and shares it and the text.
    pub fn render_shared(
        &mut self,
        review: &Arc<Review>,
        order: &dyn Fn(&CheckpointId) -> Option<usize>,
    ) -> Arc<String> {
        if self.written.as_ref() != Some(review) {
            self.text = Arc::new(match self.put_lines(review, order) {
                Some(text) => text,
                None => self.put_all(review, order),
            });
            self.written = Some(Arc::clone(review));
        }
        Arc::clone(&self.text)
    }

    /// Puts in what changed, if that is nothing but answers that stand as tenken writes them.
    fn put_lines(
        &mut self,
        review: &Review,
        order: &dyn Fn(&CheckpointId) -> Option<usize>,
    ) -> Option<String> {
        let was = self.written.as_deref()?;
        let lines = self.lines.as_mut()?;
        if self.carriage_returns || !was.is_same_but_for_answers(review) {
            return None;
        }
        lines.put(&self.text, &was.answers, &review.answers, order)
    }

    /// Puts in whatever changed.
    fn put_all(
        &mut self,
        review: &Arc<Review>,
        order: &dyn Fn(&CheckpointId) -> Option<usize>,
    ) -> String {
        let tree = self.tree.get_or_insert_with(|| {
            let written = self.written.clone().unwrap_or_else(|| Arc::clone(review));
            // What has lines is TOML; if it were not, its answers would still all be written.
            Tree::of(&self.text, &written).unwrap_or_else(|_| Tree::new())
        });
        let mut text = tree.put(review, order);
        if self.carriage_returns {
            text = text.replace("\r\n", "\n").replace('\n', "\r\n");
        }
        if self.byte_order_mark {
            text.insert(0, '\u{FEFF}');
        }
        self.lines = Lines::of(&text);
        text
    }
}

impl Default for ReviewDocument {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests;
