//! The state of one element: all its signals, in one place.

use std::sync::Arc;

use attention_contract::{SCALE, SEPARATORS};
use attention_core::{HeadTrace, Matrix};
use attention_draw::{NumberFormat, Role, Stage, Theme};
use attention_words::Words;
use leptos::prelude::*;

use super::hidden::Hidden;
use super::seen::{Seen, seen};
use super::subject::Subject;

/// Something the learner did that the page may want to know.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Change {
    /// Another query was chosen.
    Query(usize),
    /// The scale was moved.
    Scale(f64),
    /// The flow has reached another stage.
    Stage(Stage),
    /// Back to what the author wrote.
    Reset,
    /// One of the actions below the element.
    Open(String),
}

/// A lesson's own text and then its translation, over and over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lessons(pub(crate) &'static [&'static str]);

impl PartialEq for Lessons {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What comes from outside: from the author, and from the page around the element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Setting {
    pub(crate) words: &'static Words,
    /// How that language writes numbers.
    pub(crate) numbers: NumberFormat,
    /// What lessons say in that language.
    pub(crate) lessons: Lessons,
    /// What the author leaves out.
    pub(crate) hidden: Hidden,
    pub(crate) highlight: Option<Role>,
    pub(crate) theme: Theme,
    /// The width there is, in CSS pixels.
    pub(crate) width: f64,
    /// Device pixels per CSS pixel.
    pub(crate) density: f64,
    /// Whether the reader asks for less motion.
    pub(crate) still: bool,
    /// Whether the element is on screen.
    pub(crate) visible: bool,
}

/// The signals of one element. Everything else is derived from them.
#[derive(Clone, Copy)]
pub(crate) struct State {
    pub(crate) setting: RwSignal<Setting>,
    pub(crate) subject: RwSignal<Arc<Subject>>,
    pub(crate) query: RwSignal<usize>,
    pub(crate) scale: RwSignal<f64>,
    /// How far the flow has got, from 0 to 7.
    pub(crate) time: RwSignal<f64>,
    pub(crate) playing: RwSignal<bool>,
    /// All weights, for the subject and the scale there are.
    pub(crate) weights: Memo<Arc<Matrix>>,
    /// Those in sight.
    pub(crate) seen: Memo<Arc<Seen>>,
    report: StoredValue<Box<dyn Fn(Change)>, LocalStorage>,
}

impl State {
    /// The state of the first lesson; `report` hears what the learner does.
    pub(crate) fn new(report: impl Fn(Change) + 'static) -> Self {
        let subject = Subject::lesson(attention_lessons::all()[0]);
        let (query, scale) = (RwSignal::new(subject.query), RwSignal::new(subject.standard()));
        let subject = RwSignal::new(Arc::new(subject));
        let setting = RwSignal::new(Setting {
            words: attention_words::ENGLISH,
            numbers: NumberFormat::ENGLISH,
            lessons: Lessons(&[]),
            hidden: Hidden::default(),
            highlight: None,
            theme: Theme::LIGHT,
            width: 0.0,
            density: 1.0,
            still: false,
            visible: false,
        });
        let weights = Memo::new_with_compare(
            move |_| Arc::new(subject.get().weights(scale.get())),
            |_, _| true,
        );
        let bare = move || !setting.get().hidden.shows(SEPARATORS);
        Self {
            setting,
            subject,
            query,
            scale,
            time: RwSignal::new(0.0),
            playing: RwSignal::new(false),
            weights,
            seen: seen(subject, weights, query, bare),
            report: StoredValue::new_local(Box::new(report)),
        }
    }

    /// Everything the head computes, if there is one; worked out anew for whoever looks, since that is microseconds.
    pub(crate) fn trace(&self) -> Option<HeadTrace> {
        self.subject.get().trace(self.scale.get())
    }

    /// The query's row of weights.
    pub(crate) fn row(&self) -> Vec<f64> {
        self.weights.get().row(self.query.get()).to_vec()
    }

    /// What a lesson says, in the reader's language where it is known there.
    pub(crate) fn said(&self, text: &'static str) -> &'static str {
        let lessons = self.setting.get().lessons;
        let known = lessons.0.chunks_exact(2).find(|pair| pair[0] == text);
        known.map_or(text, |pair| pair[1])
    }

    /// Whether the author wants this part to be seen.
    pub(crate) fn shows(&self, part: &'static str) -> bool {
        self.setting.get().hidden.shows(part)
    }

    /// The words of the reader's language.
    pub(crate) fn words(&self) -> &'static Words {
        self.setting.get().words
    }

    /// How the reader's language writes numbers.
    pub(crate) fn numbers(&self) -> NumberFormat {
        self.setting.get().numbers
    }

    /// Changes what comes from outside, if it really changes.
    pub(crate) fn set(&self, change: impl FnOnce(&mut Setting)) {
        let mut setting = self.setting.get_untracked();
        change(&mut setting);
        if setting != self.setting.get_untracked() {
            self.setting.set(setting);
        }
    }

    /// The learner chooses a query.
    pub(crate) fn choose_query(&self, query: usize) {
        if query != self.query.get_untracked() {
            self.query.set(query);
            self.tell(Change::Query(query));
        }
    }

    /// The learner moves the scale.
    pub(crate) fn choose_scale(&self, scale: f64) {
        let scale = scale.clamp(SCALE.from, SCALE.to);
        if scale != self.scale.get_untracked() {
            self.scale.set(scale);
            self.tell(Change::Scale(scale));
        }
    }

    /// The learner, or the clock, moves the flow to a time.
    pub(crate) fn seek(&self, time: f64) {
        let before = self.stage();
        self.time.set(time.clamp(0.0, 7.0));
        if self.stage() != before {
            self.tell(Change::Stage(self.stage()));
        }
    }

    /// The flow shows a stage, complete and at rest.
    pub(crate) fn show_stage(&self, stage: Stage) {
        self.playing.set(false);
        self.time.set(stage.complete());
    }

    /// The learner goes to a stage.
    pub(crate) fn choose_stage(&self, stage: Stage) {
        let before = self.stage();
        self.show_stage(stage);
        if stage != before {
            self.tell(Change::Stage(stage));
        }
    }

    /// The stage the flow is at.
    pub(crate) fn stage(&self) -> Stage {
        Stage::at(self.time.get_untracked()).0
    }

    /// Back to what the author wrote.
    pub(crate) fn reset(&self) {
        self.tell(Change::Reset);
    }

    /// The learner wants to share, to export or to bring numbers.
    pub(crate) fn open(&self, action: String) {
        self.tell(Change::Open(action));
    }

    /// Shows another lesson, or numbers of one's own.
    pub(crate) fn show(&self, subject: Subject) {
        // What follows both must not see the new subject with an old query.
        self.query.set(0);
        self.scale.set(subject.standard());
        self.query.set(subject.query);
        self.subject.set(Arc::new(subject));
    }

    /// The time that is drawn: whole stages for readers who ask for less motion.
    pub(crate) fn shown_time(&self) -> f64 {
        let time = self.time.get();
        let still = self.setting.get().still;
        if still { Stage::at(time).0.complete() } else { time }
    }

    fn tell(&self, change: Change) {
        self.report.with_value(|report| report(change));
    }
}
