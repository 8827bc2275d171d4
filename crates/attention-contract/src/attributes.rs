//! All attributes.

use crate::attribute::{ANYONE, Attribute, AttributeRole, Kind, Range, Setter};
use crate::choices::{HIGHLIGHTS, MASKS, STAGES, THEMES};
use crate::elements::FIGURES;
use crate::learning::{CAP, D_K, TASK};
use crate::sections::{SECTION_NAMES, SEPARATORS};

/// The scale of the scores.
pub const SCALE: Range = Range { from: 0.2, to: 3.0, step: 0.01 };

/// The attribute that hides keys.
pub const MASK: &str = "mask";
/// The factor on the positions that are added to X.
pub const POSITIONS: Range = Range { from: 0.0, to: 1.0, step: 0.01 };

/// The number of layers of the trained model.
pub const LAYERS: usize = 6;

/// The number of heads in each of its layers.
pub const HEADS: usize = 12;

/// The entries of random vectors, how many keys there are, and the seed of a draw.
const DIMENSIONS: Range = Range { from: 1.0, to: 1024.0, step: 1.0 };
const KEYS: Range = Range { from: 8.0, to: 64.0, step: 1.0 };
const SEEDS: Range = Range { from: 0.0, to: 4_294_967_295.0, step: 1.0 };

const LESSONS: &[&str] = &["explorer", "flow", "order"];
const FILES: &[&str] = &["explorer", "flow"];
const SPREAD: &[&str] = &["spread"];
const WEIGHED: &[&str] = &["explorer", "flow", "model"];
const QUERIED: &[&str] = &["explorer", "flow", "model", "order"];

const REMOTE: &[Setter] = &[Setter::Remote];
const PROSE: &[Setter] = &[Setter::Prose, Setter::Remote];
const READER: &[Setter] = &[Setter::Reader, Setter::Remote];

/// Every attribute, in the order of lists and snippets.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "lesson",
        kind: Kind::Lesson,
        default: "`pronoun`",
        on: LESSONS,
        role: AttributeRole::Lesson,
        set_by: REMOTE,
        about: "a lesson's id",
    },
    Attribute {
        name: "query",
        kind: Kind::Query,
        default: "the lesson's own",
        on: QUERIED,
        role: AttributeRole::State,
        set_by: ANYONE,
        about: "a token: its index from 0, or its text",
    },
    Attribute {
        name: "scale",
        kind: Kind::Number(SCALE),
        default: "1/√d_k; 1 where the scores are divided by √d_k already, as with a `sentence`",
        on: QUERIED,
        role: AttributeRole::State,
        set_by: ANYONE,
        about: "the factor on the scores",
    },
    Attribute {
        name: "stage",
        kind: Kind::Choice(STAGES),
        default: "`embed`; without the attribute the flow plays from there",
        on: &["flow"],
        role: AttributeRole::State,
        set_by: ANYONE,
        about: "the stage that is shown complete",
    },
    Attribute {
        name: "highlight",
        kind: Kind::Choice(HIGHLIGHTS),
        default: "nothing",
        on: WEIGHED,
        role: AttributeRole::Setting,
        set_by: PROSE,
        about: "what stands out",
    },
    Attribute {
        name: MASK,
        kind: Kind::Choice(MASKS),
        default: "`none`",
        on: FILES,
        role: AttributeRole::Setting,
        set_by: ANYONE,
        about: "what is hidden: with `causal`, each query sees itself and what comes before it",
    },
    Attribute {
        name: "theme",
        kind: Kind::Choice(THEMES),
        default: "`auto`: as the reader's system",
        on: FIGURES,
        role: AttributeRole::Setting,
        set_by: REMOTE,
        about: "the colour scheme",
    },
    Attribute {
        name: "lang",
        kind: Kind::Language,
        default: "the nearest `lang` around it, else English",
        on: FIGURES,
        role: AttributeRole::Language,
        set_by: REMOTE,
        about: "the language of the element; English and German",
    },
    Attribute {
        name: "hide",
        kind: Kind::List(&SECTION_NAMES),
        default: "nothing",
        on: FIGURES,
        role: AttributeRole::Setting,
        set_by: REMOTE,
        about: "sections to leave out, with commas (`separators` wins over the attribute of that name)",
    },
    Attribute {
        name: SEPARATORS,
        kind: Kind::Flag,
        default: "absent",
        on: WEIGHED,
        role: AttributeRole::Setting,
        set_by: READER,
        about: "boolean: show [CLS] and [SEP] of the trained model, which count in any case; a `query` that names one \
                shows them too, and a flow always does, since its sums need them",
    },
    Attribute {
        name: "guess",
        kind: Kind::Flag,
        default: "absent",
        on: WEIGHED,
        role: AttributeRole::Setting,
        set_by: REMOTE,
        about: "boolean: the reader guesses first which token gets the largest weight; until then the weights are \
                hidden",
    },
    Attribute {
        name: "src",
        kind: Kind::Address,
        default: "none",
        on: FILES,
        role: AttributeRole::Source,
        set_by: REMOTE,
        about: "the address of a file with [numbers of your own](docs/custom-data.md)",
    },
    Attribute {
        name: "sentence",
        kind: Kind::Text,
        default: "none; on `model` the article's",
        on: WEIGHED,
        role: AttributeRole::Source,
        set_by: ANYONE,
        about: "a sentence for the trained model, in place of a lesson; without a `head`, an explorer shows all \
                heads to choose from",
    },
    Attribute {
        name: "head",
        kind: Kind::Head,
        default: "none; `3.1` on `model`",
        on: WEIGHED,
        role: AttributeRole::Source,
        set_by: ANYONE,
        about: "one head of the model, as layer.head from 0: `3.1` is not `3.10`",
    },
    Attribute {
        name: "d",
        kind: Kind::Number(DIMENSIONS),
        default: "64",
        on: SPREAD,
        role: AttributeRole::Setting,
        set_by: ANYONE,
        about: "the entries of queries and keys: a power of two, or the nearest to the number",
    },
    Attribute {
        name: "n",
        kind: Kind::Number(KEYS),
        default: "16",
        on: SPREAD,
        role: AttributeRole::Setting,
        set_by: ANYONE,
        about: "the number of keys",
    },
    Attribute {
        name: "seed",
        kind: Kind::Number(SEEDS),
        default: "1",
        on: &["spread", "learning"],
        role: AttributeRole::Setting,
        set_by: ANYONE,
        about: "what random numbers follow from: the same seed gives the same everywhere",
    },
    Attribute {
        name: "divided",
        kind: Kind::Flag,
        default: "absent",
        on: SPREAD,
        role: AttributeRole::Setting,
        set_by: ANYONE,
        about: "boolean: the scores are divided by √d; in `attention-set`, `false` takes it away",
    },
    TASK,
    D_K,
    CAP,
    Attribute {
        name: "order",
        kind: Kind::Text,
        default: "`0,1,2,…`",
        on: &["order"],
        role: AttributeRole::Setting,
        set_by: ANYONE,
        about: "the original index of each token, in the present order: `2,0,1`",
    },
    Attribute {
        name: "positions",
        kind: Kind::Number(POSITIONS),
        default: "0",
        on: &["order"],
        role: AttributeRole::Setting,
        set_by: ANYONE,
        about: "the factor on the sinusoids that are added to X",
    },
    Attribute {
        name: "for",
        kind: Kind::Id,
        default: "none",
        on: &["set"],
        role: AttributeRole::Target,
        set_by: &[],
        about: "the id of the element to set attributes of",
    },
];
