//! The sizes that README states, compared with those of the build.

use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;

/// Sizes in bytes, by what README says of them.
pub(super) struct Stated {
    /// The loader, the runtime, the main module and the part with the heatmap, compressed.
    pub(super) explorer: u64,
    /// The part of the flow, compressed.
    pub(super) flow: u64,
    /// The loader, compressed.
    pub(super) loader: u64,
    /// Each form that is one file.
    pub(super) alone: Vec<u64>,
}

/// Checks that README states these sizes.
///
/// # Errors
/// Names the sentence that README should have.
pub(super) fn check(stated: &Stated) -> Result<()> {
    let readme = fs::read_to_string(paths::root().join("README.md")).context("no README.md")?;
    for sentence in stated.sentences() {
        ensure!(readme.contains(&sentence), "README.md should say: “{sentence}”");
    }
    Ok(())
}

impl Stated {
    /// The parts of sentences with sizes in them, in whole kilobytes; of the large ones in tens.
    fn sentences(&self) -> Vec<String> {
        let largest = self.alone.iter().copied().max().unwrap_or_default();
        vec![
            format!("An explorer weighs {} kB compressed", rounded(self.explorer, 1)),
            format!("a flow {} kB more", rounded(self.flow, 1)),
            format!("the script you link is {} kB", rounded(self.loader, 1)),
            format!("Page, single file and widget weigh {} kB each", rounded(largest, 10)),
        ]
    }
}

/// Bytes as the nearest number of kilobytes that `step` divides.
fn rounded(bytes: u64, step: u64) -> u64 {
    let step_in_bytes = 1_000 * step;
    (bytes + step_in_bytes / 2) / step_in_bytes * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_stated_as_the_nearest_kilobyte_or_ten() {
        let alone = vec![315_695, 319_272];
        let stated = Stated { explorer: 93_499, flow: 16_839, loader: 2_980, alone };
        let [explorer, flow, loader, alone] =
            stated.sentences().try_into().expect("four sentences");
        assert!(explorer.contains(" 93 kB") && flow.contains(" 17 kB"), "{explorer}, {flow}");
        assert!(loader.contains(" 3 kB") && alone.contains(" 320 kB"), "{loader}, {alone}");
        assert_eq!(rounded(93_500, 1), 94);
    }
}
