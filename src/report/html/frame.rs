//! What stands around a report: the head with its policy, the switch of languages, the contents, the
//! foot.

use super::text::{escaped, push_escaped};
use super::{Both, GENERATOR, Page, SCRIPT, STYLE, digest, line};
use crate::report::Languages;
use crate::report::document::{Block, Cell, Document, Level, Tone};
use crate::text::Texts;

/// The sign of the page in a browser's tab.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E\
    %3Crect width='16' height='16' rx='4' fill='%231f4e8c'/%3E%3Cpath d='M4 8.5l2.7 2.7L12 5.5' \
    fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";

/// The longest text that runs along the pages of a print.
const RUNNING: usize = 60;

impl<'a> Page<'a> {
    pub(super) fn head(&mut self, documents: Both<&Document>, shown: Languages) {
        let first = match (shown, self.langs.1) {
            (Languages::One(lang), Some(_)) => lang,
            _ => self.langs.0,
        };
        let running = self.running(documents);
        self.out.extend(["<!DOCTYPE html>\n<html lang=\"", first.code(), "\">\n<head>\n"]);
        self.push(
            "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
        );
        let styles = [STYLE, &running].map(|style| format!("'{}'", digest::source(style)));
        self.out.extend(["default-src 'none'; style-src ", &styles.join(" ")]);
        self.out.extend(["; script-src '", &digest::source(SCRIPT)]);
        self.push("'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
        self.push("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.out.extend([GENERATOR, env!("CARGO_PKG_VERSION"), "\">\n"]);
        self.push("<meta name=\"robots\" content=\"noindex\">\n");
        self.push("<meta name=\"referrer\" content=\"no-referrer\">\n");
        self.push("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        let of_first = if first == self.langs.0 { Some(documents.0) } else { documents.1 };
        let title = of_first.map_or("", |document| document.title.as_str());
        push_escaped(&mut self.out, &line(title));
        self.out.extend(["</title>\n<link rel=\"icon\" href=\"", ICON, "\">\n"]);
        self.out.extend(["<style>", STYLE, "</style>\n<style>", &running, "</style>\n"]);
        self.push("</head>\n");
    }

    /// Returns the style that puts the title on every page of a print, in the language that is
    /// chosen.
    fn running(&self, documents: Both<&Document>) -> String {
        let mut out = String::new();
        let versions = [Some((self.langs.0, documents.0)), self.langs.1.zip(documents.1)];
        for (lang, document) in versions.into_iter().flatten() {
            let code = lang.code();
            out.push_str(&format!("@page {code}:first{{@top-left{{content:none}}}}@page {code}{{"));
            push_margin(&mut out, "top-left", &document.title);
            // What stands at the head of a report stands at the head of each of its pages.
            if let Some(Block::Paragraph(Cell { text, tone: Tone::Strong, .. })) =
                document.blocks.first()
            {
                push_margin(&mut out, "top-right", text);
            }
            out.push('}');
        }
        let first = self.langs.0.code();
        out.push_str(&format!("body{{page:{first}}}"));
        if let Some(second) = self.langs.1 {
            let second = second.code();
            out.push_str(&format!(":root:has(#l-{second}:checked) body{{page:{second}}}"));
        }
        out
    }

    pub(super) fn body(&mut self, documents: Both<&'a Document>, shown: Languages) {
        self.push("<body>\n<a class=\"skip\" href=\"#main\">");
        self.message(Texts::html_skip);
        self.push("</a>\n<header class=\"top\">\n<div class=\"bar\"><p class=\"sign\">tenken</p>");
        self.switch(shown);
        self.push("</div>\n<h1>");
        self.say_line(documents.each(|d| d.title.as_str()));
        self.push("</h1>\n</header>\n<div class=\"cols\">\n");
        self.contents(documents);
        self.push("<main id=\"main\" tabindex=\"-1\">\n");
        self.blocks(documents);
        self.push("</main>\n</div>\n<footer>");
        let made = self.texts.each(|t| t.html_made(env!("CARGO_PKG_VERSION")));
        self.say_line(Both(&made.0, made.1.as_deref()));
        self.push("</footer>\n");
        self.for_script();
        self.out.extend(["<script>", SCRIPT, "</script>\n</body>\n</html>\n"]);
    }

    /// Adds the buttons that choose a language, where there is a choice.
    fn switch(&mut self, shown: Languages) {
        let Some(second) = self.langs.1 else { return };
        self.push("<fieldset class=\"lang\"><legend class=\"v\">");
        self.message(Texts::html_language);
        self.push("</legend>");
        let choices = [
            (self.langs.0.code(), Languages::One(self.langs.0), self.texts.0.html_language_own()),
            (
                second.code(),
                Languages::One(second),
                self.texts.each(Texts::html_language_own).1.unwrap_or_default(),
            ),
            ("both", Languages::Both, String::new()),
        ];
        for (code, languages, name) in choices {
            let checked = if languages == shown { " checked" } else { "" };
            self.push(&format!(
                "<label><input type=\"radio\" name=\"l\" id=\"l-{code}\" value=\"{code}\"{checked}><span>"
            ));
            match languages {
                Languages::One(lang) => {
                    self.push(&format!("<span lang=\"{}\">{}</span>", lang.code(), escaped(&name)));
                }
                Languages::Both => self.message(Texts::html_language_both),
            }
            self.push("</span></label>");
        }
        self.push("</fieldset>");
    }

    /// Adds the list of the parts.
    fn contents(&mut self, documents: Both<&'a Document>) {
        let parts = |document: &'a Document| -> Vec<&'a str> {
            let parts = document.blocks.iter().filter_map(|block| match block {
                Block::Heading(Level::Part | Level::Appendix, text) => Some(text.as_str()),
                _ => None,
            });
            parts.collect()
        };
        let parts = documents.each(parts);
        if parts.0.is_empty() {
            return;
        }
        self.push("<nav class=\"toc\" aria-labelledby=\"toc\"><p id=\"toc\">");
        self.message(Texts::html_contents);
        self.push("</p><ol>");
        for (i, part) in parts.0.iter().enumerate() {
            self.push(&format!("<li><a href=\"#p-{}\">", i + 1));
            self.say_line(Both(part, parts.1.as_ref().and_then(|p| p.get(i)).copied()));
            self.push("</a></li>");
        }
        self.push("</ol></nav>\n");
    }

    /// Adds the words of what only a script can do.
    fn for_script(&mut self) {
        self.push("<template id=\"filter\"><p class=\"filter\"><label><span>");
        self.message(Texts::html_filter);
        self.push("</span> <input type=\"search\"></label> <output></output></p></template>\n");
    }
}

/// Adds a text that stands in a margin of every page of a print.
fn push_margin(out: &mut String, place: &str, text: &str) {
    let text = line(text);
    out.push_str(&format!("@{place}{{content:\""));
    for c in text.chars().take(RUNNING) {
        // Every character by its number: none of them can mean anything to a style sheet.
        out.push_str(&format!("\\{:x} ", u32::from(c)));
    }
    out.push_str(if text.chars().count() > RUNNING { "..\"}" } else { "\"}" });
}
