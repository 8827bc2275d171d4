//! What the figures say of nets in training, asserted over several seeds. `--nocapture` prints the ranges.

mod claims {
    mod bits;
    mod cards;
    mod scaling;
    mod seeds;
    mod star;
}
