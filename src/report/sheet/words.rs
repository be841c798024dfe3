//! The words of the sheet's lists: what goes out in the reader's language comes back in any.

use crate::domain::search::fold;
use crate::domain::{Answer, Confidence, Effort};
use crate::report::labels;
use crate::text::{Bilingual, Texts};

/// Returns the word for an answer.
#[must_use]
pub fn answer(texts: &Texts, answer: Answer) -> String {
    labels::answer(texts, Some(answer)).text
}

/// Returns the word for "discuss this".
#[must_use]
pub fn flag(texts: &Texts) -> String {
    texts.export_label_flag()
}

/// Reads an answer in either language or in short.
#[must_use]
pub fn read_answer(word: &str, texts: &Bilingual) -> Option<Answer> {
    Answer::read_word(word).or_else(|| read(word, texts, &Answer::ALL, Answer::token, answer))
}

/// Reads how an answer is known.
#[must_use]
pub fn read_confidence(word: &str, texts: &Bilingual) -> Option<Confidence> {
    read(word, texts, &Confidence::ALL, Confidence::token, labels::confidence)
}

/// Reads an amount of work.
#[must_use]
pub fn read_effort(word: &str, texts: &Bilingual) -> Option<Effort> {
    read(word, texts, &Effort::ALL, Effort::token, labels::effort)
}

/// Reads a mark: the word of the sheet, or what else people put into a column of marks.
#[must_use]
pub fn read_flag(word: &str, texts: &Bilingual) -> Option<bool> {
    let word = fold(word.trim());
    let marked = ["true", "yes", "y", "1", "x", "○", "◯", "✓", "✔", "\u{30EC}"];
    let unmarked = ["", "false", "no", "n", "0", "-"];
    if marked.contains(&word.as_str()) || texts.each().iter().any(|t| fold(&flag(t)) == word) {
        return Some(true);
    }
    unmarked.contains(&word.as_str()).then_some(false)
}

fn read<T: Copy>(
    word: &str,
    texts: &Bilingual,
    all: &[T],
    token: impl Fn(T) -> &'static str,
    said: impl Fn(&Texts, T) -> String,
) -> Option<T> {
    let word = fold(word.trim());
    let is = |value: T| {
        token(value) == word || texts.each().iter().any(|t| fold(&said(t, value)) == word)
    };
    all.iter().copied().find(|value| is(*value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;

    #[test]
    fn every_word_that_goes_out_comes_back_whatever_the_language() {
        let texts = Bilingual::default();
        for lang in Lang::ALL {
            let t = texts.of(lang);
            for one in Answer::ALL {
                assert_eq!(read_answer(&answer(t, one), &texts), Some(one));
            }
            for one in Confidence::ALL {
                assert_eq!(read_confidence(&labels::confidence(t, one), &texts), Some(one));
            }
            for one in Effort::ALL {
                assert_eq!(read_effort(&labels::effort(t, one), &texts), Some(one));
            }
            assert_eq!(read_flag(&flag(t), &texts), Some(true));
        }
        assert_eq!(read_answer("Ｙｅｓ", &texts), Some(Answer::Yes));
        assert_eq!(read_confidence("tested", &texts), Some(Confidence::Tested));
        assert_eq!(read_flag("", &texts), Some(false));
        assert_eq!(
            (read_answer("maybe", &texts), read_effort("huge", &texts), read_flag("?", &texts)),
            (None, None, None)
        );
    }
}
