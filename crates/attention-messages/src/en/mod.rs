//! English, a file a set of messages; each says what its messages are for and what stands in them.

mod builder;
mod cost;
mod figure;
mod learning;
mod model;
mod order;
mod pages;
mod panels;
mod spread;

use crate::language::language;

language! {
    elements {
        /// In every element.
        figure: figure::FigureMessages,
        /// In the panels of an element.
        panels: panels::PanelMessages,
        /// In the figure of cost.
        cost: cost::CostMessages,
        /// In the figure of a trained model.
        model: model::ModelMessages,
        /// In the figure of the spread of dot products.
        spread: spread::SpreadMessages,
        /// In the figure of order.
        order: order::OrderMessages,
        /// In the figure of nets in training.
        learning: learning::LearningMessages,
    }
    pages {
        /// Before there is an element.
        loader: pages::LoaderMessages,
        /// On the page of one element alone.
        frame: pages::FrameMessages,
        /// On paper.
        print: pages::PrintMessages,
        /// Of a link to a state of the article.
        link: pages::LinkMessages,
        /// On the builder page.
        builder: builder::BuilderMessages,
    }
}

/// English.
pub const EN: Language = Language::english(
    &[
        ("explorer", "Explorer: all weights of a sentence"),
        ("flow", "Flow: one query, stage by stage"),
        ("cost", "Cost: time and memory, measured"),
        ("model", "Model: the heads of a trained model, on any sentence"),
        ("spread", "Spread: why scores are divided by √d_k"),
        ("order", "Order: the words rearranged"),
        ("learning", "Learning: attention and recurrent nets, trained live"),
    ],
    builder::LABELS,
);
