//! `.br` and `.gz` beside each file that gets smaller by it, for servers that send them as they are.

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// What is compressed already, or gets smaller by a twentieth only, as parameters do.
const DENSE: [&str; 8] = ["png", "jpg", "jpeg", "webp", "avif", "woff2", "zip", "bin"];

/// Whether a file of that name is worth compressing.
pub(crate) fn is_worth_it(name: &str) -> bool {
    name.rsplit_once('.').is_none_or(|(_, extension)| !DENSE.contains(&extension))
}

/// Brotli at its highest quality.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &params)?;
    Ok(compressed)
}

/// Gzip at its highest level; the same content always gives the same bytes.
pub(crate) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

/// The smallest gzip there is, for what lies inside a script: some per cent less than [`gzip`] makes, and much slower.
pub(crate) fn smallest_gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    zopfli::compress(Default::default(), zopfli::Format::Gzip, content, &mut compressed)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_was_compressed_comes_back() -> Result<()> {
        let content = b"attention ".repeat(100);
        let mut back = Vec::new();
        for compress in [gzip, smallest_gzip] {
            flate2::read::GzDecoder::new(&*compress(&content)?).read_to_end(&mut back)?;
            assert_eq!(back, content);
            back.clear();
        }
        brotli::BrotliDecompress(&mut &*brotli(&content)?, &mut back)?;
        assert_eq!(back, content);
        Ok(())
    }

    #[test]
    fn text_and_wasm_are_compressed_and_pictures_are_not() {
        assert!(is_worth_it("attention-0a.wasm") && is_worth_it("index.html"));
        assert!(!is_worth_it("preview.png"));
    }
}
