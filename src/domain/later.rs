//! A value that is made when somebody looks at it for the first time.
//!
//! Most of what a pack says is not needed to open a review; the built-in packs are decoded at every
//! start, so the guidance of a checkpoint waits until it is shown.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

/// A value, or how to make it from a number that says which one it is.
pub struct Later<T> {
    // In a box: most are never made.
    value: OnceLock<Box<T>>,
    made_by: fn(u32) -> T,
    which: u32,
}

impl<T> Later<T> {
    /// Makes a value that `made_by` makes when it is looked at; that must give the same each time.
    #[must_use]
    pub const fn new(made_by: fn(u32) -> T, which: u32) -> Self {
        Self { value: OnceLock::new(), made_by, which }
    }
}

impl<T: Default> From<T> for Later<T> {
    fn from(value: T) -> Self {
        Self { value: Box::new(value).into(), made_by: |_| T::default(), which: 0 }
    }
}

impl<T: Default> Default for Later<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| Box::new((self.made_by)(self.which)))
    }
}

impl<T: Clone> Clone for Later<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), made_by: self.made_by, which: self.which }
    }
}

impl<T: PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: fmt::Debug> fmt::Debug for Later<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;

    static MADE: AtomicU32 = AtomicU32::new(0);

    fn make(which: u32) -> String {
        MADE.fetch_add(1, Ordering::SeqCst);
        format!("number {which}")
    }

    #[test]
    fn a_value_is_made_once_and_only_when_it_is_looked_at() {
        let later = Later::new(make, 7);
        let before = later.clone();
        assert_eq!(MADE.load(Ordering::SeqCst), 0);
        assert_eq!(&*later, "number 7");
        assert_eq!(later.len(), 8);
        assert_eq!(MADE.load(Ordering::SeqCst), 1);
        let after = later.clone();
        assert_eq!(format!("{after:?}"), "\"number 7\"");
        assert_eq!(MADE.load(Ordering::SeqCst), 1);
        assert_eq!(before, Later::from("number 7".to_owned()));
        assert_eq!(Later::<String>::default(), String::new().into());
    }
}
