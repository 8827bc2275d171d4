//! Lists of messages of the elements, and when two languages are the same.

use attention_text::{EMPTY, LINE_BREAK, SPACE, TAB};

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

    /// A text as it is spoken: the signs of blank tokens become words.
    pub fn spoken(&self, text: &str) -> String {
        let (mut spoken, mut after_sign) = (String::new(), false);
        for letter in text.chars() {
            let sign = self.sign(letter);
            if after_sign && sign.is_some() {
                spoken.push(' ');
            }
            match sign {
                Some(name) => spoken += name,
                None => spoken.push(letter),
            }
            after_sign = sign.is_some();
        }
        spoken
    }

    /// The name of the sign of a blank token; `None` of any other character.
    fn sign(&self, letter: char) -> Option<&'static str> {
        match letter {
            SPACE => Some(self.sign_space),
            LINE_BREAK => Some(self.sign_line_break),
            TAB => Some(self.sign_tab),
            EMPTY => Some(self.sign_empty),
            _ => None,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_spoken_as_words_and_nothing_else_changes() {
        let messages = FigureMessages::ENGLISH;
        assert_eq!(messages.spoken("“␣” to “␣␣↵”: 5%"), "“space” to “space space line break”: 5%");
        assert_eq!(messages.spoken("⇥∅"), "tab empty");
        assert_eq!(messages.spoken("“it” → 日本"), "“it” → 日本");
    }
}
