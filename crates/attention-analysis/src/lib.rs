//! Analyses the weights of attention: patterns of heads, subwords, growth. Needs no browser.
//!
//! Every function is pure: weights and tokens go in, plain data comes out.
//! Weights are row-major, `n × n`: row `i` is the query, column `j` the key, and each row sums to 1.
//!
//! | module | answers |
//! |---|---|
//! | [`find_token`] | which token does `query="…"` name |
//! | [`classify_head`] | what does a head do in this sentence |
//! | [`classify_among_words`] | the same, for a reader who does not see `[CLS]` and `[SEP]` |
//! | [`rank_heads`] | which heads give one key the most weight |
//! | [`largest_key`] | which key gets the most of a query's weight |
//! | [`split_words`] | which words does the model split into subwords |
//! | [`list_subwords`] | the same as one line of text |
//! | [`count_repeats`] | which of several equal tokens is this one |
//! | [`fit_growth`] | how much longer does it take when the length doubles |
//! | [`cost_growth`] | the same of the points of a measurement |
//! | [`score_count`] | how many scores does attention compute for so many tokens |

#![forbid(unsafe_code)]

mod among_words;
mod cost;
mod growth;
mod head;
mod lookup;
mod pair;
mod rank;
mod repeats;
mod subwords;

pub use among_words::classify_among_words;
pub use cost::{CostPoint, cost_growth, one_by_one_ratio, score_count, stored_bytes};
pub use growth::{Growth, fit_growth};
pub use head::{HeadLabel, Pattern, classify_head, separator_share};
pub use lookup::find_token;
pub use rank::{largest_key, rank_heads};
pub use repeats::{Repeat, count_repeats};
pub use subwords::{Piece, SplitWord, list_subwords, split_words};
