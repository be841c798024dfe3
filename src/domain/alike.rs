//! Which known word a mistyped one was meant to be.

/// Returns the candidate that a word most likely means: the fewest letters differ, at most a third.
#[must_use]
pub fn nearest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    nearest_within(word, names, |name| (name.len() / 3).max(1))
}

/// Returns the candidate that differs in the fewest letters, at most as many as `most` says.
#[must_use]
pub fn nearest_within<'n>(
    word: &str,
    names: impl Iterator<Item = &'n str>,
    most: impl Fn(&str) -> usize,
) -> Option<&'n str> {
    let word = word.to_lowercase();
    names
        .map(|name| (distance(&word, &name.to_lowercase()), name))
        .filter(|(far, name)| *far <= most(name))
        .min_by_key(|(far, _)| *far)
        .map(|(_, name)| name)
}

/// Counts the letters to change, add, drop or swap to get from one word to the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = usize::from(a[i - 1] != b[j - 1]);
            let mut best =
                (rows[i - 1][j - 1] + changed).min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        let names = ["show", "summary", "set", "completions"];
        assert_eq!(nearest("shwo", names.into_iter()), Some("show"));
        assert_eq!(nearest("sumary", names.into_iter()), Some("summary"));
        assert_eq!(nearest("SHOW", names.into_iter()), Some("show"));
        assert_eq!(nearest("review.toml", names.into_iter()), None);
        assert_eq!(nearest("", names.into_iter()), None);
    }
}
