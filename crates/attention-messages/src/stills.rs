//! What stands in the stills of figures, beside what the figures say themselves.

/// Words of stills and around them; in English alone, as the pages that carry stills are.
#[derive(Clone, Copy, Debug)]
pub struct StillMessages {
    /// What the still of the spread shows.
    pub spread_title: &'static str,
    /// What the still of the cost shows.
    pub cost_title: &'static str,
    /// The same with numbers: `{longer}`, `{attention}`, `{recurrent}`.
    pub cost_caption: &'static str,
    /// The name of the line of attention.
    pub cost_attention: &'static str,
    /// The name of the line of a recurrent layer.
    pub cost_recurrent: &'static str,
}

/// The words.
pub const STILLS: StillMessages = StillMessages {
    spread_title: "Dot products of random vectors, and what softmax makes of them",
    cost_title: "How the cost grows with the number of tokens",
    cost_caption: "Calculated, not measured: with {longer} times the tokens, attention has {attention} times the \
        pairs, a recurrent layer {recurrent} times the steps.",
    cost_attention: "attention: n² pairs",
    cost_recurrent: "recurrent layer: n steps",
};
