//! Import cycles among the modules of a crate: which module names which, read from the text of its files.
//!
//! A module may name what encloses it, and that it, since Rust nests the one in the other; all other arrows go one way.

use crate::tidy::paths::{Path, paths, uses};
use crate::tidy::rules::Violations;
use crate::tidy::text::without_comments;
use crate::tidy::tree::Source;
use std::collections::{BTreeMap, BTreeSet};

/// A module: what it brings into scope, by the name it has there, and every path in its code.
struct Module {
    names: BTreeMap<String, Path>,
    paths: Vec<Path>,
}

/// The modules of a crate, by their paths from its root, which is the empty one.
type Modules = BTreeMap<Path, Module>;

/// The modules of each crate name each other one way.
pub(crate) fn modules_have_no_cycles(files: &[Source]) -> Violations {
    let mut crates: BTreeMap<&str, Modules> = BTreeMap::new();
    for file in files {
        if let Some((root, module)) = place(&file.path) {
            // A library comes before the binary beside it, which has no modules of its own.
            crates.entry(root).or_default().entry(module).or_insert_with(|| read(&file.text));
        }
    }
    crates.iter().flat_map(|(root, modules)| cycles(root, modules)).collect()
}

/// The root folder of the crate that a source file is a part of, and the path of its module.
fn place(path: &str) -> Option<(&str, Path)> {
    let inner = if path.starts_with("src/") { 0 } else { path.find("/src/")? + 1 };
    let (root, file) = path.split_at(inner + "src/".len());
    let mut module: Path = file.strip_suffix(".rs")?.split('/').map(str::to_owned).collect();
    if ["mod", "lib", "main"].contains(&module.last()?.as_str()) {
        module.pop();
    }
    Some((root, module))
}

fn read(text: &str) -> Module {
    let code = without_comments(text);
    // The tests at the end of a file may name everything.
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let code = code.split("#[cfg(all(test").next().unwrap_or_default();
    let uses = uses(code);
    let names = uses.iter().filter_map(|path| Some((path.last()?.clone(), path.clone())));
    Module { names: names.collect(), paths: [uses.clone(), paths(code)].concat() }
}

/// A violation a module that can be reached from itself.
fn cycles(root: &str, modules: &Modules) -> Violations {
    let arrows: BTreeMap<&Path, BTreeSet<Path>> =
        modules.iter().map(|(at, module)| (at, named(modules, at, module))).collect();
    let reach = |from: &Path| {
        let (mut found, mut next) = (BTreeSet::new(), vec![from.clone()]);
        while let Some(at) = next.pop() {
            next.extend(arrows[&at].iter().filter(|to| found.insert((*to).clone())).cloned());
        }
        found
    };
    let looped = modules.keys().filter(|at| reach(at).contains(*at));
    looped
        .map(|at| {
            let to = arrows[at].iter().filter(|to| reach(to).contains(at));
            let to = to.map(|to| to.join("::")).collect::<Vec<_>>().join(", ");
            format!("{root}: {} is in an import cycle through {to}", at.join("::"))
        })
        .collect()
}

/// The modules that one names, but for those around it and in it.
fn named(modules: &Modules, at: &Path, module: &Module) -> BTreeSet<Path> {
    let found = module.paths.iter().filter_map(|path| resolved(modules, at, path, 0));
    found.filter(|to| !to.starts_with(at) && !at.starts_with(to)).collect()
}

/// The module in which the end of a path is defined, where that is in this crate; through re-exports, some deep.
fn resolved(modules: &Modules, at: &Path, path: &[String], depth: usize) -> Option<Path> {
    const DEEPEST: usize = 8;
    let ups = path.iter().take_while(|part| *part == "super").count();
    let (mut to, mut rest) = match path.first()?.as_str() {
        "crate" => (Path::new(), &path[1..]),
        "self" => (at.clone(), &path[1..]),
        "super" => (at[..at.len().checked_sub(ups)?].to_vec(), &path[ups..]),
        child => {
            modules.contains_key(&join(at, child)).then_some(())?;
            (at.clone(), path)
        }
    };
    while let Some(inner) = rest.first().map(|part| join(&to, part)) {
        if !modules.contains_key(&inner) {
            break;
        }
        (to, rest) = (inner, &rest[1..]);
    }
    let handed_on = rest.first().and_then(|name| modules.get(&to)?.names.get(name));
    let handed_on = handed_on.filter(|_| depth < DEEPEST);
    handed_on.and_then(|path| resolved(modules, &to, path, depth + 1)).or(Some(to))
}

fn join(path: &[String], part: &str) -> Path {
    path.iter().map(String::as_str).chain([part]).map(str::to_owned).collect()
}
