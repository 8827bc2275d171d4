//! The stages of the flow by time, which runs from 0 to 7.

/// What the flow shows, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// X: each token as its row of named features.
    Embed,
    /// X·W_q, X·W_k and X·W_v become Q, K and V.
    Project,
    /// The dot product of the query and each key: the scores.
    Score,
    /// Scores times the scale are logits.
    Scale,
    /// Logits become weights that sum to 1.
    Softmax,
    /// The rows of V, each as much as its weight, add up.
    Blend,
    /// The output of the token, beside its embedding.
    Output,
}

/// Every stage, in order.
pub const STAGES: [Stage; 7] = [
    Stage::Embed,
    Stage::Project,
    Stage::Score,
    Stage::Scale,
    Stage::Softmax,
    Stage::Blend,
    Stage::Output,
];

/// How long each stage takes at normal speed, in seconds; a whole pass takes 20.
pub const SECONDS: [f64; 7] = [1.5, 4.0, 5.0, 2.0, 3.0, 3.0, 1.5];

impl Stage {
    /// The stage at `time`, and its progress from 0 to 1.
    ///
    /// `time` runs from 0 to 7; the whole number `i + 1` is stage `i`, complete.
    pub fn at(time: f64) -> (Self, f64) {
        let time = time.clamp(0.0, STAGES.len() as f64);
        let index = (time.ceil() as usize).max(1) - 1;
        (STAGES[index], time - index as f64)
    }

    /// The time at which the stage is complete.
    pub fn complete(self) -> f64 {
        self as usize as f64 + 1.0
    }

    /// The stage's name in attributes.
    pub fn name(self) -> &'static str {
        ["embed", "project", "score", "scale", "softmax", "blend", "output"][self as usize]
    }

    /// The stage of that name.
    pub fn by_name(name: &str) -> Option<Self> {
        STAGES.into_iter().find(|stage| stage.name() == name)
    }
}

/// The time after `seconds` of playing at normal speed without a wait, at most 7.
pub fn advance(time: f64, seconds: f64) -> f64 {
    let end = STAGES.len() as f64;
    let (mut time, mut left) = (time.max(0.0), seconds.max(0.0));
    while left > 0.0 && time < end {
        let pace = SECONDS[time as usize];
        let to_next = (time.floor() + 1.0 - time) * pace;
        if left < to_next {
            return time + left / pace;
        }
        time = time.floor() + 1.0;
        left -= to_next;
    }
    time.min(end)
}

/// A caption stays for so many seconds, and so many more for each of its characters.
const READING: (f64, f64) = (4.0, 0.06);

/// Playing from stage to stage: each waits at its end until its caption can have been read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Playback {
    /// The stage, and for how many seconds it has been shown.
    shown: Option<(Stage, f64)>,
}

impl Playback {
    /// The time after `seconds` more of playing, where the caption of this stage has so many characters.
    ///
    /// # Example
    ///
    /// ```
    /// use attention_draw::Playback;
    ///
    /// let mut playback = Playback::default();
    /// // "Embed" takes 1.5 s, and the caption needs 4 s and 0.06 s for each character.
    /// assert_eq!(playback.advance(0.0, 3.0, 50), 1.0);
    /// assert_eq!(playback.advance(1.0, 3.9, 50), 1.0);
    /// assert!(playback.advance(1.0, 0.2, 50) > 1.0);
    /// ```
    pub fn advance(&mut self, time: f64, seconds: f64, characters: usize) -> f64 {
        let stage = Stage::at(time).0;
        let before =
            self.shown.filter(|(shown, _)| *shown == stage).map_or(0.0, |(_, before)| before);
        let shown = before + seconds;
        self.shown = Some((stage, shown));
        let next = advance(time, seconds);
        if shown >= READING.0 + READING.1 * characters as f64 {
            next
        } else {
            next.min(stage.complete())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_a_complete_stage() {
        assert_eq!(Stage::at(0.0), (Stage::Embed, 0.0));
        assert_eq!(Stage::at(1.0), (Stage::Embed, 1.0));
        assert_eq!(Stage::at(1.25), (Stage::Project, 0.25));
        assert_eq!(Stage::at(7.0), (Stage::Output, 1.0));
        assert_eq!(Stage::at(99.0), (Stage::Output, 1.0));
        for stage in STAGES {
            assert_eq!(Stage::at(stage.complete()), (stage, 1.0));
        }
    }

    #[test]
    fn names_are_found_again_and_nothing_else_is() {
        for stage in STAGES {
            assert_eq!(Stage::by_name(stage.name()), Some(stage));
        }
        assert_eq!(Stage::by_name("Embed"), None);
    }

    #[test]
    fn a_whole_pass_takes_twenty_seconds() {
        assert_eq!(SECONDS.iter().sum::<f64>(), 20.0);
        assert_eq!(advance(0.0, 20.0), 7.0);
        assert_eq!(advance(0.0, 1e9), 7.0);
        assert!((advance(0.0, 1.5 + 2.0) - 1.5).abs() < 1e-12);
    }

    #[test]
    fn many_small_steps_make_the_same_time_as_one_large() {
        let small = (0..1000).fold(0.0, |time, _| advance(time, 0.013));
        assert!((small - advance(0.0, 13.0)).abs() < 1e-9);
    }
}
