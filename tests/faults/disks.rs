//! File systems of our own, whose power can be cut.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::which;

/// What a disk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// ext4 as it comes.
    Ext4,
    /// ext4 that promises as little as it can.
    Ext4Lazy,
    /// XFS.
    Xfs,
}

impl Kind {
    /// All that power is cut on.
    pub(crate) const ALL: [Self; 3] = [Self::Ext4, Self::Ext4Lazy, Self::Xfs];

    /// The programs that it takes.
    pub(crate) const PROGRAMS: [&str; 5] = ["mount", "umount", "xfs_io", "mkfs.ext4", "mkfs.xfs"];

    /// Returns how it is mounted.
    fn options(self) -> &'static str {
        match self {
            Self::Ext4 | Self::Xfs => "loop",
            Self::Ext4Lazy => "loop,data=writeback,noauto_da_alloc,commit=300",
        }
    }

    /// Returns the size of the image, the program that fills it, and its options.
    fn make(self) -> (u64, &'static str, &'static [&'static str]) {
        const MIB: u64 = 1024 * 1024;
        match self {
            Self::Ext4 | Self::Ext4Lazy => (48 * MIB, "mkfs.ext4", &["-q", "-F"]),
            Self::Xfs => (320 * MIB, "mkfs.xfs", &["-q", "-f"]),
        }
    }
}

/// A disk in a file.
pub(crate) struct Disk {
    kind: Kind,
    image: PathBuf,
    at: PathBuf,
}

impl Disk {
    /// Makes a disk in a folder and mounts it; `None` where that is not allowed.
    pub(crate) fn new(kind: Kind, folder: &Path) -> Option<Self> {
        let (size, program, options) = kind.make();
        let disk = Self { kind, image: folder.join("disk.img"), at: folder.join("disk") };
        std::fs::File::create(&disk.image).and_then(|f| f.set_len(size)).expect("an image");
        std::fs::create_dir(&disk.at).expect("a folder");
        let made = run(program, &[options, &[text(&disk.image)]].concat());
        assert!(made, "{program} fails");
        disk.mount().then_some(disk)
    }

    /// Returns the path of a file on it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.at.join(name)
    }

    fn mount(&self) -> bool {
        let options = self.kind.options();
        run("mount", &["-o", options, text(&self.image), text(&self.at)])
    }

    fn unmount(&self) -> bool {
        run("umount", &[text(&self.at)])
    }

    /// Cuts the power: what is not on the disk by now never will be.
    pub(crate) fn cut(&self) {
        let cut = run("xfs_io", &["-x", "-c", "shutdown", text(&self.at)]);
        assert!(cut, "the file system shuts down");
    }

    /// Gives the power back: what was in memory is gone, and the journal is played again.
    pub(crate) fn start_again(&self) {
        crate::support::pty::until("the disk to be let go of", || {
            if self.unmount() { Ok(()) } else { Err("busy".to_owned()) }
        });
        assert!(self.mount(), "mounted again");
    }

    /// Makes it read-only, or writable again.
    pub(crate) fn remount(&self, mode: &str) {
        let options = format!("remount,{mode}");
        assert!(run("mount", &["-o", &options, text(&self.at)]), "{mode}");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.at).output();
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn run(program: &str, arguments: &[&str]) -> bool {
    let program = which(program).expect("it was asked for");
    Command::new(program).args(arguments).output().is_ok_and(|output| output.status.success())
}
