//! Which language to speak, found before anything is parsed: even a usage error is in it.

use std::env;
use std::ffi::OsString;

use crate::domain::Lang;
use crate::shell::config::Speech;

/// The language to speak and where it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Language {
    /// The language of messages.
    pub(crate) lang: Lang,
    /// Content is shown in both languages.
    pub(crate) both: bool,
    /// Where it was found.
    pub(crate) source: Source,
}

/// Where a setting was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// On the command line.
    Option,
    /// In this environment variable.
    Environment(&'static str),
    /// In the configuration file.
    Config,
    /// Nowhere: the program's own choice.
    Default,
}

/// The variable that names the language for tenken alone.
const VARIABLE: &str = "TENKEN_LANG";

impl Language {
    /// Tells whether it was named for tenken itself, not by a setting or the system.
    pub(crate) fn is_named(self) -> bool {
        matches!(self.source, Source::Option | Source::Environment(VARIABLE))
    }
}

/// Finds the language: `--lang`, `TENKEN_LANG`, the configuration, the locale, else English.
pub(crate) fn find(arguments: &[OsString], config: Option<Speech>) -> Language {
    let option = option(arguments).and_then(|text| Speech::parse(&text));
    choose(option, config, &|name| env::var(name).ok())
}

fn choose(
    option: Option<Speech>,
    config: Option<Speech>,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Language {
    let own = variable(VARIABLE).and_then(|text| Speech::parse(&text));
    let (lang, locale_source) = locale(variable);
    let wanted =
        [(option, Source::Option), (own, Source::Environment(VARIABLE)), (config, Source::Config)];
    let found = wanted.into_iter().find_map(|(speech, source)| Some((speech?, source)));
    match found {
        Some((Speech::One(lang), source)) => Language { lang, both: false, source },
        Some((Speech::Both, source)) => Language { lang, both: true, source },
        None => Language { lang, both: false, source: locale_source },
    }
}

/// Reads the first locale variable that is set, as the C library does.
fn locale(variable: &dyn Fn(&str) -> Option<String>) -> (Lang, Source) {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        let Some(value) = variable(name).filter(|v| !v.is_empty()) else { continue };
        return match Lang::parse(&value) {
            Some(lang) => (lang, Source::Environment(name)),
            None => (Lang::En, Source::Default),
        };
    }
    (Lang::En, Source::Default)
}

fn option(arguments: &[OsString]) -> Option<String> {
    let mut found = None;
    let mut rest = arguments.iter().skip(1).filter_map(|a| a.to_str());
    while let Some(argument) = rest.next() {
        if argument == "--" {
            break;
        }
        if argument == "--lang" {
            found = rest.next().map(str::to_owned);
        } else if let Some(value) = argument.strip_prefix("--lang=") {
            found = Some(value.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(option: Option<Speech>, config: Option<Speech>, set: &[(&str, &str)]) -> Language {
        choose(option, config, &|name| {
            set.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned())
        })
    }

    #[test]
    fn the_nearest_source_of_the_language_wins() {
        let ja = Some(Speech::One(Lang::Ja));
        let en = Some(Speech::One(Lang::En));
        let all = [("TENKEN_LANG", "en"), ("LC_ALL", "ja_JP.UTF-8"), ("LANG", "C")];
        assert_eq!(with(ja, None, &all).lang, Lang::Ja);
        assert_eq!(with(None, ja, &all).lang, Lang::En);
        assert_eq!(with(None, en, &all[1..]).lang, Lang::En);
        assert_eq!(with(None, None, &all[1..]).lang, Lang::Ja);
        assert_eq!(with(None, None, &[("LC_ALL", ""), ("LANG", "ja")]).lang, Lang::Ja);
        assert_eq!(with(None, None, &[("LC_ALL", "C"), ("LANG", "ja")]).lang, Lang::En);
        assert_eq!(with(None, None, &[]).source, Source::Default);
        let named = [with(ja, None, &[]), with(None, None, &all)];
        assert!(named.iter().all(|language| language.is_named()));
        let found = [with(None, en, &all[1..]), with(None, None, &all[1..]), with(None, None, &[])];
        assert!(!found.iter().any(|language| language.is_named()));
    }

    #[test]
    fn both_languages_keep_the_messages_of_the_locale() {
        let found = with(Some(Speech::Both), None, &[("LANG", "ja_JP")]);
        assert_eq!((found.lang, found.both), (Lang::Ja, true));
    }

    #[test]
    fn the_option_is_found_wherever_it_stands() {
        let words = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(option(&words("tenken show a --lang ja")).as_deref(), Some("ja"));
        assert_eq!(option(&words("tenken --lang=en show")).as_deref(), Some("en"));
        assert_eq!(option(&words("tenken show -- --lang ja")), None);
    }
}
