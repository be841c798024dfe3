//! The house is kept clean by machine: layers point down, texts are messages, files are small.
//!
//! The sources are read with a small lexer, not with a pattern over lines, so that groups in `use`,
//! paths in the middle of an expression and words in comments are told apart.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What a layer may name of the others, and which crates it may use.
struct Layer {
    name: &'static str,
    modules: &'static [&'static str],
    crates: &'static [&'static str],
    /// It may touch files, processes, the environment and clocks.
    is_world: bool,
}

const LAYERS: &[Layer] = &[
    Layer {
        name: "domain",
        modules: &["domain"],
        crates: &["chrono", "unicode_normalization"],
        is_world: false,
    },
    Layer {
        name: "format",
        modules: &["domain", "format"],
        crates: &[
            "chrono",
            "csv",
            "postcard",
            "pulldown_cmark",
            "quick_xml",
            "serde",
            "serde_json",
            "toml",
            "toml_edit",
            "unicode_normalization",
            "zip",
        ],
        is_world: false,
    },
    Layer {
        name: "text",
        modules: &["domain", "text"],
        crates: &[
            "fluent",
            "icu_segmenter",
            "unic_langid",
            "unicode_segmentation",
            "unicode_width",
        ],
        is_world: false,
    },
    Layer {
        name: "report",
        modules: &["domain", "report", "text"],
        crates: &[
            "chrono",
            "csv",
            "rust_xlsxwriter",
            "serde",
            "serde_json",
            "similar",
            "unicode_segmentation",
            "zip",
        ],
        is_world: false,
    },
    Layer {
        name: "app",
        modules: &["app", "domain", "text::wrap"],
        crates: &["chrono", "unicode_segmentation"],
        is_world: false,
    },
    Layer {
        name: "ui",
        modules: &["app", "domain", "report", "text", "ui"],
        crates: &["ratatui"],
        is_world: false,
    },
    Layer {
        name: "shell",
        modules: &["app", "domain", "format", "report", "shell", "text", "ui"],
        crates: &[
            "chrono",
            "crossterm",
            "directories",
            "ratatui",
            "rustix",
            "serde",
            "signal_hook",
            "termina",
            "toml",
            "toml_edit",
            "uuid",
            "unicode_width",
        ],
        is_world: true,
    },
    Layer {
        name: "cli",
        modules: &["app", "cli", "domain", "format", "report", "shell", "text", "ui"],
        crates: &[
            "chrono",
            "clap",
            "clap_complete",
            "clap_mangen",
            "csv",
            "serde",
            "serde_json",
            "toml",
            "uuid",
        ],
        is_world: true,
    },
];

/// The only file that knows the time.
const CLOCK: &str = "src/shell/clock.rs";

/// Layers whose texts are messages of the catalogue.
const SPEAKING: &[&str] = &["app", "cli", "report", "shell", "ui"];

/// Texts that are no messages, by file, with the reason.
const SPOKEN_ALL_THE_SAME: &[(&str, &str)] = &[];

/// The most lines of code in a file.
const LINES: usize = 400;

/// Files that are one table, which is read by looking something up.
const TABLES: &[&str] = &["src/app/keymap.rs", "src/text/catalog/", "src/ui/labels.rs"];

/// Files that are longer, with the number of lines that they must not pass; they may only shrink.
const LONGER: &[(&str, usize)] = &[];

/// A piece of Rust source with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    kind: Kind,
    line: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Word(String),
    Text(String),
    Sign(char),
}

impl Token {
    fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// Reads a source: words, signs and string literals; comments and characters are left out.
fn lex(source: &str) -> Vec<Token> {
    let c: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let (mut i, mut line) = (0, 1);
    while i < c.len() {
        let here = c[i];
        let start = i;
        let kind = if here == '/' && c.get(i + 1) == Some(&'/') {
            while i < c.len() && c[i] != '\n' {
                i += 1;
            }
            None
        } else if here == '/' && c.get(i + 1) == Some(&'*') {
            i += 2;
            while i < c.len() && !(c[i] == '*' && c.get(i + 1) == Some(&'/')) {
                i += 1;
            }
            i += 2;
            None
        } else if let Some((text, end)) = literal(&c, i) {
            i = end;
            Some(Kind::Text(text))
        } else if here == '\'' {
            i = end_of_quote(&c, i);
            None
        } else if here.is_alphanumeric() || here == '_' {
            while i < c.len() && (c[i].is_alphanumeric() || c[i] == '_') {
                i += 1;
            }
            Some(Kind::Word(c[start..i].iter().collect()))
        } else {
            i += 1;
            (!here.is_whitespace()).then_some(Kind::Sign(here))
        };
        tokens.extend(kind.map(|kind| Token { kind, line }));
        line += c[start..i.min(c.len())].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

/// Reads a string literal, plain or raw, and tells where it ends.
fn literal(c: &[char], start: usize) -> Option<(String, usize)> {
    let mut i = start;
    if c[i] == 'b' {
        i += 1;
    }
    let raw = c.get(i) == Some(&'r');
    if raw {
        i += 1;
    }
    let hashes = c[i..].iter().take_while(|c| **c == '#').count();
    if c.get(i + hashes) != Some(&'"') || (hashes > 0 && !raw) {
        return None;
    }
    i += hashes + 1;
    let mut text = String::new();
    while i < c.len() {
        if !raw && c[i] == '\\' {
            // What is escaped matters to nobody here, but a space keeps words apart.
            text.push(' ');
            i += 2;
            continue;
        }
        if c[i] == '"' && c[i + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes {
            return Some((text, i + 1 + hashes));
        }
        text.push(c[i]);
        i += 1;
    }
    None
}

/// Returns the end of a character literal or of a lifetime.
fn end_of_quote(c: &[char], start: usize) -> usize {
    if c.get(start + 1) == Some(&'\\') {
        let close = (start + 3..c.len()).find(|i| c[*i] == '\'');
        return close.map_or(c.len(), |i| i + 1);
    }
    if c.get(start + 2) == Some(&'\'') { start + 3 } else { start + 1 }
}

/// Leaves out what is only compiled for tests, and attributes.
fn production(tokens: &[Token]) -> Vec<Token> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let attribute = tokens[i].is('#') && tokens.get(i + 1).is_some_and(|t| t.is('['));
        if !attribute {
            out.push(tokens[i].clone());
            i += 1;
            continue;
        }
        let end = closing(tokens, i + 1);
        let is_test = tokens[i..end].iter().filter_map(Token::word).collect::<Vec<_>>();
        i = end;
        if is_test.first() == Some(&"cfg") && is_test.contains(&"test") && !is_test.contains(&"not")
        {
            while i < tokens.len() && !tokens[i].is(';') && !tokens[i].is('{') {
                i += 1;
            }
            i = if tokens.get(i).is_some_and(|t| t.is('{')) { closing(tokens, i) } else { i + 1 };
        }
    }
    out
}

/// Returns the place after the sign that closes the one at `open`.
fn closing(tokens: &[Token], open: usize) -> usize {
    let (mut depth, mut i) = (0usize, open);
    while i < tokens.len() {
        match tokens[i].kind {
            Kind::Sign('(' | '[' | '{') => depth += 1,
            Kind::Sign(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        i += 1;
        if depth == 0 {
            break;
        }
    }
    i
}

/// Returns every path of a source as its parts, groups taken apart, with its line.
fn paths(tokens: &[Token]) -> Vec<(Vec<String>, usize)> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let mut next = i + 1;
        if tokens[i].word().is_some() && joined(tokens, i + 2) {
            let mut found = Vec::new();
            next = path(tokens, i, &mut Vec::new(), &mut found).max(next);
            out.extend(found.into_iter().map(|p| (p, tokens[i].line)));
        }
        i = next;
    }
    out
}

/// Tells whether `::` ends at this place.
fn joined(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens.get(at).is_some_and(|t| t.is(':')) && tokens[at - 1].is(':')
}

/// Reads a path from a place on; returns the place after it.
fn path(tokens: &[Token], at: usize, lead: &mut Vec<String>, out: &mut Vec<Vec<String>>) -> usize {
    let depth = lead.len();
    let mut i = at;
    while let Some(word) = tokens.get(i).and_then(Token::word) {
        lead.push(word.to_owned());
        i += 1;
        if !joined(tokens, i + 1) {
            break;
        }
        i += 2;
    }
    if tokens.get(i).is_some_and(|t| t.is('{')) && joined(tokens, i.saturating_sub(1)) {
        let end = closing(tokens, i) - 1;
        i += 1;
        while i < end {
            let next = path(tokens, i, lead, out);
            i = next.max(i + 1);
        }
        i = end + 1;
    } else if i > at {
        out.push(lead.clone());
    }
    lead.truncate(depth);
    i
}

/// A source with the module that it holds.
struct Source {
    file: String,
    text: String,
}

impl Source {
    fn new(file: &str, text: &str) -> Self {
        Self { file: file.to_owned(), text: text.to_owned() }
    }

    fn module(&self) -> Vec<&str> {
        let path = self.file.trim_start_matches("src/").trim_end_matches(".rs");
        let mut parts: Vec<&str> = path.split('/').collect();
        if matches!(parts.last(), Some(&"mod" | &"lib" | &"main")) {
            parts.pop();
        }
        parts
    }

    fn layer(&self) -> Option<&'static Layer> {
        let name = self.module().first().copied()?;
        LAYERS.iter().find(|l| l.name == name)
    }

    fn tokens(&self) -> Vec<Token> {
        production(&lex(&self.text))
    }

    /// Returns a path from the crate's root on, if it is one of the crate's.
    fn rooted(&self, path: &[String]) -> Option<Vec<String>> {
        match path.first()?.as_str() {
            "crate" => Some(path[1..].to_vec()),
            "super" => {
                let ups = path.iter().take_while(|p| *p == "super").count();
                let module = self.module();
                let base = module.len().checked_sub(ups)?;
                let base = module[..base].iter().map(|m| (*m).to_owned());
                Some(base.chain(path[ups..].iter().cloned()).collect())
            }
            _ => None,
        }
    }
}

/// Says what a source names that its layer must not know.
fn strangers(source: &Source, crates: &BTreeSet<String>) -> Vec<String> {
    let Some(layer) = source.layer() else { return Vec::new() };
    let mut wrong = Vec::new();
    for (path, line) in paths(&source.tokens()) {
        let whole = path.join("::");
        let bad = if let Some(inner) = source.rooted(&path) {
            let inner = inner.join("::");
            let known =
                |allowed: &&str| inner == **allowed || inner.starts_with(&format!("{allowed}::"));
            // `use super::*` of a module at the root has no name of a layer.
            !inner.is_empty() && !layer.modules.iter().any(known)
        } else {
            let first = path[0].as_str();
            (crates.contains(first) && !layer.crates.contains(&first))
                || (!layer.is_world && is_world(&path))
                || (is_clock(&path) && source.file != CLOCK)
        };
        if bad {
            wrong.push(format!("{}:{line}: {} must not know {whole}", source.file, layer.name));
        }
    }
    wrong
}

fn is_world(path: &[String]) -> bool {
    let parts: Vec<&str> = path.iter().map(String::as_str).collect();
    matches!(parts.as_slice(), ["std", "env" | "fs" | "net" | "process" | "thread", ..])
        || parts.contains(&"Instant")
        || parts.contains(&"SystemTime")
}

fn is_clock(path: &[String]) -> bool {
    path.windows(2)
        .any(|w| matches!(w[0].as_str(), "Local" | "SystemTime" | "Utc") && w[1] == "now")
}

/// Says which texts of a source should be messages.
fn spoken(source: &Source) -> Vec<String> {
    let speaks = source.module().first().is_some_and(|m| SPEAKING.contains(m));
    if !speaks || SPOKEN_ALL_THE_SAME.iter().any(|(file, _)| source.file == *file) {
        return Vec::new();
    }
    let said = |token: Token| match token.kind {
        Kind::Text(text) if is_japanese(&text) || is_sentence(&text) => {
            Some(format!("{}:{}: {text:?} should be a message", source.file, token.line))
        }
        _ => None,
    };
    source.tokens().into_iter().filter_map(said).collect()
}

fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{FF66}'..='\u{FF9F}'))
}

/// Two words or more with a space between them, the first one with a capital letter.
fn is_sentence(text: &str) -> bool {
    let is_word = |w: &&str| {
        w.len() > 1
            && w.trim_end_matches(['.', ',', ':', ';', '!', '?'])
                .chars()
                .all(|c| c.is_ascii_alphabetic() || c == '\'')
    };
    let words: Vec<&str> = text.split(' ').collect();
    text.trim_start().starts_with(|c: char| c.is_ascii_uppercase())
        && words.windows(2).any(|pair| is_word(&pair[0]) && is_word(&pair[1]))
}

/// Returns how many lines hold code.
fn code_lines(source: &Source) -> usize {
    source.tokens().iter().map(|t| t.line).collect::<BTreeSet<_>>().len()
}

/// Returns the modules that a source declares; those for tests only, or all.
fn declared(source: &str) -> Vec<(String, bool)> {
    let tokens = lex(source);
    let kept = production(&tokens);
    let modules = |tokens: &[Token]| -> Vec<String> {
        tokens
            .windows(3)
            .filter(|w| w[0].word() == Some("mod") && w[2].is(';'))
            .filter_map(|w| w[1].word().map(str::to_owned))
            .collect()
    };
    let lasting = modules(&kept);
    modules(&tokens).into_iter().map(|m| (m.clone(), !lasting.contains(&m))).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// Returns the sources under a folder, as paths from the root with `/`.
fn sources(folder: &str) -> Vec<Source> {
    let mut files = Vec::new();
    rust_files(&root().join(folder), &mut files);
    files
        .iter()
        .map(|path| {
            let parts: Vec<_> = path
                .strip_prefix(root())
                .expect("inside")
                .components()
                .map(|c| c.as_os_str().to_string_lossy())
                .collect();
            Source::new(&parts.join("/"), &fs::read_to_string(path).expect("readable"))
        })
        .collect()
}

/// Returns the folder in which the modules that a file declares stand.
fn home(file: &str) -> String {
    match file
        .strip_suffix("/mod.rs")
        .or_else(|| file.strip_suffix("/lib.rs"))
        .or_else(|| file.strip_suffix("/main.rs"))
    {
        Some(folder) => folder.to_owned(),
        None => file.trim_end_matches(".rs").to_owned(),
    }
}

/// Returns the files of modules that are only compiled for tests.
fn test_files(sources: &[Source]) -> BTreeSet<String> {
    let mut out: BTreeSet<String> = BTreeSet::new();
    for source in sources {
        for (name, test) in declared(&source.text) {
            if test {
                out.insert(format!("{}/{name}", home(&source.file)));
            }
        }
    }
    sources
        .iter()
        .map(|s| s.file.clone())
        .filter(|f| out.iter().any(|t| *f == format!("{t}.rs") || f.starts_with(&format!("{t}/"))))
        .collect()
}

fn production_sources() -> Vec<Source> {
    let all = sources("src");
    let tests = test_files(&all);
    all.into_iter().filter(|s| !tests.contains(&s.file)).collect()
}

/// Returns the crates that the program uses.
fn crates() -> BTreeSet<String> {
    let manifest: toml::Table =
        fs::read_to_string(root().join("Cargo.toml")).expect("readable").parse().expect("TOML");
    let mut out: BTreeSet<String> =
        manifest["dependencies"].as_table().expect("a table").keys().cloned().collect();
    for target in manifest["target"].as_table().expect("a table").values() {
        out.extend(target["dependencies"].as_table().expect("a table").keys().cloned());
    }
    out.into_iter().map(|name| name.replace('-', "_")).collect()
}

fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn layers_know_only_what_stands_below_them() {
    let (sources, crates) = (production_sources(), crates());
    assert!(sources.len() > 50 && crates.len() > 10);
    none(&sources.iter().flat_map(|s| strangers(s, &crates)).collect::<Vec<_>>());
}

#[test]
fn every_folder_of_the_source_is_a_layer() {
    for source in production_sources() {
        let known = source.module().is_empty() || source.layer().is_some();
        assert!(known, "{} belongs to no layer", source.file);
    }
}

#[test]
fn texts_that_people_read_are_messages() {
    none(&production_sources().iter().flat_map(spoken).collect::<Vec<_>>());
}

#[test]
fn files_are_small_and_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for source in production_sources() {
        let lines = code_lines(&source);
        let most =
            LONGER.iter().find(|(file, _)| source.file == *file).map_or(LINES, |(_, most)| *most);
        if lines > most && !TABLES.iter().any(|t| source.file.starts_with(t)) {
            wrong.push(format!("{}: {lines} lines of code", source.file));
        }
        if !source.text.starts_with("//! ") {
            wrong.push(format!("{}: no module doc", source.file));
        }
    }
    none(&wrong);
}

#[test]
fn no_file_is_forgotten() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests/it"] {
        let all = sources(folder);
        let mut expected: BTreeSet<String> =
            ["src/lib.rs", "src/main.rs", "tests/it/main.rs"].map(str::to_owned).into();
        for source in &all {
            for (name, _) in declared(&source.text) {
                expected.insert(format!("{}/{name}.rs", home(&source.file)));
                expected.insert(format!("{}/{name}/mod.rs", home(&source.file)));
            }
        }
        wrong.extend(
            all.iter()
                .filter(|s| !expected.contains(&s.file))
                .map(|s| format!("{} is declared nowhere", s.file)),
        );
    }
    none(&wrong);
}

mod planted {
    use super::*;

    fn found(file: &str, text: &str) -> Vec<String> {
        let crates = ["chrono", "ratatui", "serde", "fluent", "unicode_width"].map(str::to_owned);
        strangers(&Source::new(file, text), &crates.into())
    }

    #[test]
    fn an_upward_path_is_found_wherever_it_stands() {
        for text in [
            "use crate::shell::files;",
            "use crate::{domain::Lang, shell::{files}, app::Key};",
            "use super::super::shell;",
            "fn f() -> u8 { crate::cli::run() }",
            "fn f(x: &super::super::ui::theme::Role) {}",
            "macro_rules! m { () => { $crate::ui::view() } }",
            "use crate::text::Texts;",
        ] {
            assert_eq!(found("src/app/screen.rs", text).len(), 1, "{text}");
        }
        for text in ["use crate::text::wrap;", "use crate::{domain, app::Key};", "use super::Key;"]
        {
            assert_eq!(found("src/app/screen.rs", text), Vec::<String>::new());
        }
    }

    #[test]
    fn the_world_is_found_and_words_about_it_are_not() {
        for text in [
            "use std::{fmt, fs};",
            "fn f() { std::process::exit(1) }",
            "use std::time::Instant;",
            "let t = std::time::SystemTime::now();",
            "use ratatui::style::Style;",
            "#[derive(serde::Serialize)] struct S; use serde::de;",
            "let now = chrono::Utc::now();",
            "fn w(c: char) { unicode_width::UnicodeWidthChar::width(c); }",
        ] {
            assert!(!found("src/domain/a.rs", text).is_empty(), "{text}");
        }
        for text in [
            "//! Knows no std::fs, no crate::shell.",
            "/* crate::shell */ fn f<'a>(c: &'a str) -> char { '\"' }",
            "const S: &str = \"crate::shell::x\"; const R: &str = r#\"std::fs::read \"quoted\" \"#;",
            "#[cfg(test)] mod tests { use std::fs; use crate::cli::x; }",
            "#[cfg(test)]\nmod tests;",
            "#[cfg(all(test, unix))] mod tests { use std::fs; }",
            "fn f() { let c = '\\''; chrono::Days::new(1); }",
        ] {
            assert_eq!(found("src/domain/a.rs", text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn code_after_the_tests_is_read_too() {
        let text = "#[cfg(test)] mod tests { fn f() { let s = \"}\"; } }\nuse crate::cli;";
        assert_eq!(found("src/ui/a.rs", text).len(), 1);
    }

    #[test]
    fn a_text_in_the_code_is_found() {
        let said = |text: &str| spoken(&Source::new("src/ui/a.rs", text)).len();
        for text in [
            "\"保存しました\"",
            "\"はい\"",
            "\"Nothing was saved.\"",
            "format!(\"Not saved: {x}\")",
            "r\"Two Words\"",
        ] {
            assert_eq!(said(text), 1, "{text}");
        }
        for text in [
            "// 保存しました",
            "\"Shift-Tab\"",
            "\"{:<9} \"",
            "'あ'",
            "#[expect(dead_code, reason = \"Because so\")] fn f() {}",
            "\"Markdown\"",
            "\"two words\"",
        ] {
            assert_eq!(said(text), 0, "{text}");
        }
        assert_eq!(spoken(&Source::new("src/domain/a.rs", "\"保存\"")).len(), 0);
    }

    #[test]
    fn lines_of_code_are_counted_without_comments_and_tests() {
        let text = "//! Doc.\n\nfn f() {\n    // why\n    g();\n}\n\n#[cfg(test)]\nmod tests {\n    fn h() {}\n}\n";
        assert_eq!(code_lines(&Source::new("src/ui/a.rs", text)), 3);
    }

    #[test]
    fn modules_are_declared_with_what_they_are_for() {
        let text = "mod a;\npub mod b;\n#[cfg(test)]\npub(crate) mod c;\nmod d { }\n";
        let expected = [("a", false), ("b", false), ("c", true)].map(|(m, t)| (m.to_owned(), t));
        assert_eq!(declared(text), expected);
    }
}
