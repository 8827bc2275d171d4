//! What each scene shows, for the lesson a reader sees first: shapes and texts, without a browser.

mod scenes {
    mod chart;
    mod counts;
    mod flow;
    mod heatmap;
    mod heatmap_cells;
    mod lesson_input;
    mod look;
    mod motion;
    mod number_format;
    mod numbers;
    mod order;
    mod steps;
    mod svg;
    mod timeline;
}
