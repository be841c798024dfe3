//! Drawings: bars with the range that is still open, and lines over time, as SVG in the page.
//!
//! What a drawing shows stands beside it in words too, so the drawings themselves are silent.

use super::text::{class, escaped};
use super::{Both, Page};
use crate::report::document::{Bar, Chart, Drawing, Line, Lines, Span};
use crate::text::{Texts, wrap};

/// The size of the drawing of one line.
const LARGE: Size =
    Size { width: 720, height: 230, left: 36, right: 8, inset: 48, top: 16, bottom: 34 };

/// The size of each drawing of many lines.
const SMALL: Size = Size { width: 220, height: 64, left: 4, right: 4, inset: 2, top: 6, bottom: 6 };

/// The widest name of a step, in columns.
const STEP: usize = 14;

/// The most names of steps that fit under a drawing.
const STEPS: usize = 8;

/// The size of a drawing and of its margins.
struct Size {
    width: usize,
    height: usize,
    left: usize,
    right: usize,
    /// How far the first and the last step stand from the sides.
    inset: usize,
    top: usize,
    bottom: usize,
}

impl Size {
    fn x(&self, at: usize, steps: usize) -> usize {
        let inner = self.width - self.left - self.right - 2 * self.inset;
        match steps {
            0 | 1 => self.left + self.inset + inner / 2,
            _ => self.left + self.inset + inner * at / (steps - 1),
        }
    }

    fn y(&self, percent: u8) -> usize {
        let inner = self.height - self.top - self.bottom;
        self.top + inner * (100 - usize::from(percent.min(100))) / 100
    }
}

/// Tells whether two drawings have the same parts.
pub(super) fn alike(a: &Drawing, b: &Drawing) -> bool {
    match (a, b) {
        (Drawing::Bars(a), Drawing::Bars(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.marks.len() == b.marks.len())
        }
        (Drawing::Lines(a), Drawing::Lines(b)) => a.lines.len() == b.lines.len(),
        _ => false,
    }
}

impl Page<'_> {
    pub(super) fn chart(&mut self, charts: Both<&Chart>) {
        self.push("<figure class=\"chart\"><figcaption>");
        self.say_line(charts.each(|c| c.title.as_str()));
        self.push("</figcaption>\n");
        match &charts.0.drawing {
            Drawing::Bars(first) => {
                let second = charts.1.and_then(|c| match &c.drawing {
                    Drawing::Bars(bars) => Some(bars.as_slice()),
                    Drawing::Lines(_) => None,
                });
                self.bars(Both(first, second));
            }
            Drawing::Lines(first) => {
                let second = charts.1.and_then(|c| match &c.drawing {
                    Drawing::Lines(lines) => Some(lines),
                    Drawing::Bars(_) => None,
                });
                self.lines(Both(first, second));
            }
        }
        self.push("</figure>\n");
    }

    fn bars(&mut self, bars: Both<&[Bar]>) {
        self.push("<ul class=\"bars\">\n");
        for bar in bars.items() {
            self.push("<li><span class=\"of\">");
            self.say_line(bar.each(|b| b.label.as_str()));
            self.push("</span>");
            match bar.0.span {
                Some(span) => self.bar(span),
                None => self.push("<span class=\"none\"></span>"),
            }
            self.push("<span class=\"is\">");
            self.say(bar.each(|b| &b.value));
            self.push("</span><span class=\"marks\">");
            for marks in bar.each(|b| b.marks.as_slice()).items() {
                self.mark(marks);
            }
            self.push("</span></li>\n");
        }
        self.push("</ul>\n");
    }

    /// Draws a share: what there is, what it can still become, and what it was.
    pub(super) fn bar(&mut self, span: Span) {
        let (at, most) = (span.at.min(100), span.most.clamp(span.at, 100));
        self.push("<svg class=\"share\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        self.push("<rect class=\"rest\" width=\"100\" height=\"10\"/>");
        if most > at {
            let open = most - at;
            self.push(&format!("<rect class=\"open\" x=\"{at}\" width=\"{open}\" height=\"10\"/>"));
        }
        let tone = class(span.tone);
        self.push(&format!("<rect class=\"full {tone}\" width=\"{at}\" height=\"10\"/>"));
        if let Some(before) = span.before {
            // An edge in the colour of the paper, so that it is seen on whatever it lies.
            for (class, width) in [("edge", 2.4), ("was", 0.8)] {
                let x = (f64::from(before) - width / 2.0).clamp(0.0, 100.0 - width);
                let x = format!(
                    "<rect class=\"{class}\" x=\"{x:.1}\" width=\"{width}\" height=\"10\"/>"
                );
                self.push(&x);
            }
        }
        self.push("</svg>");
    }

    /// Draws one line or two large, and many side by side.
    fn lines(&mut self, lines: Both<&Lines>) {
        if let Some((first, rest)) = lines.0.lines.split_first().filter(|(_, rest)| rest.len() < 2)
        {
            if !rest.is_empty() {
                self.keys(lines.each(|l| l.lines.as_slice()));
            }
            self.push(&large(first, rest.first(), &lines.0.steps));
            self.push("\n");
            return;
        }
        self.small(lines);
    }

    /// Tells two lines apart.
    fn keys(&mut self, lines: Both<&[Line]>) {
        self.push("<ul class=\"keys\">");
        for (line, class) in lines.items().zip(["line", "line second"]) {
            self.push("<li><svg viewBox=\"0 0 28 8\" aria-hidden=\"true\">");
            self.push(&format!("<path class=\"{class}\" d=\"M1 4L27 4\"/></svg> "));
            self.say_line(line.each(|l| l.label.as_str()));
            self.push("</li>");
        }
        self.push("</ul>\n");
    }

    fn small(&mut self, lines: Both<&Lines>) {
        self.push("<ul class=\"small\">\n");
        for line in lines.each(|l| l.lines.as_slice()).items() {
            self.push("<li><span class=\"of\">");
            self.say_line(line.each(|l| l.label.as_str()));
            self.push("</span>");
            let values = &line.0.values;
            self.push(&format!(
                "<svg viewBox=\"0 0 {} {}\" aria-hidden=\"true\">{}</svg>",
                SMALL.width,
                SMALL.height,
                course(values, &SMALL, "line", values.len().saturating_sub(1))
            ));
            let words = self.texts.each(|t| ends(values, t));
            self.push("<span class=\"is\">");
            self.say_line(Both(&words.0, words.1.as_deref()));
            self.push("</span></li>\n");
        }
        self.push("</ul>\n");
    }
}

/// Says where a line begins and where it ends.
fn ends(values: &[Option<u8>], texts: &Texts) -> String {
    let mut known = values.iter().flatten();
    match (known.next(), known.next_back()) {
        (None, _) => texts.report_not_started(),
        (Some(only), None) => texts.report_percent(*only),
        (Some(first), Some(last)) => {
            texts.report_from_to(&texts.report_percent(*first), &texts.report_percent(*last))
        }
    }
}

/// Draws one line, or two, with its scale and the names of its steps.
fn large(line: &Line, second: Option<&Line>, steps: &[String]) -> String {
    let size = &LARGE;
    let mut out = format!(
        "<svg class=\"large\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\">",
        size.width, size.height
    );
    for percent in [0, 25, 50, 75, 100] {
        let (y, right) = (size.y(percent), size.width - size.right);
        let (left, text) = (size.left, size.left - 8);
        out.push_str(&format!(
            "<line class=\"grid\" x1=\"{left}\" x2=\"{right}\" y1=\"{y}\" y2=\"{y}\"/>\
             <text class=\"end\" x=\"{text}\" y=\"{}\">{percent}</text>",
            y + 4
        ));
    }
    if let Some(second) = second {
        out.push_str(&course(&second.values, size, "line second", usize::MAX));
    }
    out.push_str(&course(&line.values, size, "line", 0));
    let every = steps.len().div_ceil(STEPS).max(1);
    for (at, name) in steps.iter().enumerate() {
        let x = size.x(at, steps.len());
        if let Some(value) = line.values.get(at).copied().flatten() {
            let y = size.y(value);
            let over = if y < size.top + 18 { y + 22 } else { y - 10 };
            out.push_str(&format!("<text class=\"mid num\" x=\"{x}\" y=\"{over}\">{value}</text>"));
        }
        // The last step is named, and those before it as far as there is room.
        if (steps.len() - 1 - at).is_multiple_of(every) {
            let (y, name) = (size.height - 10, escaped(&short(name)));
            out.push_str(&format!("<text class=\"mid\" x=\"{x}\" y=\"{y}\">{name}</text>"));
        }
    }
    out.push_str("</svg>");
    out
}

/// Draws the course of a line, with a dot at each step from `dots` on.
fn course(values: &[Option<u8>], size: &Size, class: &str, dots: usize) -> String {
    let place = |at: usize, value: u8| (size.x(at, values.len()), size.y(value));
    let mut out = String::new();
    let mut path = String::new();
    for (at, value) in values.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|i| values.get(i)).copied().flatten();
        if let Some(value) = value {
            let (x, y) = place(at, *value);
            path.push_str(&format!("{}{x} {y}", if before.is_some() { 'L' } else { 'M' }));
        }
    }
    out.push_str(&format!("<path class=\"{class}\" d=\"{path}\"/>"));
    for (at, value) in values.iter().enumerate().skip(dots) {
        if let Some(value) = value {
            let (x, y) = place(at, *value);
            out.push_str(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"4\"/>"));
        }
    }
    out
}

/// Cuts a name to what fits under a step.
fn short(name: &str) -> String {
    let name = super::line(name);
    if wrap::width(&name) <= STEP {
        return name;
    }
    let mut out = String::new();
    for c in name.chars() {
        out.push(c);
        if wrap::width(&out) > STEP - 2 {
            out.pop();
            break;
        }
    }
    format!("{}..", out.trim_end())
}
