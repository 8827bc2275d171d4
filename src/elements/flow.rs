//! `<attention-flow>`: the Q·K·V picture of one query, stage by stage.

use attention_draw::flow::{Input, Labels, Notes, scene};
use attention_draw::{Stage, advance};
use attention_words::Words;
use leptos::prelude::*;

use super::State;
use super::caption::caption;
use crate::canvas::{Drawing, Picture};
use crate::clock::use_clock;
use crate::dom::text;
use crate::widgets::{LiveText, Palette, Stages, Transport, Transported};

/// The time at which the flow ends.
const END: f64 = 7.0;

/// The flow of one element's state.
#[component]
pub(crate) fn Flow(state: State) -> impl IntoView {
    let speed = RwSignal::new(1.0);
    play(state, speed);
    let said = text(move || caption(&state, shown_stage(&state)));
    let label = text(move || {
        let query = state.lesson().tokens[state.query.get()];
        format!("{} {}", (state.words().flow)(query), said.get())
    });
    view! {
        <div class="flow">
            <Palette learn=move |theme| state.set(|setting| setting.theme = theme) />
            <Stages at=move || (shown_stage(&state), state.words()) choose=move |stage| state.choose_stage(stage) />
            <Transport
                shown=move || Transported {
                    time: state.time.get(),
                    playing: state.playing.get(),
                    speed: speed.get(),
                    words: state.words(),
                }
                seek=move |time| {
                    state.playing.set(false);
                    state.seek(time);
                }
                toggle=move || toggle(&state)
                hurry=move |factor| speed.set(factor)
            />
            <p class="caption" aria-hidden="true">{said}</p>
            <LiveText text=said part="caption" hush=move || state.playing.get() />
            <Picture drawing=move || drawing(&state) label part="picture" />
        </div>
    }
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

fn toggle(state: &State) {
    let playing = !state.playing.get_untracked();
    if playing && state.time.get_untracked() >= END {
        state.seek(0.0);
    }
    state.playing.set(playing);
}

fn drawing(state: &State) -> Drawing {
    let setting = state.setting.get();
    let lesson = setting.lesson;
    let input = Input {
        tokens: lesson.tokens,
        features: lesson.features,
        axes: lesson.axes,
        passes: lesson.passes,
        x: &lesson.x(),
        head: &lesson.head(),
        trace: &state.trace.get(),
        scale: state.scale.get(),
        query: state.query.get(),
        highlight: setting.highlight,
        labels: labels(setting.words),
        notes: Notes {
            features: lesson.feature_meanings,
            asks: lesson.feature_asks,
            offers: lesson.feature_offers,
        },
    };
    let scene = scene(&input, &setting.theme, state.shown_time(), setting.width);
    Drawing { scene, theme: setting.theme, density: setting.density }
}

fn labels(words: &Words) -> Labels<'_> {
    Labels {
        decimal: words.decimal,
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
