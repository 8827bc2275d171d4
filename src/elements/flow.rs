//! `<attention-flow>`: the Q·K·V picture of one query, stage by stage.

use attention_draw::flow::{Input, Labels, Notes, scene};
use attention_draw::{Stage, advance};
use attention_words::fill;
use leptos::prelude::*;

use super::State;
use super::caption::caption;
use super::hidden::hide_parts;
use super::menu::Menu;
use super::subject::{Made, Subject};
use super::sum::axis;
use crate::canvas::{Drawing, Picture};
use crate::clock::use_clock;
use crate::dom::{self, Place, markup, text};
use crate::part::in_part;
use crate::widgets::{LiveText, Palette, Scrubber, Stages, Transport, Transported};

/// The time at which the flow ends.
const END: f64 = 7.0;
/// A picture has a row a token, and with more of them it would be higher than any screen.
const MOST_TOKENS: usize = 24;

const MISSING: &str = r#"<p class="missing"></p>"#;
const CAPTION: &str = r#"<p class="caption" data-part="readout" aria-hidden="true"></p>"#;
const SAID: &str =
    r#"<div class="said" part="readout" data-part="readout" aria-live="polite"></div>"#;
const PICTURE: &str = concat!(
    r#"<div class="picture"><canvas part="picture" role="img"></canvas>"#,
    r#"<div class="texts" aria-hidden="true"></div></div>"#,
);

/// What the flow is made of, for who calls it through the part it lies in.
pub(crate) struct FlowFigure {
    pub(crate) view: fn(State) -> AnyView,
    pub(crate) drawing: fn(&State) -> Drawing,
    pub(crate) caption: fn(&State) -> String,
}

/// The flow lies in a part of its own.
pub(crate) fn flow() -> &'static FlowFigure {
    const FLOW: FlowFigure =
        FlowFigure { view: |state| view! { <Flow state /> }.into_any(), drawing, caption: said };
    in_part!(flow, &'static FlowFigure, &FLOW)
}

/// The flow of one element's state.
#[component]
fn Flow(state: State) -> impl IntoView {
    let (place, why, seen) = (Place::new(), Place::new(), Place::new());
    hide_parts(move || state.setting.get().hidden, place);
    let speed = RwSignal::new(1.0);
    play(state, speed);
    dom::attribute(place, "class", move || match missing(&state).is_empty() {
        true => "flow".to_owned(),
        false => "flow nothing-to-show".to_owned(),
    });
    dom::writes(why, ".missing", move || missing(&state));
    let said = text(move || said(&state));
    dom::writes(seen, ".caption", move || said.get());
    let label = move || {
        let query = state.subject.get().tokens[state.query.get()].clone();
        format!("{} {}", fill(state.words().flow, &[("query", query)]), said.get())
    };
    view! {
        <div node_ref=place>
            <Palette learn=move |theme| state.set(|setting| setting.theme = theme) />
            {markup(MISSING, why)}
            <Stages
                at=move || (shown_stage(&state), state.words(), state.setting.get().width)
                choose=move |stage| state.choose_stage(stage)
            />
            <Scrubber
                shown=move || transported(&state, speed)
                seek=move |time| seek(&state, time)
                toggle=move || toggle(&state)
            />
            <Transport
                shown=move || transported(&state, speed)
                seek=move |time| seek(&state, time)
                toggle=move || toggle(&state)
                hurry=move |factor| speed.set(factor)
            />
            {markup(CAPTION, seen)}
            <LiveText text=said region=SAID hush=move || state.playing.get() />
            <Picture drawing=move || drawing(&state) label frame=PICTURE />
            <Menu state />
        </div>
    }
}

/// Why there is nothing to show; empty where there is.
fn missing(state: &State) -> String {
    let (subject, words) = (state.subject.get(), state.words());
    let n = subject.tokens.len();
    if subject.made().is_none() {
        return words.flow_needs_scores.to_owned();
    }
    let values = [("n", n.to_string()), ("most", MOST_TOKENS.to_string())];
    if n > MOST_TOKENS { fill(words.flow_too_long, &values) } else { String::new() }
}

/// What this moment is about, in words.
fn said(state: &State) -> String {
    caption(state, shown_stage(state))
}

fn shown_stage(state: &State) -> Stage {
    Stage::at(state.shown_time()).0
}

fn play(state: State, speed: RwSignal<f64>) {
    let running = move || state.playing.get() && state.setting.get().visible;
    use_clock(running, move |seconds| {
        let time = advance(state.time.get_untracked(), seconds * speed.get_untracked());
        state.seek(time);
        if time >= END {
            state.playing.set(false);
        }
    });
}

fn transported(state: &State, speed: RwSignal<f64>) -> Transported {
    Transported {
        time: state.time.get(),
        playing: state.playing.get(),
        speed: speed.get(),
        words: state.words(),
    }
}

fn seek(state: &State, time: f64) {
    state.playing.set(false);
    state.seek(time);
}

fn toggle(state: &State) {
    let playing = !state.playing.get_untracked();
    if playing && state.time.get_untracked() >= END {
        state.seek(0.0);
    }
    state.playing.set(playing);
}

/// The picture of this moment.
fn drawing(state: &State) -> Drawing {
    let (setting, subject) = (state.setting.get(), state.subject.get());
    let (made, trace) = match (subject.made(), state.trace()) {
        (Some(made), Some(trace)) if subject.tokens.len() <= MOST_TOKENS => (made, trace),
        _ => return Drawing::none(setting.theme),
    };
    let names = Names::new(state, &subject, made);
    let tokens: Vec<&str> = subject.tokens.iter().map(String::as_str).collect();
    let axes: Vec<&str> = names.axes.iter().map(String::as_str).collect();
    let input = Input {
        tokens: &tokens,
        features: &names.features,
        axes: &axes,
        passes: &names.passes,
        x: &made.x,
        head: &made.head,
        trace: &trace,
        divisor: made.divisor,
        scale: state.scale.get(),
        query: state.query.get(),
        highlight: setting.highlight,
        labels: labels(state),
        notes: Notes { features: &names.meanings, asks: &names.asks, offers: &names.offers },
    };
    let scene = scene(&input, &setting.theme, state.shown_time(), setting.width);
    Drawing { scene, theme: setting.theme, density: setting.density }
}

/// What a lesson calls the columns, in the reader's language; those of a trained head have a number at most.
struct Names {
    features: Vec<&'static str>,
    meanings: Vec<&'static str>,
    asks: Vec<&'static str>,
    offers: Vec<&'static str>,
    axes: Vec<String>,
    passes: Vec<&'static str>,
}

impl Names {
    fn new(state: &State, subject: &Subject, made: &Made) -> Self {
        let lesson = subject.lesson;
        let said = |list: Option<&'static [&'static str]>| {
            list.unwrap_or_default().iter().map(|text| state.said(text)).collect::<Vec<_>>()
        };
        Self {
            features: said(lesson.map(|lesson| lesson.features)),
            meanings: said(lesson.map(|lesson| lesson.feature_meanings)),
            asks: said(lesson.map(|lesson| lesson.feature_asks)),
            offers: said(lesson.map(|lesson| lesson.feature_offers)),
            axes: (0..made.projection.q.columns()).map(|c| axis(state, subject, c)).collect(),
            passes: said(lesson.map(|lesson| lesson.passes)),
        }
    }
}

fn labels(state: &State) -> Labels<'static> {
    let words = state.words();
    Labels {
        numbers: state.numbers(),
        score: words.score,
        exponential: words.exponential,
        weight: words.weight,
        sum: words.sum,
        asks: words.asks,
        offers: words.offers,
        output: words.output,
        before: words.before,
        after: words.after,
    }
}
