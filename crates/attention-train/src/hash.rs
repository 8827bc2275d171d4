//! A short name for the bits of all parameters.

/// FNV-1a with 32 bits (Fowler, Noll and Vo), over bytes.
pub(crate) fn fnv_1a(bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_hashes_are_found_again() {
        assert_eq!(fnv_1a([].into_iter()), 0x811c_9dc5);
        assert_eq!(fnv_1a(b"a".iter().copied()), 0xe40c_292c);
        assert_eq!(fnv_1a(b"foobar".iter().copied()), 0xbf9c_f968);
    }
}
