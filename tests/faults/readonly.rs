//! A file system that turns read-only under an open review, as it does after an error of its disk.

use std::time::Instant;

use crate::disks::{Disk, Kind};
use crate::lacks;
use crate::support::process::Place;
use crate::support::pty::Start;
use crate::support::reviews::answered;
use tenken::format::review;

#[test]
fn a_file_system_that_turns_read_only_is_told_and_everything_saved_when_it_is_writable_again() {
    if lacks(&Kind::PROGRAMS) {
        return;
    }
    for kind in [Kind::Ext4, Kind::Xfs] {
        let place = Place::new();
        let Some(disk) = Disk::new(kind, place.root()) else {
            println!("skipped: no disk can be mounted here");
            return;
        };
        let file = disk.path("orders.review.toml");
        let name = file.to_str().expect("UTF-8");
        assert_eq!(place.run(&["new", name]).code, 0);
        let mut terminal = Start::new(&place, &[name]).run();
        terminal.see(&["SEC-1.01", "0/59"]);
        terminal.press_and_see("y", &["1/59", "保存済み"]);
        disk.remount("ro");
        let before = std::fs::read(&file).expect("read");
        terminal.press_and_see("p", &["2/59", "未保存"]);
        terminal.press_and_see("n", &["3/59", "未保存"]);
        assert_eq!(std::fs::read(&file).expect("read"), before);
        // Who leaves now is asked first.
        terminal.press_and_see("q", &["戻る"]);
        terminal.press_and_see("\r", &["SEC-1.04"]);
        disk.remount("rw");
        let writable = Instant::now();
        terminal.see(&["3/59", "保存済み"]);
        println!("{kind:?}: saved {:?} after it was writable again", writable.elapsed());
        terminal.press("q");
        assert!(terminal.ended().success());
        let text = std::fs::read_to_string(&file).expect("read");
        assert_eq!(answered(&review::parse(&text).review.expect("a review")), 3);
    }
}
