//! What is said around the WebAssembly: by the loader, by the panels that come on demand, and beside a figure alone.
//!
//! None of it lies in the WebAssembly; the build hands it to the scripts.

use crate::messages::messages;

messages! {
    /// What is said while there is no WebAssembly to say it.
    LoaderMessages {
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
    FrameMessages {
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
    /// What the article says of a link to a state of it; `{asked}` and `{known}` are filled in by the page.
    LinkMessages {
        /// The name of the place where the rest is said.
        title,
        /// The link asks for a figure that does not exist.
        no_figure,
        /// The link has settings that do not exist.
        no_name,
        /// The button that takes away what is said.
        close,
    }
}

messages! {
    /// What the panels of an element say: share, export, numbers of one's own.
    PanelMessages {
        /// The button that closes a panel.
        close,
        /// The button that copies a text.
        copy,
        /// Said when a text has been copied.
        copied,
        /// The clipboard refuses; the text is selected.
        not_copied,
        /// The title of the panel with the snippet.
        embed_title,
        /// What the snippet does.
        embed_about,
        /// The title of a frame with this figure.
        frame_title,
        /// What the kinds of snippet are a choice of.
        embed_form,
        /// A kind of snippet.
        form_html,
        /// A kind of snippet.
        form_markdown,
        /// A kind of snippet, for learning platforms.
        form_iframe,
        /// A kind of snippet.
        form_notebook,
        /// A kind of snippet.
        form_reveal,
        /// The name of the field with the snippet.
        snippet,
        /// The link to the teacher’s page.
        builder,
        /// This figure has no address that a link or a snippet could name.
        nowhere,
        /// The numbers of a chosen file are not in the link or snippet.
        without_numbers,
        /// The title of the panel with the link.
        link_title,
        /// The name of the field with the link.
        link,
        /// Said when the link has been copied.
        link_copied,
        /// The title of the panel that exports.
        export_title,
        /// What the PNG is.
        export_png,
        /// What the SVG is.
        export_svg,
        /// What the CSV is.
        export_csv,
        /// What the JSON is.
        export_json,
        /// The button that saves a file of a kind.
        download,
        /// The button that shows a file as text to copy.
        as_text,
        /// The button that shows a picture to keep.
        as_picture,
        /// How to keep the picture that is shown.
        keep_picture,
        /// The page around may forbid downloads.
        no_downloads,
        /// The title of the panel for numbers of one’s own.
        numbers_title,
        /// What a file has in it.
        numbers_about,
        /// The link to the description of the format.
        numbers_format,
        /// What happens to the file.
        numbers_local,
        /// The button that opens a file.
        choose_file,
        /// What can be done instead of choosing.
        drop_here,
        /// The name of the field to paste into.
        paste,
        /// The button that takes what was pasted.
        use_pasted,
        /// The button that brings back what the author wrote.
        back,
        /// Said when own numbers are shown.
        shown,
        /// There is no text at all.
        bad_empty,
        /// The file is not JSON.
        bad_json,
        /// The file stops being JSON at a line and a character of it.
        bad_json_at,
        /// The file is no object.
        bad_object,
        /// The file is too large.
        bad_size,
        /// A field is missing.
        bad_missing,
        /// The tokens are no list.
        bad_tokens,
        /// There are too many tokens, or none.
        bad_token_count,
        /// A token is no text.
        bad_token,
        /// A token is too long.
        bad_token_long,
        /// A matrix is no list.
        bad_matrix,
        /// A matrix has too many rows, or none.
        bad_height,
        /// A matrix needs a row a token.
        bad_rows,
        /// A row is no list.
        bad_row,
        /// A row is too long, or empty.
        bad_width,
        /// A row is longer or shorter than the first.
        bad_row_length,
        /// The weights need a column a token.
        bad_square,
        /// A projection does not fit the embeddings.
        bad_inner,
        /// Two matrices need the same number of columns.
        bad_columns,
        /// An entry is no number.
        bad_entry,
        /// An entry is too large.
        bad_range,
        /// A weight is no share.
        bad_weight,
        /// A row of weights does not add up.
        bad_sum,
        /// A file did not arrive.
        bad_address,
        /// A server answered with an error.
        bad_answer,
        /// Something else went wrong.
        bad_other,
    }
}
