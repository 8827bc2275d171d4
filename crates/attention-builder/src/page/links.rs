//! Links to states of this page: the recipes, and the history.

use web_sys::{Element, History};

use super::dom::{all, get, get_text, listen, sure, window};
use super::{PageEvent, Send};

/// Keys with which a link opens elsewhere.
const ELSEWHERE: [&str; 4] = ["altKey", "ctrlKey", "metaKey", "shiftKey"];

/// Sends the state of each recipe that is pressed, and that of the address after Back.
pub(super) fn add_listeners(send: &Send) {
    for recipe in recipes() {
        let (send, link) = (send.clone(), recipe.clone());
        listen(&recipe, "click", move |event| {
            if ELSEWHERE.iter().all(|key| get(&event, key).is_falsy()) {
                event.prevent_default();
                send(PageEvent::Recipe(get_text(&link, "search")));
            }
        });
    }
    let send = send.clone();
    listen(&window(), "popstate", move |_| {
        send(PageEvent::Address(window().location().search().unwrap_or_default()));
    });
}

/// The links to recipes.
pub(super) fn recipes() -> Vec<Element> {
    all(".recipe")
}

/// The history of the page.
pub(super) fn history() -> History {
    sure(window().history())
}
