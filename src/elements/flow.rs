//! `<attention-flow>`: the Q·K·V picture of one query, stage by stage.

use attention_core::HeadTrace;
use attention_draw::flow::{Input, Labels, scene};
use attention_draw::{Stage, advance, fixed, number, percent};
use attention_lessons::Lesson;
use attention_words::{StageWords, Words};
use leptos::prelude::*;

use super::State;
use super::explorer::top;
use crate::canvas::Picture;
use crate::clock::use_clock;
use crate::widgets::{LiveText, Palette, Stages, Transport};

/// The time at which the flow ends.
const END: f64 = 7.0;

/// The flow of one element's state.
#[component]
pub(crate) fn Flow(state: State) -> impl IntoView {
    let speed = RwSignal::new(1.0);
    play(state, speed);
    let words: Signal<&'static Words> = state.words.into();
    let stage = Signal::derive(move || Stage::at(state.shown_time()).0);
    let caption = Memo::new(move |_| caption(&state, stage.get()));
    let picture = Signal::derive(move || picture(&state));
    let density = Signal::derive(move || state.surroundings.with(|here| here.density));
    let label = Signal::derive(move || {
        let query = state.lesson.get().tokens[state.query.get()];
        format!("{} {}", (words.get().flow)(query), caption.get())
    });
    view! {
        <div class="flow">
            <Palette theme=state.theme />
            <Stages stage words choose=move |stage| state.choose_stage(stage) />
            <Transport
                time=state.time
                playing=state.playing
                speed
                words
                seek=move |time| state.seek(time)
                toggle=move || toggle(&state)
            />
            <Picture scene=picture label part="picture" theme=state.theme density />
            <p class="caption" aria-hidden="true">{caption}</p>
            <LiveText text=caption part="caption" hush=state.playing.into() />
        </div>
    }
}

fn play(state: State, speed: RwSignal<f64>) {
    let running =
        Signal::derive(move || state.playing.get() && state.surroundings.with(|here| here.visible));
    use_clock(running, move |seconds| {
        let time = advance(state.time.get_untracked(), seconds * speed.get_untracked());
        state.seek(time);
        if time >= END {
            state.playing.set(false);
        }
    });
}

fn toggle(state: &State) {
    let playing = !state.playing.get_untracked();
    if playing && state.time.get_untracked() >= END {
        state.seek(0.0);
    }
    state.playing.set(playing);
}

fn picture(state: &State) -> attention_draw::Scene {
    let (lesson, words, width) =
        (state.lesson.get(), state.words.get(), state.surroundings.get().width);
    state.trace.with(|trace| {
        let input = Input {
            tokens: lesson.tokens,
            features: lesson.features,
            axes: lesson.axes,
            passes: lesson.passes,
            x: &lesson.x(),
            head: &lesson.head(),
            trace,
            scale: state.scale.get(),
            query: state.query.get(),
            highlight: state.highlight.get(),
            labels: labels(words),
        };
        scene(&input, &state.theme.get(), state.shown_time(), width)
    })
}

fn labels(words: &Words) -> Labels<'_> {
    Labels {
        decimal: words.decimal,
        score: words.score,
        exponential: words.exponential,
        weight: words.weight,
        sum: words.sum,
        output: words.output,
        before: words.before,
        after: words.after,
    }
}

fn caption(state: &State, stage: Stage) -> String {
    let (lesson, words, query) = (state.lesson.get(), state.words.get(), state.query.get());
    let said =
        state.trace.with(|trace| quoted(lesson, trace, query, state.scale.get(), words.decimal));
    (words.caption)(stage as usize, &said)
}

/// The numbers of this query that a caption quotes.
fn quoted(
    lesson: &Lesson,
    head: &HeadTrace,
    query: usize,
    scale: f64,
    decimal: char,
) -> StageWords {
    let trace = &head.trace;
    let weights = trace.weights.row(query);
    let top = top(weights);
    let next = (0..weights.len()).filter(|&j| j != top).map(|j| weights[j]).fold(0.0, f64::max);
    let text = |value: f64| number(value, 2, decimal);
    let (grown, before, after) = grown(lesson, head, query);
    StageWords {
        n: lesson.tokens.len(),
        query: lesson.tokens[query].to_owned(),
        top: lesson.tokens[top].to_owned(),
        features: features(lesson, query, decimal),
        asks: lesson.asks[largest(head.projection.q.row(query))].to_owned(),
        products: products(head, query, top, decimal),
        score: text(trace.scores[(query, top)]),
        scale: fixed(scale, 2, decimal),
        logit: text(trace.logits[(query, top)]),
        weight: percent(weights[top]),
        ratio: number(weights[top] / next, 1, decimal),
        grown: grown.to_owned(),
        before: text(before),
        after: text(after),
    }
}

fn features(lesson: &Lesson, token: usize, decimal: char) -> String {
    let x = lesson.x();
    let named = lesson.features.iter().zip(x.row(token)).filter(|(_, value)| **value != 0.0);
    named
        .map(|(name, value)| format!("{name} {}", number(*value, 2, decimal)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn products(head: &HeadTrace, query: usize, key: usize, decimal: char) -> String {
    let (q, k) = (head.projection.q.row(query), head.projection.k.row(key));
    let terms = q.iter().zip(k).filter(|(q, k)| *q * *k != 0.0);
    let terms: Vec<String> = terms
        .map(|(q, k)| format!("{} × {}", number(*q, 2, decimal), number(*k, 2, decimal)))
        .collect();
    if terms.is_empty() { "0".to_owned() } else { terms.join(" + ") }
}

/// The feature that has grown most between embedding and output, with both numbers.
fn grown<'a>(lesson: &'a Lesson, head: &HeadTrace, query: usize) -> (&'a str, f64, f64) {
    let (x, output) = (lesson.x(), head.trace.output.row(query));
    let was = |name: &str| {
        let column = lesson.features.iter().position(|feature| *feature == name);
        column.map_or(0.0, |f| x[(query, f)])
    };
    let gains: Vec<f64> =
        lesson.passes.iter().zip(output).map(|(name, now)| now - was(name)).collect();
    let c = largest(&gains);
    (lesson.passes[c], was(lesson.passes[c]), output[c])
}

fn largest(values: &[f64]) -> usize {
    top(values)
}
