//! Play, step and scrub.

use attention_draw::{STAGES, Stage};
use attention_words::Words;
use leptos::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use crate::dom::{self, Place, effect, markup};

/// What the transport shows.
pub(crate) struct Transported {
    /// From 0 to 7.
    pub(crate) time: f64,
    pub(crate) playing: bool,
    /// The factor on the normal speed.
    pub(crate) speed: f64,
    pub(crate) words: &'static Words,
}

/// The speeds there are.
const SPEEDS: [(&str, f64); 4] = [("0.5×", 0.5), ("1×", 1.0), ("2×", 2.0), ("4×", 4.0)];

const SCRUBBER: &str = concat!(
    r#"<div class="scrub" data-part="stage">"#,
    r#"<input part="stage" type="range" min="0" max="7" step="0.05"></div>"#,
);
const TRANSPORT: &str = concat!(
    r#"<div class="transport" data-part="play"><button type="button" part="play" class="play">"#,
    r#"<span class="icon" aria-hidden="true"></span><span class="play-name"></span></button>"#,
    r#"<button type="button" class="back">‹</button><button type="button" class="on">›</button><select>"#,
    r#"</select></div>"#,
);

/// The slider through all stages.
#[component]
pub(crate) fn Scrubber(
    /// What it shows.
    shown: impl Fn() -> Transported + Copy + 'static,
    /// The learner moves to a time.
    seek: impl Fn(f64) + Copy + 'static,
    /// The learner starts or pauses.
    toggle: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let place = Place::new();
    let slider = move || dom::find::<HtmlInputElement>(place, "input");
    effect(move || {
        let (Some(slider), shown) = (slider(), shown()) else { return };
        slider.set_value_as_number(shown.time);
        let stage = shown.words.stages()[Stage::at(shown.time).0 as usize];
        dom::update(&slider, "aria-valuetext", stage);
        dom::update(&slider, "aria-label", shown.words.step);
    });
    let step = move |by: f64| seek(stepped(untrack(shown).time, by));
    dom::listen(place, "input", "input", move |_| {
        if let Some(slider) = untrack(slider) {
            seek(slider.value_as_number());
        }
    });
    // A stage by Page Up and Down, play and pause by Space; the browser itself moves by arrows.
    dom::keys(place, "input", move |key, _| {
        match key {
            "PageUp" => step(1.0),
            "PageDown" => step(-1.0),
            " " => toggle(),
            _ => return false,
        }
        true
    });
    markup(SCRUBBER, place)
}

/// What drives the flow through its stages.
#[component]
pub(crate) fn Transport(
    /// What it shows.
    shown: impl Fn() -> Transported + Copy + 'static,
    /// The learner moves to a time.
    seek: impl Fn(f64) + Copy + 'static,
    /// The learner starts or pauses.
    toggle: impl Fn() + Copy + 'static,
    /// The learner chooses a speed.
    hurry: impl Fn(f64) + Copy + 'static,
) -> impl IntoView {
    let place = Place::new();
    effect(move || show(place, &shown()));
    let step = move |by: f64| seek(stepped(untrack(shown).time, by));
    dom::listen(place, ".play", "click", move |_| toggle());
    dom::listen(place, ".back", "click", move |_| step(-1.0));
    dom::listen(place, ".on", "click", move |_| step(1.0));
    dom::listen(place, "select", "change", move |_| {
        let choice = untrack(|| dom::find::<HtmlSelectElement>(place, "select"));
        let index = choice.map(|choice| choice.selected_index());
        if let Some((_, factor)) = index.and_then(|index| SPEEDS.get(index as usize)) {
            hurry(*factor);
        }
    });
    markup(TRANSPORT, place)
}

fn show(place: Place, shown: &Transported) {
    let Transported { playing, speed, words, .. } = shown;
    let (name, icon) =
        if *playing { (words.pause, "icon pause") } else { (words.play, "icon play") };
    dom::find::<Element>(place, ".play-name").inspect(|node| dom::write(node, name));
    for (selector, attribute, value) in [
        (".icon", "class", icon),
        (".back", "aria-label", words.previous),
        (".on", "aria-label", words.next),
        ("select", "aria-label", words.speed),
    ] {
        dom::find::<Element>(place, selector).inspect(|node| dom::update(node, attribute, value));
    }
    let Some(choice) = dom::find::<HtmlSelectElement>(place, "select") else { return };
    dom::fit(&choice, SPEEDS.len(), |index| {
        let option = dom::element("option", &[]);
        dom::write(&option, SPEEDS[index].0);
        option
    });
    let at = SPEEDS.iter().position(|(_, factor)| factor == speed);
    choice.set_selected_index(at.map_or(-1, |index| index as i32));
}

/// The end of the next stage (`by` 1) or of the one before (`by` −1), from any time within a stage.
fn stepped(time: f64, by: f64) -> f64 {
    let complete = Stage::at(time).0.complete();
    let to = if by > 0.0 && time < complete { complete } else { complete + by };
    to.clamp(1.0, STAGES.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::stepped;

    #[test]
    fn a_step_on_completes_the_stage_first() {
        assert_eq!(stepped(0.0, 1.0), 1.0);
        assert_eq!(stepped(1.0, 1.0), 2.0);
        assert_eq!(stepped(1.4, 1.0), 2.0);
        assert_eq!(stepped(7.0, 1.0), 7.0);
        assert_eq!(stepped(1.4, -1.0), 1.0);
        assert_eq!(stepped(1.0, -1.0), 1.0);
    }
}
