//! A pack to begin with: valid, with every key explained in the languages that it is in.
//!
//! Both files are written once, in both languages; a pack in one of them leaves the other one's
//! lines out, so that all of them have the same shape.

use crate::domain::{Lang, PackId};
use crate::format::encode::toml_string;

const HEAD: &str = include_str!("../../../content/starting/pack.toml");
const PILLAR: &str = include_str!("../../../content/starting/pillar.toml");

/// The pillars of the framework: reviews with packs of these would have their ids twice.
const TAKEN: [&str; 6] = ["OPS", "SEC", "REL", "PERF", "COST", "SUS"];

/// Returns the files of a pack to begin with, each with its name.
#[must_use]
pub fn files(id: &PackId, title: &str, languages: &[Lang]) -> [(&'static str, String); 2] {
    let codes: Vec<String> = Lang::ALL
        .iter()
        .filter(|lang| languages.contains(lang))
        .map(|lang| format!("\"{}\"", lang.code()))
        .collect();
    let pillar = pillar(id);
    let fill = |text: &str| {
        text.replace("{pillar}", &pillar)
            .replace("{id}", &toml_string(id.as_str()))
            .replace("{languages}", &format!("[{}]", codes.join(", ")))
            // The last one, because people may call a pack {id}.
            .replace("{title}", &toml_string(title))
    };
    [
        ("pack.toml", fill(&in_languages(HEAD, languages))),
        ("pillar.toml", fill(&in_languages(PILLAR, languages))),
    ]
}

/// Returns the id of the first pillar: short, from the pack's own.
fn pillar(id: &PackId) -> String {
    let words: Vec<&str> =
        id.as_str().split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let letters: String = match words[..] {
        [word] => word.chars().take(3).collect(),
        _ => words.iter().filter_map(|word| word.chars().next()).take(4).collect(),
    };
    let letters = letters.to_ascii_uppercase();
    if TAKEN.contains(&letters.as_str()) { format!("{letters}X") } else { letters }
}

/// Leaves out the lines of other languages: comments by their mark, texts by their key.
fn in_languages(text: &str, languages: &[Lang]) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let of = Lang::ALL.into_iter().find(|lang| {
            let code = lang.code();
            let key = line.trim_start_matches("# ").split(" = ").next().unwrap_or("");
            line.starts_with(&format!("#{code} ")) || key.ends_with(&format!(".{code}"))
        });
        match of {
            Some(lang) if !languages.contains(&lang) => continue,
            Some(lang) if line.starts_with(&format!("#{} ", lang.code())) => {
                out.push('#');
                out.push_str(&line[1 + lang.code().len()..]);
            }
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::pack::whole::untranslated;
    use crate::format::pack::{parse_head, parse_pillar};

    const EACH: [&[Lang]; 3] = [&[Lang::Ja], &[Lang::En], &Lang::ALL];

    fn made(languages: &[Lang]) -> [(&'static str, String); 2] {
        files(&PackId::new("our-pack").expect("an id"), "注文 \"{id}\"", languages)
    }

    #[test]
    fn the_starting_pack_has_no_problem_in_any_language() {
        for languages in EACH {
            let [(_, head), (name, pillar)] = made(languages);
            let parsed = parse_head(&head);
            assert_eq!(parsed.problems, [], "{head}");
            let parsed = parsed.value.expect("a pack");
            assert_eq!(parsed.files, [name.into()]);
            assert_eq!(parsed.pack.languages, languages);
            assert_eq!(parsed.pack.title.get(languages[0]).raw(), "注文 \"{id}\"");
            let parsed = parse_pillar(&pillar);
            assert_eq!(parsed.problems, [], "{pillar}");
            assert_eq!(parsed.value.expect("a pillar").checkpoints().count(), 2);
            assert_eq!(untranslated(&head, &Lang::ALL).is_empty(), languages.len() == 2);
            assert_eq!(untranslated(&pillar, languages), []);
        }
    }

    #[test]
    fn both_languages_have_the_same_shape() {
        let shape = |lang: Lang| {
            let code = format!(".{} ", lang.code());
            made(&[lang]).map(|(_, text)| {
                let lines =
                    text.lines().filter(|line| !line.starts_with('#') || line.contains(" = "));
                let keys = lines.filter_map(|line| line.split_once("= ").or(Some((line, ""))));
                keys.map(|(key, _)| key.replace(&code, " ")).collect::<Vec<_>>()
            })
        };
        assert_eq!(shape(Lang::Ja), shape(Lang::En));
        for (text, lang) in [(made(&[Lang::Ja]), "en"), (made(&[Lang::En]), "ja")] {
            for (name, text) in text {
                assert!(!text.contains(&format!(".{lang} =")), "{name}");
                assert!(!text.contains(&format!("#{lang} ")), "{name}");
            }
        }
    }

    #[test]
    fn the_pillar_is_called_after_the_pack_and_never_as_one_of_the_framework() {
        for (id, wanted) in [
            ("our-pack", "OP"),
            ("privacy", "PRI"),
            ("security", "SECX"),
            ("a.b_c-d-e", "ABCD"),
            ("7", "7"),
            ("x", "X"),
        ] {
            assert_eq!(pillar(&PackId::new(id).expect("an id")), wanted, "{id}");
        }
    }
}
