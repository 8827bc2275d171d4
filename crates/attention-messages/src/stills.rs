//! What stands in the stills of figures, beside what the figures say themselves.

/// Words of stills and around them; in English alone, as the pages that carry stills are.
#[derive(Clone, Copy, Debug)]
pub struct StillMessages {
    /// What the still of the spread shows.
    pub spread_title: &'static str,
    /// What the still of nets in training shows.
    pub learning_title: &'static str,
    /// What the still of the cost shows.
    pub cost_title: &'static str,
    /// What the figure says of it, `{counted}`, and that it is no measurement.
    pub cost_caption: &'static str,
}

/// The words.
pub const STILLS: StillMessages = StillMessages {
    spread_title: "Dot products of random vectors, and what softmax makes of them",
    learning_title: "How often each net knows the right card, by how many cards ago it stood",
    cost_title: "How the cost grows with the number of words",
    cost_caption: "Calculated, not measured. {counted}",
};
