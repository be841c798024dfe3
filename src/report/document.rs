//! The neutral tree of a report for people: blocks of text with a tone, no layout and no markup.
//!
//! Every string in it is plain text, already in its shown form when it came from a file. Renderers
//! decide how a tone looks and escape whatever their format would take as structure.

use std::ops::Range;

use crate::domain::Untrusted;

/// A report for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What the report is called, on one line.
    pub title: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// One part of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, on one line.
    Heading(Level, String),
    /// A paragraph; line breaks in it stay.
    Paragraph(Cell),
    /// Rows of cells under titled columns.
    Table(Table),
    /// Short texts of equal rank.
    List(Vec<Cell>),
    /// Values with their labels.
    Fields(Vec<Field>),
    /// One thing with what there is to say about it.
    Entry(Entry),
    /// What the eye should find first: a few values.
    Figures(Vec<Figure>),
    /// A drawing of what a table says in numbers.
    Chart(Chart),
}

/// The rank of a heading under the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A part of the report.
    Part,
    /// A part for looking things up, which few read from end to end.
    Appendix,
    /// A group inside a part.
    Group,
}

/// A table; every row has one cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands over it.
    pub title: String,
    /// Where its cells stand.
    pub align: Align,
}

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Texts.
    Left,
    /// Numbers.
    Right,
}

/// A value with its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The label, on one line.
    pub label: String,
    /// The value.
    pub value: Cell,
}

/// A value that stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The label, on one line.
    pub label: String,
    /// The value as a text of its own, where there is no room for more.
    pub plain: Cell,
    /// The value at its shortest, one or more side by side.
    pub values: Vec<Cell>,
    /// What belongs to the shortest value.
    pub detail: String,
    /// The value drawn, if it is a share of something.
    pub span: Option<Span>,
}

/// A drawing; a table beside it says the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows, on one line.
    pub title: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawing {
    /// A bar for each group.
    Bars(Vec<Bar>),
    /// A line for each group, over the same steps.
    Lines(Lines),
}

/// A bar with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it is of, on one line.
    pub label: String,
    /// Its length; none where there is no value.
    pub span: Option<Span>,
    /// The value in words.
    pub value: Cell,
    /// Short marks beside it, e.g. its risks.
    pub marks: Vec<Cell>,
}

/// A percentage, how far it can still rise, and what it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The percentage.
    pub at: u8,
    /// The percentage that it can still become.
    pub most: u8,
    /// The percentage before.
    pub before: Option<u8>,
    /// How it is meant.
    pub tone: Tone,
}

/// Lines over steps that they share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The names of the steps.
    pub steps: Vec<String>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A line: a percentage for each step, where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is of, on one line.
    pub label: String,
    /// The percentages.
    pub values: Vec<Option<u8>>,
}

/// One thing, e.g. a checkpoint, with what there is to say about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called, e.g. its id.
    pub name: Cell,
    /// Short marks beside the name, e.g. its risk and its answer.
    pub marks: Vec<Cell>,
    /// What it says, e.g. the question.
    pub text: Cell,
    /// What there is to say about it.
    pub fields: Vec<Field>,
}

/// A text with its tone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// The parts of it that are meant otherwise, in order.
    pub parts: Vec<Part>,
    /// The parts of it that lead somewhere, in order.
    pub links: Vec<Link>,
}

/// A part of a text that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// The web address, or the way from the report to a file beside it.
    pub to: String,
}

/// A part of a text that is meant otherwise than the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// How it is meant.
    pub tone: Tone,
}

/// How a text is meant; the words say the same, so that nothing depends on colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    #[default]
    Plain,
    /// What the eye should find first.
    Strong,
    /// A high risk.
    High,
    /// A medium risk.
    Medium,
    /// A low risk.
    Low,
    /// Something is well.
    Good,
    /// Something that steps back.
    Muted,
    /// Something that asks for attention without being a risk.
    Accent,
    /// Something that was taken away, between `[-` and `-]`.
    Removed,
    /// Something that was added, between `{+` and `+}`.
    Added,
}

impl Cell {
    /// Makes a text with a tone.
    #[must_use]
    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone, parts: Vec::new(), links: Vec::new() }
    }

    /// Lets the first place of the text that says `words` lead to an address.
    #[must_use]
    pub fn linked(mut self, words: &str, to: impl Into<String>) -> Self {
        if let Some(start) = self.text.find(words).filter(|_| !words.is_empty()) {
            self.links.push(Link { range: start..start + words.len(), to: to.into() });
            self.links.sort_by_key(|link| link.range.start);
        }
        self
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::toned(text, Tone::Plain)
    }
}

impl Field {
    /// Puts a label to a value.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<Cell>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

impl Column {
    /// Makes a column of texts.
    #[must_use]
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Left }
    }

    /// Makes a column of numbers.
    #[must_use]
    pub fn number(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Right }
    }
}

impl Document {
    /// Begins a report.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), blocks: Vec::new() }
    }

    /// Returns what is said in words: all but the drawings, since a table says the same.
    pub fn written(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| !matches!(block, Block::Chart(_)))
    }

    /// Puts a line at the head, e.g. who may read it.
    #[must_use]
    pub fn headed(mut self, head: Option<&Untrusted>) -> Self {
        if let Some(head) = head {
            let line = Cell::toned(head.shown_line(), Tone::Strong);
            self.blocks.insert(0, Block::Paragraph(line));
        }
        self
    }

    /// Begins a part.
    pub fn part(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(Level::Part, text.into()));
    }

    /// Begins a part for looking things up.
    pub fn appendix(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(Level::Appendix, text.into()));
    }

    /// Begins a group inside a part.
    pub fn group(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(Level::Group, text.into()));
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: impl Into<Cell>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds a table, unless it has no rows.
    pub fn table(&mut self, columns: Vec<Column>, rows: Vec<Vec<Cell>>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Table { columns, rows }));
        }
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, items: Vec<Cell>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Adds values with their labels, leaving out the empty ones.
    pub fn fields(&mut self, fields: Vec<Field>) {
        let fields = filled(fields);
        if !fields.is_empty() {
            self.blocks.push(Block::Fields(fields));
        }
    }

    /// Adds a drawing.
    pub fn chart(&mut self, title: impl Into<String>, drawing: Drawing) {
        self.blocks.push(Block::Chart(Chart { title: title.into(), drawing }));
    }

    /// Adds values that stand out.
    pub fn figures(&mut self, figures: Vec<Figure>) {
        self.blocks.push(Block::Figures(figures));
    }

    /// Adds one thing, leaving out its empty fields and marks.
    pub fn entry(&mut self, mut entry: Entry) {
        entry.fields = filled(entry.fields);
        entry.marks.retain(|m| !m.text.is_empty());
        self.blocks.push(Block::Entry(entry));
    }
}

/// Returns what stands out as values with their labels, for renderers that draw nothing.
#[must_use]
pub fn figures_as_fields(figures: &[Figure]) -> Vec<Field> {
    let plain = figures.iter().filter(|f| !f.plain.text.is_empty());
    plain.map(|f| Field::new(f.label.as_str(), f.plain.clone())).collect()
}

fn filled(fields: Vec<Field>) -> Vec<Field> {
    fields.into_iter().filter(|f| !f.value.text.trim().is_empty()).collect()
}
