//! The languages but English: each a small script, fetched when an element needs it, or inside a form of one file.

use crate::files::{File, hashed, staged};
use anyhow::Result;
use attention_messages::{ALL, Language, language_file};
use std::path::PathBuf;

fn others() -> impl Iterator<Item = &'static Language> {
    ALL.into_iter().skip(1)
}

fn script(language: &Language) -> String {
    format!("export default {}", language_file(language))
}

/// A file a language.
pub(crate) fn files() -> Vec<File> {
    let file = |language| {
        let script = script(language).into_bytes();
        (hashed(&format!("messages-{}", language.figure.tag), "js", &[&script]), script)
    };
    others().map(file).collect()
}

/// The module that fetches them, for elements.
pub(crate) fn multi_file(files: &[File]) -> Result<PathBuf> {
    let load = others().zip(files).map(|(language, (name, _))| {
        format!("{:?}:()=>import(new URL({name:?},import.meta.url).href)", language.figure.tag)
    });
    let load = format!("export const load={{{}}}", load.collect::<Vec<_>>().join(","));
    staged("languages-lazy.js", load.as_bytes())
}

/// The module that has them inside.
pub(crate) fn inline() -> Result<PathBuf> {
    let load = others().map(|language| {
        format!("{:?}:async()=>({{default:{}}})", language.figure.tag, language_file(language))
    });
    let load = format!("export const load={{{}}}", load.collect::<Vec<_>>().join(","));
    staged("languages-inline.js", load.as_bytes())
}
