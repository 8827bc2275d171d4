//! What the panels say, in English.

use crate::messages::messages;

messages! {
    /// What the panels of an element say: share, export, numbers of one's own.
    PanelMessages {
        /// The button that closes a panel.
        close: "Close",
        /// The button that copies a text.
        copy: "Copy",
        /// Said when a text has been copied.
        copied: "Copied.",
        /// The clipboard refuses; the text is selected.
        not_copied: "This page does not let a figure copy. The text is selected: copy it from the field.",
        /// The title of the panel with the snippet.
        embed_title: "Embed this figure",
        /// What the snippet does.
        embed_about: "The snippet shows the figure as it is now.",
        /// The title of a frame with this figure.
        frame_title: "Self-attention you can check by hand",
        /// What the kinds of snippet are a choice of.
        embed_form: "Where it goes",
        /// A kind of snippet.
        form_html: "HTML",
        /// A kind of snippet.
        form_markdown: "Markdown",
        /// A kind of snippet, for learning platforms.
        form_iframe: "iframe (Moodle, Canvas)",
        /// A kind of snippet.
        form_notebook: "Notebook",
        /// A kind of snippet.
        form_myst: "MyST",
        /// A kind of snippet.
        form_reveal: "reveal.js",
        /// The name of the field with the snippet.
        snippet: "Snippet",
        /// The link to the builder page.
        builder: "More ways to embed, with a preview",
        /// This figure has no address that a link or a snippet could name.
        nowhere: "This figure lies in one file without an address. Pass that file on instead.",
        /// The numbers of a chosen file are not in the link or snippet.
        without_numbers: "It holds the settings, not the numbers of your file: pass the file on too.",
        /// The title of the panel with the link.
        link_title: "Link to this state",
        /// The name of the field with the link.
        link: "Link",
        /// Said when the link has been copied.
        link_copied: "Link copied. It opens the figure as it is now.",
        /// The title of the panel that exports.
        export_title: "Export what you see",
        /// What the PNG is.
        export_png: "The picture at twice its size, with labels and the finding.",
        /// What the SVG is.
        export_svg: "The picture as vectors, its words as text.",
        /// What the CSV of the weights is.
        export_csv: "The weights as a table: a row is a query, a column a key.",
        /// What the CSV of Q, K and V is.
        export_qkv: "Q, K and V as a table: a row is a token. “Your numbers” reads it again.",
        /// What the JSON is.
        export_json: "Every number at full precision. “Your numbers” reads it again.",
        /// What the CSV of a figure without tokens is.
        export_table: "The numbers as a table.",
        /// What the JSON of one is.
        export_numbers: "Every number at full precision.",
        /// The button that saves a file of a kind.
        download: "Download {kind}",
        /// The button that shows a file as text to copy.
        as_text: "{kind} as text",
        /// The button that shows a picture to keep.
        as_picture: "Show {kind}",
        /// How to keep the picture that is shown.
        keep_picture: "Press and hold the picture, or right-click it, to keep it.",
        /// The page around may forbid downloads.
        no_downloads: "The page around this figure may forbid downloads. Then take the text or the picture.",
        /// The title of the panel for numbers of one’s own.
        numbers_title: "See your own numbers",
        /// What a file has in it.
        numbers_about: "A table (CSV) from a spreadsheet, one row a token. Or JSON, which can also have x with w_q, \
            w_k and w_v, or weights alone.",
        /// The link to the description of the format.
        numbers_format: "The format in full (JSON Schema)",
        /// What happens to the file.
        numbers_local: "The file stays in your browser.",
        /// The button that opens a file.
        choose_file: "Choose a file",
        /// What can be done instead of choosing.
        drop_here: "or drop one on this panel",
        /// The name of the field to paste into.
        paste: "Or paste the cells of a spreadsheet, or JSON",
        /// The button that takes what was pasted.
        use_pasted: "Show these numbers",
        /// The button that brings back what the author wrote.
        back: "Back to the lesson",
        /// Said when own numbers are shown.
        shown: "{n, plural, one {{n} token} other {{n} tokens}} shown.",
        /// There is no text at all.
        bad_empty: "There is nothing to read: the text is empty.",
        /// The file is not JSON and no table.
        bad_json: "The text is neither JSON nor a table (CSV). It begins with “{found}”.",
        /// The file stops being JSON at a line and a character of it.
        bad_json_at: "The text is not JSON: line {row}, character {column} does not fit.",
        /// A quotation mark in a table has no second one.
        bad_quote: "The quotation marks in row {row}, column {column} of the table do not match.",
        /// A column of a table has no name that is known, or not in its turn.
        bad_header: "The first row of the table has “{found}” in column {column}. It needs token, then q1, q2 …, k1, \
            k2 …, v1, v2 …; or query, then every token.",
        /// A number is missing in a table.
        bad_empty_cell: "Row {row} of the table has no number in column {column}.",
        /// The keys of a table of weights are not its queries.
        bad_key: "The first row of the table has “{found}” in column {column}, where the token “{expected}” belongs. \
            Keys and queries need the same order.",
        /// The file is no object.
        bad_object: "The text is JSON, but no object: it needs “tokens” and matrices in braces.",
        /// The file is too large.
        bad_size: "The file has {found} MB. Up to {expected} MB can be read here.",
        /// A field is missing.
        bad_missing: "“{field}” is missing. A file has tokens, and q, k and v, or x, w_q, w_k and w_v, or weights.",
        /// The tokens are no list.
        bad_tokens: "“{field}” is {found}, not a list of texts.",
        /// There are too many tokens, or none.
        bad_token_count: "“{field}” has {found} entries. It can have 1 to {expected}.",
        /// A token is no text.
        bad_token: "Row {row} of “{field}” is {found}, not a text.",
        /// A token is too long.
        bad_token_long: "Row {row} of “{field}” has {found} characters. A token can have up to {expected}.",
        /// A matrix is no list.
        bad_matrix: "“{field}” is {found}, not a list of rows.",
        /// A matrix has too many rows, or none.
        bad_height: "“{field}” has {found} rows. It can have 1 to {expected}.",
        /// A matrix needs a row a token.
        bad_rows: "The number of rows of “{field}” is {found}, and the number of tokens is {expected}. Each token \
            needs one row.",
        /// A row is no list.
        bad_row: "Row {row} of “{field}” is {found}, not a list of numbers.",
        /// A row is too long, or empty.
        bad_width: "Row {row} of “{field}” has the length {found}. It can have 1 to {expected}.",
        /// A row is longer or shorter than the first.
        bad_row_length: "Row {row} of “{field}” has the length {found}, and row 1 has {expected}. All rows need the \
            same length.",
        /// The weights need a column a token.
        bad_square: "Row {row} of “{field}” has the length {found}, and the number of tokens is {expected}. Each token \
            needs one weight.",
        /// A projection does not fit the embeddings.
        bad_inner: "The number of rows of “{field}” is {found}, and the number of columns of “x” is {expected}. The \
            two need to be equal.",
        /// Two matrices need the same number of columns.
        bad_columns: "The number of columns of “{field}” is {found}, and that of “{other}” is {expected}. The two need \
            to be equal.",
        /// An entry is no number.
        bad_entry: "Row {row} of “{field}” has {found} in column {column}. That is not a number.",
        /// An entry is too large.
        bad_range: "Row {row} of “{field}” has {found} in column {column}. Numbers go from −{expected} to {expected}.",
        /// A weight is no share.
        bad_weight: "Row {row} of “{field}” has {found} in column {column}. A weight goes from 0 to 1.",
        /// A row of weights does not add up.
        bad_sum: "Row {row} of “{field}” adds up to {found}. The weights of a row add up to 1.",
        /// A file did not arrive.
        bad_address: "The file “{found}” did not arrive. Its address may be wrong, or its server does not let this \
            page read it (CORS).",
        /// A server answered with an error.
        bad_answer: "The file “{found}” did not arrive: its server answered {status}.",
        /// Something else went wrong.
        bad_other: "That did not work: {found}.",
    }
}
