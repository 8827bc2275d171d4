//! The command line.

use crate::bench::Benchmark;
use crate::serve;
use crate::test::Filter;
use anyhow::{Result, bail, ensure};
use lexopt::prelude::*;
use std::ffi::OsString;

/// What `cargo xtask help` prints.
pub(crate) const USAGE: &str = "\
cargo xtask serve [--port N] [--open]   build the site and serve it on 127.0.0.1 (port 8080)
cargo xtask serve --watch               the same, and rebuild and reload the page after each change
cargo xtask build [--base-url URL]      write the finished site to dist/
cargo xtask test [STAGE]                run every test, or one stage: scripts, host, browser, size, e2e
cargo xtask test --fast                 run host tests, unit tests of JavaScript and a smoke test of each element
cargo xtask bench [NAME]                measure everything, or one of core, kernel, encoder, site
cargo xtask model                       convert the real model anew, to models/ (84 MB are downloaded)
cargo xtask measure                     measure how high each figure is, for style/placeholder.json (some minutes)
cargo xtask generate                    write what is generated from the contract, and what tests read of it
cargo xtask miri                        run the kernel's tests in Miri, with a nightly toolchain
cargo xtask fuzz [TARGET] [--seconds N] fuzz the kernel, or another target, for a minute, with a nightly toolchain
cargo xtask fuzz page [--minutes N]     let a random reader loose on the built site, for ten minutes
";

/// A parsed command line.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// Print the usage.
    Help,
    /// Build and serve.
    Serve(serve::Options),
    /// Build only; `base_url` has no slash at its end.
    Build { base_url: Option<String> },
    /// Run the tests, or one stage of them.
    Test { filter: Option<Filter> },
    /// Run the benchmarks, or one of them.
    Bench { benchmark: Option<Benchmark> },
    /// Measure how high each figure is.
    Measure,
    /// Convert the real model.
    Model,
    /// Write what is generated from the contract and committed, and what tests read of it.
    Generate,
    /// Write the site where Trunk collects it; the usage leaves it out, because only Trunk calls it.
    TrunkHook,
    /// Run the kernel's tests in Miri.
    Miri,
    /// Fuzz a target.
    Fuzz { target: String, seconds: u32 },
    /// Have a random reader use the built site.
    FuzzPage { minutes: u32 },
}

/// Reads the arguments after `cargo xtask`.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut args = lexopt::Parser::from_args(args);
    let command = match args.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "help" => Ok(Command::Help),
        "serve" => parse_serve(args),
        "build" => parse_build(args),
        "test" => parse_test(args),
        "bench" => parse_bench(args),
        "measure" => parse_bare(args, Command::Measure),
        "model" => parse_bare(args, Command::Model),
        "generate" => parse_bare(args, Command::Generate),
        "trunk-hook" => parse_bare(args, Command::TrunkHook),
        "miri" => parse_bare(args, Command::Miri),
        "fuzz" => parse_fuzz(args),
        other => bail!("there is no command `{other}`; these are the commands:\n{USAGE}"),
    }
}

/// A command without arguments.
fn parse_bare(mut args: lexopt::Parser, command: Command) -> Result<Command> {
    match args.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn parse_fuzz(mut args: lexopt::Parser) -> Result<Command> {
    let (mut target, mut seconds, mut minutes) = (None, None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Value(name) if target.is_none() => target = Some(name.string()?),
            Long("seconds") => seconds = Some(args.value()?.parse()?),
            Long("minutes") => minutes = Some(args.value()?.parse()?),
            other => return Err(other.unexpected().into()),
        }
    }
    let target = target.unwrap_or_else(|| "kernel".to_owned());
    match (&*target, seconds, minutes) {
        ("page", None, minutes) => Ok(Command::FuzzPage { minutes: minutes.unwrap_or(10) }),
        ("page", ..) | (.., Some(_)) => bail!("`page` is fuzzed for minutes, all else for seconds"),
        (_, seconds, None) => Ok(Command::Fuzz { target, seconds: seconds.unwrap_or(60) }),
    }
}

fn parse_serve(mut args: lexopt::Parser) -> Result<Command> {
    let mut options = serve::Options { port: 8080, open: false, watch: false };
    while let Some(arg) = args.next()? {
        match arg {
            Long("port") => options.port = args.value()?.parse()?,
            Long("open") => options.open = true,
            Long("watch") => options.watch = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Serve(options))
}

fn parse_build(mut args: lexopt::Parser) -> Result<Command> {
    let mut base_url = None;
    while let Some(arg) = args.next()? {
        match arg {
            Long("base-url") => base_url = Some(checked_url(&args.value()?.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Build { base_url })
}

fn parse_test(mut args: lexopt::Parser) -> Result<Command> {
    let mut filter = None;
    while let Some(arg) = args.next()? {
        match arg {
            Value(stage) if filter.is_none() => filter = Some(stage.parse()?),
            Long("fast") if filter.is_none() => filter = Some(Filter::Fast),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Test { filter })
}

fn parse_bench(mut args: lexopt::Parser) -> Result<Command> {
    let mut benchmark = None;
    while let Some(arg) = args.next()? {
        match arg {
            Value(name) if benchmark.is_none() => benchmark = Some(name.parse()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Bench { benchmark })
}

/// The address without the slash at its end, or why it cannot stand in an HTML attribute.
fn checked_url(url: &str) -> Result<String> {
    ensure!(
        url.starts_with("https://") || url.starts_with("http://"),
        "--base-url wants an address that starts with https:// or http://, not `{url}`"
    );
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"'<>&?#".contains(c);
    ensure!(!url.contains(odd), "--base-url wants a plain address of a folder, not `{url}`");
    Ok(url.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn the_port_is_8080_unless_another_is_given() -> Result<()> {
        let serve = |port, open, watch| Command::Serve(serve::Options { port, open, watch });
        assert_eq!(parsed("serve")?, serve(8080, false, false));
        assert_eq!(parsed("serve --port 99 --open")?, serve(99, true, false));
        assert_eq!(parsed("serve --watch")?, serve(8080, false, true));
        assert!(parsed("serve --port many").is_err());
        Ok(())
    }

    #[test]
    fn a_base_address_loses_the_slash_at_its_end() -> Result<()> {
        let base_url = Some("https://example.org/attention".to_owned());
        assert_eq!(
            parsed("build --base-url https://example.org/attention/")?,
            Command::Build { base_url }
        );
        Ok(())
    }

    #[test]
    fn a_base_address_that_would_break_out_of_its_attribute_is_refused() {
        assert!(parsed("build --base-url https://example.org/\"><script>").is_err());
        assert!(parsed("build --base-url example.org").is_err());
    }

    #[test]
    fn one_stage_can_be_chosen_and_only_one_that_exists() -> Result<()> {
        assert_eq!(parsed("test e2e")?, Command::Test { filter: Some(Filter::EndToEnd) });
        assert_eq!(parsed("test")?, Command::Test { filter: None });
        assert_eq!(parsed("test --fast")?, Command::Test { filter: Some(Filter::Fast) });
        assert!(parsed("test everything").is_err());
        assert!(parsed("test e2e size").is_err());
        assert!(parsed("test e2e --fast").is_err());
        Ok(())
    }

    #[test]
    fn one_benchmark_can_be_run_and_only_one_that_exists() -> Result<()> {
        assert_eq!(parsed("bench kernel")?, Command::Bench { benchmark: Some(Benchmark::Kernel) });
        assert_eq!(
            parsed("bench encoder")?,
            Command::Bench { benchmark: Some(Benchmark::Encoder) }
        );
        assert_eq!(parsed("bench")?, Command::Bench { benchmark: None });
        assert!(parsed("bench kernels").is_err());
        Ok(())
    }

    #[test]
    fn a_target_is_fuzzed_for_seconds_and_the_page_for_minutes() -> Result<()> {
        let fuzz = |target: &str, seconds| Command::Fuzz { target: target.to_owned(), seconds };
        assert_eq!(parsed("fuzz")?, fuzz("kernel", 60));
        assert_eq!(parsed("fuzz data --seconds 5")?, fuzz("data", 5));
        assert_eq!(parsed("fuzz page")?, Command::FuzzPage { minutes: 10 });
        assert_eq!(parsed("fuzz page --minutes 60")?, Command::FuzzPage { minutes: 60 });
        assert!(parsed("fuzz page --seconds 5").is_err());
        assert!(parsed("fuzz data --minutes 5").is_err());
        Ok(())
    }

    #[test]
    fn an_unknown_command_is_answered_with_the_usage() {
        let error = parsed("sevre").expect_err("no such command").to_string();
        assert!(error.contains("sevre") && error.contains("cargo xtask serve"), "{error}");
    }
}
