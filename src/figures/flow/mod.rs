//! `<attention-flow>`: the Q·K·V picture of one query, stage by stage.

mod caption;

use attention_draw::flow::{Input, Labels, Notes, scene};
use attention_draw::{Stage, advance};
use attention_words::fill;
use leptos::prelude::*;

use self::caption::caption;
use super::Start;
use super::head::{HeadFigure, axis, state_of};
use super::menu::Menu;
use crate::canvas::{Drawing, Picture};
use crate::clock::use_clock;
use crate::context::Context;
use crate::dom::{self, RootRef, Template, effect, text};
use crate::figure::Figure;
use crate::hidden::hide_parts;
use crate::part::in_part;
use crate::state::{Made, State, Subject};
use crate::widgets::{LiveText, Palette, Scrubber, Stages, Transport, Transported};

/// The time at which the flow ends.
const END: f64 = 7.0;
/// A picture has a row a token, and with more of them it would be higher than any screen.
const MOST_TOKENS: usize = 24;

const MISSING: &str = r#"<p class="missing" ref="missing"></p>"#;
const CAPTION: &str =
    r#"<p class="caption" data-part="readout" aria-hidden="true" ref="caption"></p>"#;
const SAID: &str = r#"<div class="said" part="readout" data-part="readout" aria-live="polite" ref="region"></div>"#;
const PICTURE: &str = concat!(
    r#"<div class="picture" ref="frame"><canvas part="picture" role="img" ref="canvas"></canvas>"#,
    r#"<div class="texts" aria-hidden="true" ref="texts"></div></div>"#,
);

/// The flow of the head that the element's attributes name; its code lies in a part of its own.
pub(super) fn start(context: Context) -> (Box<dyn Figure>, AnyView) {
    in_part!(flow, Start, begin)(context)
}

fn begin(context: Context) -> (Box<dyn Figure>, AnyView) {
    let state = state_of(context);
    let figure = HeadFigure { state, drawing, caption: said, has_stages: true };
    (Box::new(figure), view! { <Flow state /> }.into_any())
}

/// The flow of one element's state.
#[component]
fn Flow(state: State) -> impl IntoView {
    let root = RootRef::new();
    let missing_view = Template::new(MISSING);
    let reason = missing_view.part("missing");
    let caption_view = Template::new(CAPTION);
    let visible = caption_view.part("caption");
    hide_parts(move || state.context.environment().hidden, root);
    let speed = RwSignal::new(1.0);
    play(state, speed);
    dom::bind_root_attribute(root, "class", move || match missing(&state).is_empty() {
        true => "flow".to_owned(),
        false => "flow nothing-to-show".to_owned(),
    });
    dom::bind_text(&reason, move || missing(&state));
    let said = text(move || said(&state));
    dom::bind_text(&visible, move || said.get());
    let label = move || {
        let query = state.subject.get().tokens[state.query.get()].clone();
        format!("{} {}", fill(state.messages().flow, &[("query", query)]), said.get())
    };
    view! {
        <div node_ref=root>
            <Palette learn=move |theme| state.context.update(|environment| environment.theme = theme) />
            {missing_view.view()}
            <Stages
                at=move || (shown_stage(&state), state.messages(), state.context.environment().width)
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
                set_speed=move |factor| speed.set(factor)
            />
            {caption_view.view()}
            <LiveText text=said markup=SAID hush=move || state.playing.get() />
            <Picture drawing=move || drawing(&state) label markup=PICTURE />
            <Menu context=state.context />
        </div>
    }
}

/// Why there is nothing to show; empty where there is.
fn missing(state: &State) -> String {
    let (subject, words) = (state.subject.get(), state.messages());
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
    play_once_measured(state);
    let running = move || state.playing.get() && state.context.environment().visible;
    use_clock(running, move |seconds| {
        let time = advance(state.time.get_untracked(), seconds * speed.get_untracked());
        state.seek(time);
        if time >= END {
            state.playing.set(false);
        }
    });
}

/// Plays as soon as it is known that the reader does not mind motion, unless the author names a stage to stay at.
fn play_once_measured(state: State) {
    let mut waits = true;
    effect(move || {
        let environment = state.context.environment();
        if environment.width > 0.0 && std::mem::take(&mut waits) {
            let stays = state.context.host().attribute("stage").is_some();
            state.playing.set(!stays && !environment.reduced_motion);
        }
    });
}

fn transported(state: &State, speed: RwSignal<f64>) -> Transported {
    Transported {
        time: state.time.get(),
        playing: state.playing.get(),
        speed: speed.get(),
        words: state.messages(),
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
    let (environment, subject) = (state.context.environment(), state.subject.get());
    let (made, trace) = match (subject.made(), state.trace()) {
        (Some(made), Some(trace)) if subject.tokens.len() <= MOST_TOKENS => (made, trace),
        _ => return Drawing::none(environment.theme),
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
        highlight: state.highlight.get(),
        labels: labels(state),
        notes: Notes { features: &names.meanings, asks: &names.asks, offers: &names.offers },
    };
    let scene = scene(&input, &environment.theme, state.shown_time(), environment.width);
    Drawing { scene, theme: environment.theme, density: environment.device_pixel_ratio }
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
            list.unwrap_or_default()
                .iter()
                .map(|text| state.context.translated(text))
                .collect::<Vec<_>>()
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
    let words = state.messages();
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
