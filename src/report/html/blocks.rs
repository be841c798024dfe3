//! The parts of a page: headings, tables, values, entries.

use super::text::class;
use super::{Both, Page, is_name};
use crate::report::document::{
    Align, Block, Cell, Document, Entry, Field, Figure, Level, Table, Tone,
};

impl<'a> Page<'a> {
    /// Adds everything that a report says.
    pub(super) fn blocks(&mut self, documents: Both<&'a Document>) {
        let (first, second) = (documents.0, documents.1);
        let same_parts = |second: &Document| {
            let pairs = first.blocks.iter().zip(&second.blocks);
            let headings = |block: &Block| matches!(block, Block::Heading(..));
            first.blocks.len() == second.blocks.len()
                && pairs.filter(|(a, b)| headings(a) || headings(b)).all(|(a, b)| alike(a, b))
        };
        if second.is_some_and(|second| !same_parts(second)) {
            // Two reports that are not alike stand one after the other.
            self.apart(Both(first.blocks.as_slice(), second.map(|d| d.blocks.as_slice())));
        } else {
            for blocks in documents.each(|d| d.blocks.as_slice()).items() {
                if blocks.1.is_none_or(|second| alike(blocks.0, second)) {
                    self.block(blocks);
                } else {
                    self.apart(blocks.each(std::slice::from_ref));
                }
            }
        }
        self.end_part();
    }

    /// Adds blocks in one language and then in the other.
    fn apart(&mut self, blocks: Both<&'a [Block]>) {
        let is_inside = self.level > 1;
        for (lang, blocks) in [(Some(self.langs.0), Some(blocks.0)), (self.langs.1, blocks.1)] {
            let code = lang.map_or("", crate::domain::Lang::code);
            self.out.extend(["<div class=\"", code, "\" lang=\"", code, "\">\n"]);
            blocks.unwrap_or_default().iter().for_each(|block| self.block(Both(block, None)));
            if !is_inside {
                self.end_part();
            }
            self.push("</div>\n");
        }
    }

    fn block(&mut self, blocks: Both<&'a Block>) {
        /// Returns what both blocks hold; they are alike.
        macro_rules! both {
            ($kind:ident, $first:expr) => {
                Both(
                    $first,
                    match blocks.1 {
                        Some(Block::$kind(second)) => Some(second),
                        _ => None,
                    },
                )
            };
        }
        match blocks.0 {
            Block::Heading(level, text) => {
                let second = match blocks.1 {
                    Some(Block::Heading(_, text)) => Some(text.as_str()),
                    _ => None,
                };
                self.heading(*level, Both(text, second));
            }
            Block::Paragraph(cell) => self.element("p", both!(Paragraph, cell)),
            Block::Table(table) => self.table(both!(Table, table)),
            Block::List(items) => {
                self.push("<ul>\n");
                both!(List, items).each(Vec::as_slice).items().for_each(|i| self.element("li", i));
                self.push("</ul>\n");
            }
            Block::Fields(fields) => self.fields(both!(Fields, fields).each(Vec::as_slice)),
            Block::Entry(entry) => self.entry(both!(Entry, entry)),
            Block::Figures(figures) => self.figures(both!(Figures, figures).each(Vec::as_slice)),
            Block::Chart(chart) => self.chart(both!(Chart, chart)),
        }
    }

    fn heading(&mut self, level: Level, texts: Both<&'a str>) {
        self.heading = Some(texts);
        if level == Level::Group {
            self.level = 3;
            self.push("<h3>");
            self.say_line(texts);
            self.push("</h3>\n");
            return;
        }
        self.end_part();
        self.level = 2;
        self.part += 1;
        let number = self.part;
        self.push(&format!("<section aria-labelledby=\"p-{number}\">"));
        self.is_folded = level == Level::Appendix;
        if self.is_folded {
            self.push("<details class=\"app\"><summary>");
        }
        self.push(&format!("<h2 id=\"p-{number}\">"));
        self.say_line(texts);
        self.push("</h2>");
        self.push(if self.is_folded { "</summary>\n" } else { "\n" });
    }

    fn end_part(&mut self) {
        if std::mem::take(&mut self.is_folded) {
            self.push("</details>");
        }
        if self.level > 1 {
            self.push("</section>\n");
        }
        self.level = 1;
    }

    /// Adds a cell as an element of its own.
    fn element(&mut self, name: &str, cells: Both<&Cell>) {
        self.open(name, class(cells.0.tone));
        self.say(cells);
        self.out.extend(["</", name, ">\n"]);
    }

    fn open(&mut self, name: &str, class: &str) {
        self.out.extend(["<", name]);
        if !class.is_empty() {
            self.out.extend([" class=\"", class, "\""]);
        }
        self.push(">");
    }

    fn table(&mut self, tables: Both<&Table>) {
        self.push("<div class=\"wide\" tabindex=\"0\"");
        let heading = self.heading;
        if heading.is_some() {
            self.table += 1;
            let number = self.table;
            self.push(&format!(" role=\"group\" aria-labelledby=\"t-{number}\""));
        }
        self.push("><table>");
        if let Some(heading) = heading {
            let number = self.table;
            self.push(&format!("<caption class=\"v\" id=\"t-{number}\">"));
            self.say_line(heading);
            self.push("</caption>");
        }
        self.push("<thead><tr>");
        let columns = tables.each(|t| t.columns.as_slice());
        for columns in columns.items() {
            let numbers = columns.0.align == Align::Right;
            self.push(if numbers {
                "<th scope=\"col\" class=\"n\">"
            } else {
                "<th scope=\"col\">"
            });
            self.say_line(columns.each(|c| c.title.as_str()));
            self.push("</th>");
        }
        self.push("</tr></thead><tbody>\n");
        let texts = |c: &crate::report::document::Column| c.align == Align::Left;
        let named = columns.0.iter().position(texts).unwrap_or(0);
        for rows in tables.each(|t| t.rows.as_slice()).items() {
            self.push("<tr>");
            for (i, cells) in rows.each(Vec::as_slice).items().enumerate() {
                let numbers = columns.0.get(i).is_some_and(|c| c.align == Align::Right);
                let name = if i == named { "th" } else { "td" };
                self.cell(name, numbers, cells);
            }
            self.push("</tr>\n");
        }
        self.push("</tbody></table></div>\n");
    }

    fn cell(&mut self, name: &str, numbers: bool, cells: Both<&Cell>) {
        self.out.extend(["<", name, if name == "th" { " scope=\"row\"" } else { "" }]);
        let tone = class(cells.0.tone);
        match (numbers, tone.is_empty()) {
            (true, true) => self.push(" class=\"n\">"),
            (true, false) => self.out.extend([" class=\"n ", tone, "\">"]),
            (false, false) => self.out.extend([" class=\"", tone, "\">"]),
            (false, true) => self.push(">"),
        }
        self.say(cells);
        self.out.extend(["</", name, ">"]);
    }

    fn fields(&mut self, fields: Both<&[Field]>) {
        self.push("<dl>\n");
        for field in fields.items() {
            self.push("<div><dt>");
            self.say_line(field.each(|f| f.label.as_str()));
            self.push("</dt>");
            self.element("dd", field.each(|f| &f.value));
            self.push("</div>");
        }
        self.push("</dl>\n");
    }

    fn entry(&mut self, entries: Both<&Entry>) {
        let name = entries.0.name.text.as_str();
        let placed = self.is_folded && is_name(name) && self.used.insert(name.to_owned());
        if placed {
            self.out.extend(["<article id=\"c-", name, "\">"]);
        } else {
            self.push("<article>");
        }
        let level = (self.level + 1).to_string();
        self.out.extend(["<h", &level, "><span class=\"name\">"]);
        if self.anchors.contains(name) && !placed {
            self.say(entries.each(|e| &e.name));
        } else {
            // A place does not lead to itself.
            self.say_line(entries.each(|e| e.name.text.as_str()));
        }
        self.push("</span>");
        for marks in entries.each(|e| e.marks.as_slice()).items() {
            self.push(" ");
            self.mark(marks);
        }
        self.out.extend(["</h", &level, ">\n"]);
        if !entries.0.text.text.is_empty() {
            let tone = class(entries.0.text.tone);
            self.open("p", ["q", tone].join(" ").trim_end());
            self.say(entries.each(|e| &e.text));
            self.push("</p>\n");
        }
        if !entries.0.fields.is_empty() {
            self.fields(entries.each(|e| e.fields.as_slice()));
        }
        self.push("</article>\n");
    }

    /// Adds a short mark: what has no tone of its own is no more than a word.
    pub(super) fn mark(&mut self, cells: Both<&Cell>) {
        let tone = class(cells.0.tone);
        let kind =
            if matches!(cells.0.tone, Tone::Plain | Tone::Strong) { "word " } else { "mark " };
        self.out.extend(["<span class=\"", kind, tone, "\">"]);
        self.say_line(cells.each(|c| c.text.as_str()));
        self.push("</span>");
    }

    fn figures(&mut self, figures: Both<&[Figure]>) {
        self.push("<dl class=\"tiles\">\n");
        for figure in figures.items() {
            let is_text = figure.0.values.is_empty();
            if is_text && figure.0.plain.text.is_empty() {
                continue;
            }
            self.push(if is_text { "<div class=\"text\"><dt>" } else { "<div><dt>" });
            self.say_line(figure.each(|f| f.label.as_str()));
            self.push("</dt><dd>");
            if is_text {
                self.say(figure.each(|f| &f.plain));
                self.push("</dd></div>\n");
                continue;
            }
            self.push("<p class=\"big\">");
            for values in figure.each(|f| f.values.as_slice()).items() {
                self.open("span", class(values.0.tone));
                self.say_line(values.each(|v| v.text.as_str()));
                self.push("</span> ");
            }
            self.push("</p>");
            if let Some(span) = figure.0.span {
                self.bar(span);
            }
            if !figure.0.detail.is_empty() {
                self.push("<p class=\"mu\">");
                self.say_line(figure.each(|f| f.detail.as_str()));
                self.push("</p>");
            }
            self.push("</dd></div>\n");
        }
        self.push("</dl>\n");
    }
}

/// Tells whether two blocks have the same parts, so that they can be told text by text.
fn alike(a: &Block, b: &Block) -> bool {
    let rows = |table: &Table| -> Vec<usize> { table.rows.iter().map(Vec::len).collect() };
    match (a, b) {
        (Block::Heading(a, _), Block::Heading(b, _)) => a == b,
        (Block::Paragraph(_), Block::Paragraph(_)) => true,
        (Block::Table(a), Block::Table(b)) => {
            a.columns.len() == b.columns.len() && rows(a) == rows(b)
        }
        (Block::List(a), Block::List(b)) => a.len() == b.len(),
        (Block::Fields(a), Block::Fields(b)) => a.len() == b.len(),
        (Block::Entry(a), Block::Entry(b)) => {
            a.marks.len() == b.marks.len()
                && a.fields.len() == b.fields.len()
                && a.text.text.is_empty() == b.text.text.is_empty()
        }
        (Block::Figures(a), Block::Figures(b)) => {
            a.len() == b.len()
                && a.iter().zip(b).all(|(a, b)| {
                    a.values.len() == b.values.len() && a.detail.is_empty() == b.detail.is_empty()
                })
        }
        (Block::Chart(a), Block::Chart(b)) => super::chart::alike(&a.drawing, &b.drawing),
        _ => false,
    }
}
