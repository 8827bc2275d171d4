//! `cargo xtask trunk-hook`: what `Trunk.toml` calls, so that `trunk build` and `trunk serve` give the same site.

use crate::{build, install};
use anyhow::{Context, Result, ensure};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

/// Where Trunk tells its hooks to write.
const STAGING: &str = "TRUNK_STAGING_DIR";

/// Installs what is missing and writes the finished site where Trunk collects its files; `dist/` stays as it is.
pub(crate) fn hook() -> Result<()> {
    let folder = staging(env::var_os(STAGING))?;
    install::for_build()?;
    build::write(None, &folder)
}

/// The folder Trunk names, which is emptied: only one that is Trunk's own will do.
fn staging(folder: Option<OsString>) -> Result<PathBuf> {
    let folder = folder.map(PathBuf::from);
    let folder = folder.with_context(|| format!("only Trunk calls this: {STAGING} is not set"))?;
    let own = folder.is_absolute() && folder.ends_with(".stage");
    ensure!(own, "{STAGING} is `{}`, not a folder that Trunk made", folder.display());
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::{self, Command};
    use crate::paths;
    use std::fs;

    /// The values of a key in `Trunk.toml`, which has each key once and its value in the same line.
    fn setting(key: &str) -> Vec<String> {
        let text = fs::read_to_string(paths::root().join("Trunk.toml")).expect("Trunk.toml");
        let start = format!("{key} = ");
        let line = text.lines().find_map(|line| line.strip_prefix(&start)).expect(key);
        line.split('"').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn the_hook_of_trunk_is_a_command_of_ours() -> Result<()> {
        assert_eq!(setting("command"), ["cargo"]);
        let arguments = setting("command_arguments");
        assert_eq!(arguments[0], "xtask");
        let command = args::parse(arguments[1..].iter().map(OsString::from))?;
        assert_eq!(command, Command::TrunkHook);
        Ok(())
    }

    #[test]
    fn trunk_has_a_page_and_no_crate_beside_it_to_compile() -> Result<()> {
        let page = paths::root().join(&setting("target")[0]);
        assert!(!fs::read_to_string(&page)?.contains("data-trunk"));
        assert!(!page.with_file_name("Cargo.toml").exists());
        Ok(())
    }

    #[test]
    fn trunk_watches_what_is_there_and_nothing_that_a_build_writes() {
        for name in setting("watch") {
            assert!(paths::root().join(&name).exists(), "{name}");
            assert!(!["target", "dist", "."].contains(&&*name), "{name}");
        }
    }

    #[test]
    fn only_a_folder_that_trunk_made_is_emptied() {
        assert!(staging(None).is_err());
        assert!(staging(Some("/home/someone".into())).is_err());
        let folder = paths::root().join("target/trunk/.stage");
        assert_eq!(staging(Some(folder.clone().into())).ok(), Some(folder));
    }
}
