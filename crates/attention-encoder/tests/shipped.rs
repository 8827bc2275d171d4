//! The files of `models/`, in 8 bits, against the golden numbers of the parameters as they were published.

mod common;
#[path = "common/off.rs"]
mod off;

use attention_encoder::{File, Heads, LAYERS, Model};
use common::{golden, ids, top};
use off::Off;
use std::fs;

fn load(model: &mut Model, file: File) {
    let path = top("models/all-minilm-l6-v2").join(file.to_string());
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    model.add(file, &bytes).unwrap();
}

/// With what a sentence needs, but for the layers.
fn begun(ids: &[u32]) -> Model {
    let mut model = Model::new();
    load(&mut model, File::Start);
    for shard in model.missing_tokens(ids).unwrap() {
        load(&mut model, File::Tokens(shard));
    }
    for shard in model.missing_positions(ids.len()).unwrap() {
        load(&mut model, File::Positions(shard));
    }
    model.begin(ids).unwrap();
    model
}

#[test]
fn eight_bits_change_no_weight_by_more_than_four_hundredths() {
    let mut off = Off::default();
    for case in golden("minilm") {
        let mut model = begun(&ids(&case));
        let run = |layer| {
            load(&mut model, File::Layer(layer as u32));
            model.run(layer).unwrap();
            model.heads(layer).unwrap().clone()
        };
        let layers: Vec<Heads> = (0..LAYERS).map(run).collect();
        off.compare(&case, &layers, model.hidden());
    }
    println!(
        "8 bits: weights off by at most {:.4}, {:.6} on average, the same token first in {:.2} % of clear rows, \
         hidden states off by at most {:.4}, the sentence's embedding by {:.4}",
        off.weight,
        off.mean(),
        100.0 * off.same(),
        off.hidden,
        off.pooled
    );
    assert!(off.weight < 0.04 && off.mean() < 0.001 && off.same() >= 0.995, "{off:?}");
    assert!(off.hidden < 0.1 && off.pooled < 0.01, "{off:?}");
}

#[test]
fn the_first_layer_is_computed_while_others_are_missing_and_none_is_left_out() {
    let mut model = begun(&[101, 2009, 102]);
    assert_eq!(model.run(0).unwrap_err().to_string(), "layer-0.bin has not been loaded");
    load(&mut model, File::Layer(0));
    load(&mut model, File::Layer(2));
    assert_eq!(model.layers(), 1);
    model.run(0).unwrap();
    let (heads, hidden) = (model.heads(0).unwrap().clone(), model.hidden().to_vec());
    assert_eq!(model.run(1).unwrap_err().to_string(), "layer-1.bin has not been loaded");
    let error = "layer 2 was asked for before the layer that it follows had been run";
    assert_eq!(model.run(2).unwrap_err().to_string(), error);
    // Asked for twice, it is computed once.
    model.run(0).unwrap();
    assert_eq!((model.heads(0).unwrap(), model.hidden()), (&heads, &hidden[..]));
    model.begin(&[101, 102]).unwrap();
    assert!(model.heads(0).is_err(), "the sentence before is forgotten");
}

#[test]
fn what_the_model_cannot_read_is_said() {
    let mut model = begun(&[101, 102]);
    let said = |model: &mut Model, ids: &[u32]| model.begin(ids).unwrap_err().to_string();
    assert_eq!(said(&mut model, &[]), "there is no token");
    assert_eq!(said(&mut model, &[30_522]), "the model has no token 30522");
    assert_eq!(said(&mut model, &[2_009]), "tokens-062.bin has not been loaded");
    let error = "the text has 513 tokens, and the model reads at most 512";
    assert_eq!(said(&mut model, &[101; 513]), error);
    assert_eq!(model.hidden().len(), 2 * attention_encoder::WIDTH, "the sentence before is there");
    let layer = fs::read(top("models/all-minilm-l6-v2/layer-1.bin")).unwrap();
    let error = model.add(File::Layer(0), &layer).unwrap_err();
    assert_eq!(error.to_string(), "layer-1.bin was found in place of layer-0.bin");
    let error = model.add(File::Layer(6), &layer).unwrap_err();
    assert_eq!(error.to_string(), "the model has no layer-6.bin");
    let error = model.add(File::Layer(1), &layer[..layer.len() - 1]).unwrap_err();
    assert_eq!(error.to_string(), "layer-1.bin is damaged: it ends early");
}
