//! The browsers of the tests, their drivers and a web server: found, else installed by apt where that is possible.

use crate::shell;
use anyhow::{Result, ensure};
use std::env;
use std::path::{Path, PathBuf};

/// What was found; a missing Firefox, WebKit or nginx only skips its own test.
pub(crate) struct Browsers {
    /// Environment variable and path, as the tests read them.
    found: Vec<(&'static str, PathBuf)>,
}

/// What is looked for under which names, and the Debian package that has it.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: [Program; 2] = [
    Program {
        variable: "CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        package: "chromium",
    },
    Program { variable: "CHROMEDRIVER", names: &["chromedriver"], package: "chromium-driver" },
];

const OTHERS: [Program; 3] = [
    Program { variable: "FIREFOX", names: &["firefox-esr", "firefox"], package: "firefox-esr" },
    Program {
        variable: "WEBKIT_DRIVER",
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    Program { variable: "XVFB_RUN", names: &["xvfb-run"], package: "xvfb" },
];

const SERVER: [Program; 1] =
    [Program { variable: "NGINX", names: &["nginx"], package: "nginx-light" }];

impl Browsers {
    /// Whether Firefox is there, which then needs its driver.
    pub(crate) fn has_firefox(&self) -> bool {
        self.found.iter().any(|(variable, _)| *variable == "FIREFOX")
    }

    /// Adds what has no package of its own: geckodriver and the browser that comes with WebKit's driver.
    pub(crate) fn with_drivers(mut self) -> Self {
        let gecko = ("GECKODRIVER", path_of("GECKODRIVER", &["geckodriver"]));
        let webkit = ("WEBKIT_BROWSER", path_of("WEBKIT_BROWSER", &[]).or_else(mini_browser));
        let pairs = [gecko, webkit].into_iter();
        self.found.extend(pairs.filter_map(|(variable, path)| Some((variable, path?))));
        self
    }

    /// Adds a program that was installed in another way, if it is there.
    pub(crate) fn with(mut self, variable: &'static str, path: Option<PathBuf>) -> Self {
        self.found.extend(path.map(|path| (variable, path)));
        self
    }

    /// Environment variables that name every program that was found.
    pub(crate) fn environment(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        self.found.iter().map(|(variable, path)| (*variable, path.as_path()))
    }
}

/// Finds or installs Chromium and its driver.
///
/// # Errors
/// Where they are missing and cannot be installed.
pub(crate) fn chromium() -> Result<Browsers> {
    let why = "most browser tests run in it";
    apt(&CHROMIUM, &format!("Chromium and its driver: {why} (1 to 3 minutes)"))?;
    let absent: Vec<_> = missing(&CHROMIUM).map(|program| program.package).collect();
    ensure!(
        absent.is_empty(),
        "The browser tests need a browser: install {} (as root on Debian this is done for you), \
         or name the programs in the variables CHROMIUM and CHROMEDRIVER.",
        absent.join(" and ")
    );
    Ok(Browsers { found: paths_of(&CHROMIUM) })
}

/// Finds or installs every browser and the web server; only Chromium and its driver must be there.
///
/// # Errors
/// Those of [`chromium`].
pub(crate) fn all() -> Result<Browsers> {
    let mut browsers = chromium()?;
    let others = "Firefox and WebKit: each has a smoke test (1 to 4 minutes)";
    if let Err(error) = apt(&OTHERS, others) {
        shell::say(&format!("The smoke tests of Firefox and WebKit may be skipped: {error}."));
    }
    let server = "the test of docs/nginx.conf; Debian may start its service (seconds)";
    if let Err(error) = apt(&SERVER, server) {
        shell::say(&format!("The test of docs/nginx.conf may be skipped: {error}."));
    }
    browsers.found.extend([paths_of(&OTHERS), paths_of(&SERVER)].concat());
    Ok(browsers)
}

/// The programs that are there, each with its environment variable.
fn paths_of(programs: &[Program]) -> Vec<(&'static str, PathBuf)> {
    let path = |one: &Program| Some((one.variable, path_of(one.variable, one.names)?));
    programs.iter().filter_map(path).collect()
}

/// Installs the packages of what is missing, if apt is there and we may.
fn apt(programs: &'static [Program], what: &str) -> Result<()> {
    let packages: Vec<_> = missing(programs).map(|program| program.package).collect();
    if packages.is_empty() || !may_use_apt() {
        return Ok(());
    }
    shell::say(&format!("Installing {} with apt, for {what}.", packages.join(" ")));
    shell::run(shell::command("apt-get").args(["update", "--quiet"]))?;
    let mut install = shell::command("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install.args(["install", "--yes", "--quiet", "--no-install-recommends"]);
    shell::run(install.args(packages))
}

fn missing(programs: &'static [Program]) -> impl Iterator<Item = &'static Program> {
    programs.iter().filter(|program| path_of(program.variable, program.names).is_none())
}

fn may_use_apt() -> bool {
    let user = shell::output(shell::command("id").arg("-u"));
    user.is_some_and(|id| id.trim() == "0") && shell::find("apt-get").is_some()
}

/// The path that the variable names, else the first program of these names on the search path.
fn path_of(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| names.iter().find_map(|name| shell::find(name)))
}

/// WebKitGTK's own small browser, beside its libraries: `<libraries>/<architecture>/webkit2gtk-<version>/`.
fn mini_browser() -> Option<PathBuf> {
    let folders = |path: &Path| path.read_dir().into_iter().flatten().flatten();
    let architectures = folders(Path::new("/usr/lib")).map(|entry| entry.path());
    let versions = architectures.flat_map(|path| folders(&path).map(|entry| entry.path()));
    let mut browsers: Vec<_> = versions
        .filter(|path| path.file_name().is_some_and(|name| is_webkit(&name.to_string_lossy())))
        .map(|path| path.join("MiniBrowser"))
        .filter(|path| path.is_file())
        .collect();
    browsers.sort();
    browsers.pop()
}

fn is_webkit(folder: &str) -> bool {
    folder.starts_with("webkit2gtk-") || folder.starts_with("webkitgtk-")
}
