//! What is said around the WebAssembly: by the loader, by the panels that come on demand, and by our own pages.
//!
//! None of it lies in the WebAssembly; the build hands it to the scripts.

use crate::messages::messages;

messages! {
    /// What is said while there is no WebAssembly to say it.
    LoaderWords {
        /// WebAssembly is missing or forbidden.
        no_wasm,
        /// A file did not arrive or is damaged.
        failed,
        /// The button that tries again.
        retry,
        /// The element has stopped working.
        stopped,
        /// The button that starts it again.
        restart,
    }
}

messages! {
    /// What the page around an element that stands alone says; `{asked}` and `{known}` are filled in by the page.
    FrameWords {
        /// The title of the page.
        title,
        /// Where scripts are off.
        no_script,
        /// The address asks for an element that does not exist.
        no_element,
        /// The address has parameters that do not exist.
        no_parameter,
        /// A message asks for attributes that do not exist.
        no_attribute,
    }
}

messages! {
    /// What the panels of an element say: share, export, numbers of one's own.
    ToolWords {
        /// The button that closes a panel.
        close,
    }
}

messages! {
    /// What the teacher's page says, `embedding.html`.
    BuilderWords {
        /// The title of the page.
        title,
    }
}
