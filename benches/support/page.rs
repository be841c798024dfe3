//! The page that shows the figures, and the machine that they come from.

use std::error::Error;
use std::fs;
use std::path::Path;

/// Puts a table between its two markers in `docs/performance.md`.
pub(crate) fn write(name: &str, table: &str) -> Result<(), Box<dyn Error>> {
    let (begin, end) = (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->"));
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/performance.md");
    let text = fs::read_to_string(&page)?;
    let missing = || format!("docs/performance.md has no markers for {name}");
    let (before, rest) = text.split_once(&begin).ok_or_else(missing)?;
    let (_, after) = rest.split_once(&end).ok_or_else(missing)?;
    fs::write(&page, format!("{before}{begin}{table}{end}{after}"))?;
    Ok(())
}

/// Describes this machine in a line, with what else it was doing.
pub(crate) fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_once(':')).map(|(_, value)| value.trim().to_owned())
    };
    let model = field(&read("/proc/cpuinfo"), "model name").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let kib = field(&read("/proc/meminfo"), "MemTotal").unwrap_or_default();
    let kib: u64 = kib.trim_end_matches(" kB").parse().unwrap_or_default();
    let kernel = read("/proc/sys/kernel/osrelease");
    let kernel = kernel.split('-').next().unwrap_or_default();
    let load = read("/proc/loadavg");
    format!(
        "Machine: {model}, {cores} cores, {} GiB, Linux {}; load before the run {}.\n\n",
        kib >> 20,
        kernel.trim(),
        load.split(' ').next().unwrap_or_default(),
    )
}
