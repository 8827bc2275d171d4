//! `serve --watch`: builds again after a change in the sources.

use crate::shell;
use anyhow::Result;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// The folders, below the root, that the site is built from.
const FOLDERS: [&str; 6] = ["crates", "examples", "models", "pages", "src", "style"];
/// The files beside them.
const FILES: [&str; 3] = ["Cargo.toml", "Cargo.lock", "index.html"];
/// An editor writes a file in several steps, and a checkout many files: a build waits until nothing has changed for
/// this long.
const SETTLED: Duration = Duration::from_millis(200);

/// Watches the sources below `root` in a thread of its own, and calls `built` after each build that succeeds.
///
/// A failed build leaves the last good one in `dist/`.
///
/// # Errors
/// Where the operating system cannot watch a source.
pub(super) fn rebuild_on_change(root: PathBuf, built: impl Fn() + Send + 'static) -> Result<()> {
    let (watcher, changes) = watched(root)?;
    thread::spawn(move || {
        // Dropping the watcher would end it.
        let _watcher = watcher;
        while wait_for_change(&changes) {
            shell::say("A source has changed: building again.");
            match build() {
                Ok(()) => built(),
                Err(error) => eprintln!("\nerror: {error:#}\nThe last good build is still served."),
            }
        }
    });
    Ok(())
}

/// Builds in a process of its own: messages and contract are compiled into this one, and may be what has changed.
fn build() -> Result<()> {
    shell::run(shell::command("cargo").args(["xtask", "build"]))
}

/// A watcher of the sources below `root`, and a message for each change.
fn watched(root: PathBuf) -> Result<(RecommendedWatcher, Receiver<()>)> {
    let (sender, changes) = mpsc::channel();
    let folders = FOLDERS.map(|folder| root.join(folder));
    let listened = root.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // Events that were lost may have been changes.
        if event.map_or(true, |event| is_change(&root, &event)) {
            // Nobody receives it any more where the process ends.
            let _ = sender.send(());
        }
    })?;
    // Many editors replace a file by a new one, which only a watch on its folder notices.
    watcher.watch(&listened, RecursiveMode::NonRecursive)?;
    for folder in folders {
        watcher.watch(&folder, RecursiveMode::Recursive)?;
    }
    Ok((watcher, changes))
}

/// Whether the content of a source may differ now. A build reads every source, which is no change, and writes beside
/// them.
fn is_change(root: &Path, event: &Event) -> bool {
    let is_source = |path: &PathBuf| {
        let below = path.strip_prefix(root).ok().and_then(|path| path.iter().next()?.to_str());
        below.is_some_and(|name| FOLDERS.contains(&name) || FILES.contains(&name))
    };
    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(is_source)
}

/// Waits until something has changed and nothing changes any more; `false` once nothing is watched.
fn wait_for_change(changes: &Receiver<()>) -> bool {
    let mut change = changes.recv().map_err(RecvTimeoutError::from);
    while change.is_ok() {
        change = changes.recv_timeout(SETTLED);
    }
    change == Err(RecvTimeoutError::Timeout)
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, ModifyKind};
    use std::fs;

    /// A folder with every source in it.
    fn project(name: &str) -> Result<PathBuf> {
        let root = std::env::temp_dir().join(format!("watch-{name}-{}", std::process::id()));
        for folder in FOLDERS {
            fs::create_dir_all(root.join(folder).join("inner"))?;
        }
        for file in FILES {
            fs::write(root.join(file), "before")?;
        }
        Ok(root.canonicalize()?)
    }

    #[test]
    fn a_change_in_a_folder_and_a_file_that_is_replaced_are_heard_of() -> Result<()> {
        let root = project("changes")?;
        let (_watcher, changes) = watched(root.clone())?;
        fs::write(root.join("src/inner/new.rs"), "")?;
        assert!(wait_for_change(&changes));
        fs::write(root.join("other.html"), "after")?;
        fs::rename(root.join("other.html"), root.join("index.html"))?;
        assert!(wait_for_change(&changes));
        Ok(fs::remove_dir_all(root)?)
    }

    #[test]
    fn reading_a_source_and_writing_beside_the_sources_are_no_changes() {
        let root = Path::new("/project");
        let is_change =
            |kind, path: &str| super::is_change(root, &Event::new(kind).add_path(root.join(path)));
        let (modify, read) =
            (EventKind::Modify(ModifyKind::Any), EventKind::Access(AccessKind::Any));
        assert!(is_change(modify, "src/lib.rs") && is_change(modify, "index.html"));
        assert!(!is_change(read, "src/lib.rs"));
        assert!(!is_change(modify, "dist/index.html") && !is_change(modify, "target/a"));
    }

    #[test]
    fn a_build_waits_until_the_changes_are_over_and_ends_with_the_watcher() {
        let (sender, changes) = mpsc::channel();
        (0..3).for_each(|_| sender.send(()).expect("somebody listens"));
        assert!(wait_for_change(&changes));
        assert!(changes.try_recv().is_err());
        drop(sender);
        assert!(!wait_for_change(&changes));
    }
}
