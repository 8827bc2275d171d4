//! The nets by name.

/// A net that learns a task; [`Task::nets`](crate::Task::nets) says which ones do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Net {
    /// An attention layer without positions, on cards.
    Attention,
    /// An attention layer that is not told where a token stands.
    AttentionNoPositions,
    /// An attention layer with a learned row for each place.
    AttentionLearned,
    /// An attention layer with the sinusoids of Vaswani et al. (2017).
    AttentionSinusoids,
    /// An attention layer that divides scores by √d_k.
    AttentionDivided,
    /// An attention layer that does not.
    AttentionUndivided,
    /// A simple recurrent net (Elman 1990).
    Elman,
    /// A gated recurrent unit (Cho et al. 2014).
    Gru,
}

impl Net {
    /// All nets.
    pub const ALL: [Self; 8] = [
        Self::Attention,
        Self::AttentionNoPositions,
        Self::AttentionLearned,
        Self::AttentionSinusoids,
        Self::AttentionDivided,
        Self::AttentionUndivided,
        Self::Elman,
        Self::Gru,
    ];

    /// The name in traces, such as `attention, learned positions`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Attention => "attention",
            Self::AttentionNoPositions => "attention, no positions",
            Self::AttentionLearned => "attention, learned positions",
            Self::AttentionSinusoids => "attention, sinusoids",
            Self::AttentionDivided => "attention, divided",
            Self::AttentionUndivided => "attention, undivided",
            Self::Elman => "Elman",
            Self::Gru => "GRU",
        }
    }

    /// The net of a name, exactly as [`Self::name`] gives it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|net| net.name() == name)
    }
}
