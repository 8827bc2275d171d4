//! Lists of messages of the elements, and when two languages are the same.

use crate::FigureMessages;

impl PartialEq for FigureMessages {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl FigureMessages {
    /// The names of the seven stages.
    pub fn stages(&self) -> [&'static str; 7] {
        [
            self.stage_embed,
            self.stage_project,
            self.stage_score,
            self.stage_scale,
            self.stage_softmax,
            self.stage_blend,
            self.stage_output,
        ]
    }

    /// What each stage of a lesson says.
    pub fn captions(&self) -> [&'static str; 7] {
        [
            self.caption_embed,
            self.caption_project,
            self.caption_score,
            self.caption_scale,
            self.caption_softmax,
            self.caption_blend,
            self.caption_output,
        ]
    }
}
