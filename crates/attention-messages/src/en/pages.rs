//! What is said before there is an element, on the page of one element, in print, and of a link, in English.

use crate::messages::messages;

messages! {
    /// What is said while there is no WebAssembly to say it.
    LoaderMessages {
        /// WebAssembly is missing or forbidden.
        no_wasm: "This figure needs WebAssembly, which this browser or page does not allow.",
        /// A file did not arrive or is damaged.
        failed: "This figure could not load its program.",
        /// The button that tries again.
        retry: "Try again",
        /// The element has stopped working.
        stopped: "Sorry, this figure has stopped working.",
        /// The button that starts it again.
        restart: "Restart",
    }
}

messages! {
    /// What the page around an element that stands alone says; `{asked}` and `{known}` are filled in by the page.
    FrameMessages {
        /// The title of the page.
        title: "Self-attention you can check by hand",
        /// Where scripts are off.
        no_script: "This figure computes its numbers in your browser, which needs JavaScript.",
        /// The address asks for an element that does not exist.
        no_element: "The address asks for the element “{asked}”, which does not exist: element is one of {known}.",
        /// The address has parameters that do not exist.
        no_parameter: "Unknown parameter “{asked}” ignored. Supported: {known}.",
        /// A message asks for attributes that do not exist.
        no_attribute: "Unknown attribute “{asked}”, set by the page around this figure, ignored. Supported: {known}.",
        /// A SCORM package runs outside of a learning platform.
        no_platform: "No learning platform found: your progress is not recorded.",
        /// The learning platform refuses what a SCORM package reports.
        not_recorded: "The learning platform did not record your progress. Close this activity and open it again.",
    }
}

messages! {
    /// What is said in print alone.
    PrintMessages {
        /// Below the still of a figure that has not started.
        not_started: "Default state; not started",
    }
}

messages! {
    /// What the article says of a link to a state of it; `{asked}` and `{known}` are filled in by the page.
    LinkMessages {
        /// The name of the place where the rest is said.
        title: "About the link",
        /// The link asks for a figure that does not exist.
        no_figure: "The link asks for the figure “{asked}”, which is not on this page: it can ask for {known}.",
        /// The link has settings that do not exist.
        no_name: "Unknown parameter “{asked}” in the link ignored. Supported: {known}.",
        /// The button that takes away what is said.
        close: "Close",
    }
}
