//! The look back at a session: the same page that the readout writes.

use ratatui::layout::Rect;

use super::page::Page;
use super::{Canvas, document};
use crate::app::Languages;
use crate::app::screen::Scrolled;
use crate::report::{self, Options, readout};

/// The most columns of the page; longer lines are hard to read.
const MOST_COLUMNS: u16 = 110;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Scrolled, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let (texts, now) = (canvas.labels(), canvas.app.now);
    let mut options = Options::new(now.date_naive(), canvas.app.languages.labels());
    if matches!(canvas.app.languages, Languages::Both(_)) {
        options.languages = report::Languages::Both;
    }
    let told = readout::readout(&session.content, &session.review, texts, &options, now);
    let area = Rect { width: area.width.min(MOST_COLUMNS), ..area };
    let mut page = Page::new(usize::from(area.width));
    document::write(&mut page, &told, canvas.theme);
    canvas.put_scrolled(&page, area, screen.scroll);
}
