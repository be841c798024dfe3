//! The folder of a pack, with files of any name and content, is loaded or refused, and nothing outside
//! it is read.
#![no_main]

use std::fs;
use std::path::{Path, PathBuf};

use arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use tenken::domain::Untrusted;
use tenken::shell::packs::{check, inside, load};

/// Pieces of names that lead elsewhere.
const NAMES: [&str; 12] =
    ["a.toml", "..", "/", "out", "in", "folder", "\\", "C:", "~", "./", "missing", "\0"];

fuzz_target!(|bytes: &[u8]| {
    thread_local! {
        static HOME: PathBuf = home().expect("a folder");
    }
    HOME.with(|home| {
        let _ = try_all(&mut Unstructured::new(bytes), home);
    });
});

/// Makes a folder with a pack, a link out of it, a link inside, and a file beside it.
fn home() -> std::io::Result<PathBuf> {
    let home = std::env::temp_dir().join(format!("tenken-fuzz-packs-{}", std::process::id()));
    let pack = home.join("pack");
    fs::create_dir_all(pack.join("folder"))?;
    fs::write(home.join("secret.toml"), "outside")?;
    fs::write(pack.join("folder/a.toml"), "deeper")?;
    let _ = std::os::unix::fs::symlink("../secret.toml", pack.join("out"));
    let _ = std::os::unix::fs::symlink("a.toml", pack.join("in"));
    home.canonicalize()
}

fn try_all(u: &mut Unstructured<'_>, home: &Path) -> Result<()> {
    let pack = home.join("pack");
    let mut name = String::new();
    for _ in 0..u.int_in_range(0..=3)? {
        name.push_str(if u.ratio(1, 4)? { u.arbitrary()? } else { *u.choose(&NAMES)? });
    }
    if let Some(file) = inside(&pack, &Untrusted::from(name.as_str())) {
        assert_eq!(file.parent(), Some(pack.as_path()), "{name:?}");
        if let Ok(real) = file.canonicalize() {
            assert_eq!(real.parent(), Some(pack.as_path()), "{name:?} leads to {real:?}");
        }
    }
    let head: &str = u.arbitrary()?;
    let pillar: &str = u.arbitrary()?;
    let known = "id = \"x\"\nversion = \"1.0.0\"\ntitle.en = \"x\"\nlanguages = [\"en\"]\n";
    let files = format!("{known}pillars = [{name:?}]\n{head}");
    let head = if head.len() % 2 == 0 { head } else { &files };
    fs::write(pack.join("pack.toml"), head).expect("written");
    fs::write(pack.join("a.toml"), pillar).expect("written");
    let _ = load(&pack);
    let _ = check(&pack);
    Ok(())
}
