//! What the builder page says, in English.

use crate::messages::messages;

messages! {
    /// What the builder page says; the names of tags, files and platforms are the same in every language.
    BuilderMessages {
        /// The title of the page.
        title: "Embed self-attention in your course",
        /// Whom the page is for.
        kicker: "For teachers",
        /// What can be done here, in one sentence.
        lede: "Choose what your learners see, try it here, and copy what your page needs.",
        /// Where scripts are off.
        no_script: "The builder on this page needs JavaScript. Without it you can still read where each form goes, and \
            download the files below.",
        /// The program of the page has not come; in English in any language, since translations come with it.
        missing: "The program of this page has not arrived. Reload the page to try again. You can still read where \
            each form goes, and download the files below.",
        /// The program of the page has stopped: `{asked}` is the error.
        failed: "The builder on this page has stopped working ({asked}). Reload the page to start again. You can still \
            read where each form goes, and download the files below.",
        /// What the languages of the page are a choice of.
        language: "Language of this page",
        /// The link to the article.
        article: "Read the article",
        /// The heading above the recipes.
        recipes: "Start from a recipe",
        /// A recipe.
        demo: "A five-minute demo",
        /// How to use it in class.
        demo_about: "Ask where “it” looks, press other words, then drag the scale: attention narrows or spreads.",
        /// A recipe.
        homework: "Homework",
        /// How to use it in class.
        homework_about: "Learners guess where “it” looks before they see a weight.",
        /// A recipe.
        slide: "A slide",
        /// How to use it in class.
        slide_about: "Play rests after each stage. Explain it, then press ›: seven stages from words to output.",
        /// The heading above the form.
        choose: "Change it",
        /// What the figures are a choice of.
        element: "Figure",
        /// What the lessons are a choice of.
        lesson: "Lesson",
        /// The heading above query, scale, stage and highlight.
        start: "How it begins",
        /// What a setting is where nothing is chosen.
        own: "by default: {value}",
        /// How to name a query of one’s own numbers.
        query_about: "A token’s text, or its place, counted from 0.",
        /// The button that takes back a chosen scale.
        own_scale: "Back to the default",
        /// What the stages are a choice of.
        stage: "Stage",
        /// The flow begins to play, at no stage.
        plays: "plays from the start",
        /// What can stand out.
        highlight: "Highlight",
        /// Nothing stands out.
        nothing: "nothing",
        /// The heading above theme and language.
        look: "How it looks",
        /// What the themes are a choice of.
        theme: "Colours",
        /// What the languages of the figure are a choice of.
        figure_lang: "Language",
        /// The language follows the page.
        as_around: "as the page",
        /// The heading above the parts that can be left out.
        hide: "Leave out",
        /// The heading above the address of a file.
        numbers: "Your own numbers",
        /// The name of the field for the address of a file.
        src: "Address of a JSON or CSV file",
        /// What the file does.
        src_about: "It takes the place of the lesson: tokens with q, k and v, or with weights alone.",
        /// The name of the choice of a mask.
        mask: "Mask",
        /// No mask.
        mask_none: "none",
        /// The causal mask.
        mask_causal: "causal: no word sees a later one",
        /// The name of the field for the order of the words.
        order: "Word order",
        /// The name of the field for the factor on positions.
        positions: "Positions",
        /// The heading above what random numbers follow from.
        random: "What is drawn at random",
        /// The name of the list of tasks.
        task: "Task",
        /// A task.
        task_cards: "cards",
        /// A task.
        task_ask_first: "the question first",
        /// A task.
        task_star: "the star",
        /// A task.
        task_scaling: "÷ √d_k",
        /// The name of the field for a limit on steps.
        steps: "Steps of training, at most",
        /// The name of the field for d.
        dimensions: "Columns d",
        /// The name of the field for n.
        keys: "Keys n",
        /// The name of the field for the seed.
        seed: "Seed",
        /// The heading above the sentence for the trained model.
        model: "Trained model",
        /// The name of the field for a sentence.
        sentence: "Sentence",
        /// What the sentence does.
        sentence_about: "It takes the place of the lesson and of a file, and is computed by all-MiniLM-L6-v2: 11 MB \
            for each reader.",
        /// The name of the field for a head.
        head: "Head",
        /// How a head is named.
        head_about: "Layer and head, from 0: 3.1 is not 3.10. Without one, an explorer lets its reader choose.",
        /// There is no head `{asked}`.
        head_bad: "There is no head “{asked}”: they go from 0.0 to 5.11. It is left out of the snippet.",
        /// A head, where there is no sentence for it.
        head_alone: "A head needs a sentence. It is left out of the snippet until there is one.",
        /// The heading above the preview.
        preview: "Try it",
        /// What changes in the preview do.
        preview_about: "What you change in the figure goes into the form and into the snippet.",
        /// What the widths are a choice of.
        width: "Width",
        /// A width.
        phone: "Phone, {n} px",
        /// A width.
        desktop: "Desktop, {n} px",
        /// There is less room than the width.
        shrunk: "Made smaller to fit, at {n}%.",
        /// The heading above the snippet.
        paste: "Paste it",
        /// The name of the field for the address of the folder.
        base: "Address of your copy",
        /// What that address is for.
        base_about: "The folder on your server that holds all files of this site.",
        /// The page lies where no reader comes.
        base_local: "This address works on your machine alone. Put that of your server here.",
        /// The address of the folder is no address.
        base_bad: "“{asked}” is no address of a folder. It begins with https:// or http://.",
        /// The clipboard refuses; the text is selected.
        refused: "Copying is not allowed here. The text is selected: copy it from the field.",
        /// The name of the field with the rule that keeps the place.
        room: "A rule for your style sheet",
        /// What the rule does.
        room_about: "It reserves space while the figure loads, so that nothing below moves.",
        /// Where HTML goes.
        where_html: "A page of your own: where the figure belongs. For several figures, one script line is enough.",
        /// Where HTML goes on learning platforms.
        where_html_platforms: "Open edX: into a raw HTML block. Moodle: into a Page, in the HTML view of its editor; \
            where that drops the script, take the iframe.",
        /// Where Markdown goes.
        where_markdown: "MkDocs, mdBook: into the .md file, with the empty lines around it.",
        /// Where Markdown goes in Quarto.
        where_markdown_quarto: "Quarto: into the .qmd file, between a line ```{=html} and a line ```.",
        /// Where Markdown goes in Sphinx and Jupyter Book.
        where_markdown_sphinx: "Sphinx with MyST, Jupyter Book 1: into the .md file. Jupyter Book 2 drops scripts: \
            take the iframe.",
        /// Where a frame goes in Moodle.
        where_iframe_moodle: "Moodle: into a Page, in the HTML view of its editor.",
        /// Where a frame goes in Canvas.
        where_iframe_canvas: "Canvas: into a page, in the HTML view of its editor. Canvas drops the script line; the \
            frame then keeps the height it is given here.",
        /// Where a frame goes in WordPress.
        where_iframe_wordpress: "WordPress: into a Custom HTML block. Your role must be allowed unfiltered HTML.",
        /// Where a frame goes in Jupyter Book 2.
        where_iframe_myst: "Jupyter Book 2, MyST: the address after src goes into an {iframe} directive.",
        /// A frame sees nothing of the page around.
        where_iframe_language: "A frame does not see the page around it. It speaks English until you choose another \
            language below.",
        /// Where a cell goes.
        where_notebook: "Jupyter, VS Code, Colab, marimo: into a cell, after pip install anywidget.",
        /// What its server must do.
        where_notebook_server: "The notebook loads from your server, which must allow other origins (CORS).",
        /// Where a directive goes, and what its server must do.
        where_myst: "Jupyter Book 2, MyST: into the .md file, with the empty lines around it. The page loads from \
            your server, which must allow other origins (CORS).",
        /// Where a slide goes.
        where_reveal: "reveal.js: beside your other slides, inside <div class=\"slides\">.",
        /// What keys do on a slide.
        where_reveal_keys: "Sliders and words keep arrow keys and Space. Tab leads out.",
        /// The heading above the files.
        files: "Or take a file",
        /// What the SCORM package is.
        scorm_about: "For Moodle, Canvas and other platforms, as SCORM 1.2: upload it. It is completed after three \
            queries and a move of the scale. It always shows the explorer as the lesson begins.",
        /// What the single file is.
        single_about: "One file without a server: open it from a disk, send it, upload it.",
        /// What its address can say.
        single_state: "To begin as you chose above, put this after its name in the address bar:",
        /// The heading above the link.
        keep: "Keep your choice",
        /// What the link is for.
        keep_about: "The link brings this page back as it is now.",
        /// The button that copies the link.
        copy_link: "Copy link",
        /// Said when the link has been copied.
        link_copied: "Link copied. It is in the address bar too, to be bookmarked.",
        /// The clipboard refuses the link, and the address has it.
        link_shown: "Copying is not allowed here. The link is in the address bar now.",
        /// A value in the address does not exist.
        bad_value: "Unknown {name} “{asked}” in the address ignored. Supported: {known}.",
        /// What the page does not do.
        private: "No cookies, nothing stored, nothing sent. MIT or Apache-2.0.",
    }
}

pub(super) const LABELS: &[(&str, &str)] = &[
    ("highlight_q", "queries, Q"),
    ("highlight_k", "keys, K"),
    ("highlight_v", "values, V"),
    ("highlight_weights", "weights"),
    ("theme_auto", "as the system"),
    ("theme_light", "light"),
    ("theme_dark", "dark"),
    ("attribute_guess", "Guess first"),
    ("attribute_divided", "Divide by √d"),
    ("attribute_separators", "Show [CLS] and [SEP]"),
    ("hide_tokens", "Sentence"),
    ("hide_arcs", "Arcs"),
    ("hide_scale", "Scale slider"),
    ("hide_readout", "Finding in words"),
    ("hide_heatmap", "Heatmap"),
    ("hide_weights-table", "Table"),
    ("hide_stage", "Step slider"),
    ("hide_play", "Play buttons"),
    ("hide_share", "Embed and Copy link"),
    ("hide_numbers", "Your numbers"),
    ("hide_menu", "All actions"),
];
