//! Where things are.

use std::path::PathBuf;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    // Cargo sets the variable at run time; the built-in value serves a binary started by hand.
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors().nth(2).expect("xtask lies two folders below the workspace").to_path_buf()
}

/// Where the finished site goes.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The files between the sources and `dist/`.
pub(crate) fn stage() -> PathBuf {
    root().join("target/site")
}

/// Where the tools that had to be installed are.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}

/// What benchmarks need and what they write.
pub(crate) fn bench() -> PathBuf {
    root().join("target/bench")
}

/// The model as it is committed.
pub(crate) fn model() -> PathBuf {
    root().join("models/all-minilm-l6-v2")
}

/// The model as it was published, which only a new conversion needs.
pub(crate) fn wheel() -> PathBuf {
    root().join("target/model")
}

/// What end-to-end tests read of the product's own data.
pub(crate) fn test_data() -> PathBuf {
    root().join("target/test-data")
}

/// The end-to-end tests, and with them the npm packages.
pub(crate) fn end_to_end() -> PathBuf {
    root().join("tests/e2e")
}

/// The programs of the npm packages.
pub(crate) fn npm_bin() -> PathBuf {
    end_to_end().join("node_modules/.bin")
}
