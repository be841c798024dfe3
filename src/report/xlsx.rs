//! A review as a workbook: what it says, and a sheet of answers that people can fill in.
//!
//! Whatever a person or a pack wrote is a string in it and never a formula; links lead to web
//! addresses alone. The same review on the same day gives the same bytes. Each sheet has its own
//! file; `book` knows how cells look, and nothing of reviews.

mod actions;
mod answers;
mod book;
mod findings;
mod memory;
mod overview;
mod packed;

use std::io;

use super::sheet::Kind;
use super::wording::Wording;
use super::{Languages, Options};
use crate::domain::{Assessment, Content, Review, Stamp, Untrusted};
use crate::text::Texts;

/// What a workbook is made from.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// What is asked.
    pub content: &'a Content,
    /// The words of the sheets.
    pub texts: &'a Texts,
    /// The day, and the languages of questions.
    pub options: &'a Options,
    /// What stands at the head of each sheet, e.g. who may read it.
    pub head: Option<&'a Untrusted>,
    /// The moment that the file says it was made at.
    pub now: Stamp,
}

impl<'a> Making<'a> {
    fn wording(&self) -> Wording<'a> {
        Wording { texts: self.texts, languages: self.options.languages }
    }

    /// Returns the language that the questions stand in, the first one where there are two.
    fn lang(&self) -> crate::domain::Lang {
        match self.options.languages {
            Languages::One(lang) => lang,
            Languages::Both => self.texts.lang(),
        }
    }
}

/// Makes the workbook of a review: summary, answers, actions and findings.
///
/// # Errors
///
/// Says what the workbook could not hold.
pub fn summary(
    making: &Making<'_>,
    review: &Review,
    assessment: &Assessment,
) -> Result<Vec<u8>, io::Error> {
    let texts = making.texts;
    let mut book = book::Book::new(making, &texts.report_title(&review.workload.shown_line()));
    let done = |book: &mut book::Book| {
        overview::add(book, making, review, assessment)?;
        answers::add(book, making, review, Some(assessment), Kind::Answers)?;
        actions::add(book, making, review, assessment)?;
        findings::add(book, making, review, assessment)?;
        memory::add(book, making, Some(review), Kind::Answers)
    };
    done(&mut book).and_then(|()| book.bytes()).map_err(io::Error::other)
}

/// Makes the workbook of questions to be filled in before a session.
///
/// # Errors
///
/// Says what the workbook could not hold.
pub fn handout(making: &Making<'_>) -> Result<Vec<u8>, io::Error> {
    let mut book = book::Book::new(making, &making.texts.export_handout_title());
    let nothing = Review::new(Untrusted::default(), Untrusted::default(), Vec::new(), making.now);
    let done = |book: &mut book::Book| {
        answers::add(book, making, &nothing, None, Kind::Handout)?;
        memory::add(book, making, None, Kind::Handout)
    };
    done(&mut book).and_then(|()| book.bytes()).map_err(io::Error::other)
}
