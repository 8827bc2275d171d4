//! What is said before there is an element, on the page of one element, and of a link, in English.

use crate::{FrameMessages, LinkMessages, LoaderMessages};

pub(super) const LOADER: LoaderMessages = LoaderMessages {
    no_wasm: "This figure needs WebAssembly, which this browser or page does not allow.",
    failed: "This figure could not load its program.",
    retry: "Try again",
    stopped: "Sorry, this figure has stopped working.",
    restart: "Restart",
};

pub(super) const FRAME: FrameMessages = FrameMessages {
    title: "Self-attention you can check by hand",
    no_script: "This figure computes its numbers in your browser, which needs JavaScript.",
    no_element: "The address asks for the element “{asked}”, which does not exist: element is one of {known}.",
    no_parameter: "Unknown parameter “{asked}” ignored. Supported: {known}.",
    no_attribute: "Unknown attribute “{asked}”, set by the page around this figure, ignored. Supported: {known}.",
};

pub(super) const LINK: LinkMessages = LinkMessages {
    title: "About the link",
    no_figure: "The link asks for the figure “{asked}”, which is not on this page: it can ask for {known}.",
    no_name: "Unknown parameter “{asked}” in the link ignored. Supported: {known}.",
    close: "Close",
};
