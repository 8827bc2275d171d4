//! What the teacher's page says, `embedding.html`.

use crate::messages::messages;

messages! {
    /// What the teacher's page says; the names of tags, files and platforms are the same in every language.
    BuilderMessages {
        /// The title of the page.
        title,
        /// Whom the page is for.
        kicker,
        /// What can be done here, in one sentence.
        lede,
        /// Where scripts are off.
        no_script,
        /// The program of the page has not come; in English in any language, since translations come with it.
        missing,
        /// The program of the page has stopped: `{asked}` is the error.
        failed,
        /// What the languages of the page are a choice of.
        language,
        /// The link to the article.
        article,
        /// The heading above the form.
        choose,
        /// What the figures are a choice of.
        element,
        /// What the lessons are a choice of.
        lesson,
        /// The heading above query, scale, stage and highlight.
        start,
        /// What a setting is where nothing is chosen.
        own,
        /// How to name a query of one’s own numbers.
        query_about,
        /// The button that takes back a chosen scale.
        own_scale,
        /// What the stages are a choice of.
        stage,
        /// The flow begins to play, at no stage.
        plays,
        /// What can stand out.
        highlight,
        /// Nothing stands out.
        nothing,
        /// The heading above theme and language.
        look,
        /// What the themes are a choice of.
        theme,
        /// What the languages of the figure are a choice of.
        figure_lang,
        /// The language follows the page.
        as_around,
        /// The heading above the parts that can be left out.
        hide,
        /// The heading above the address of a file.
        numbers,
        /// The name of the field for the address of a file.
        src,
        /// What the file does.
        src_about,
        /// The heading above the sentence for the trained model.
        model,
        /// The name of the field for a sentence.
        sentence,
        /// What the sentence does.
        sentence_about,
        /// The name of the field for a head.
        head,
        /// How a head is named.
        head_about,
        /// There is no head `{asked}`.
        head_bad,
        /// A head, where there is no sentence for it.
        head_alone,
        /// The heading above the preview.
        preview,
        /// What changes in the preview do.
        preview_about,
        /// What the widths are a choice of.
        width,
        /// A width.
        phone,
        /// A width.
        desktop,
        /// There is less room than the width.
        shrunk,
        /// The heading above the snippet.
        paste,
        /// The name of the field for the address of the folder.
        base,
        /// What that address is for.
        base_about,
        /// The page lies where no learner comes.
        base_local,
        /// The address of the folder is no address.
        base_bad,
        /// The clipboard refuses; the text is selected.
        refused,
        /// The name of the field with the rule that keeps the place.
        room,
        /// What the rule does.
        room_about,
        /// Where HTML goes.
        where_html,
        /// Where HTML goes on learning platforms.
        where_html_platforms,
        /// Where Markdown goes.
        where_markdown,
        /// Where Markdown goes in Quarto.
        where_markdown_quarto,
        /// Where Markdown goes in Sphinx and Jupyter Book.
        where_markdown_sphinx,
        /// Where a frame goes in Moodle.
        where_iframe_moodle,
        /// Where a frame goes in Canvas.
        where_iframe_canvas,
        /// Where a frame goes in WordPress.
        where_iframe_wordpress,
        /// Where a frame goes in Jupyter Book 2.
        where_iframe_myst,
        /// A frame sees nothing of the page around.
        where_iframe_language,
        /// Where a cell goes.
        where_notebook,
        /// What its server must do.
        where_notebook_server,
        /// Where a slide goes.
        where_reveal,
        /// What keys do on a slide.
        where_reveal_keys,
        /// The heading above the files.
        files,
        /// What the SCORM package is.
        scorm_about,
        /// What the single file is.
        single_about,
        /// What its address can say.
        single_state,
        /// The heading above the link.
        keep,
        /// What the link is for.
        keep_about,
        /// The button that copies the link.
        copy_link,
        /// Said when the link has been copied.
        link_copied,
        /// The clipboard refuses the link, and the address has it.
        link_shown,
        /// A value in the address does not exist.
        bad_value,
        /// What the page does not do.
        private,
    }
}

/// What the page says in the words of the elements and their panels.
pub(crate) const SHARED: [&str; 22] = [
    "direction",
    "query",
    "scale",
    "stage_embed",
    "stage_project",
    "stage_score",
    "stage_scale",
    "stage_softmax",
    "stage_blend",
    "stage_output",
    "no_parameter",
    "copy",
    "copied",
    "frame_title",
    "embed_form",
    "form_html",
    "form_markdown",
    "form_iframe",
    "form_notebook",
    "form_reveal",
    "snippet",
    "numbers_format",
];
