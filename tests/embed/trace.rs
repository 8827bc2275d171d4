//! What the page gets: `el.trace` and the detail of a change.

use crate::common::Page;
use crate::common::trace::row;
use js_sys::Reflect;
use wasm_bindgen_test::wasm_bindgen_test;

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[wasm_bindgen_test]
async fn the_trace_has_every_matrix_in_its_shape() {
    let page = Page::explorer(&[("query", "tired"), ("scale", "1.25")]).await;
    let trace = page.trace();
    assert_eq!(trace.tokens().join(" "), "The animal didn't cross the street because it was tired");
    let plain = ["query", "scale", "divisor"].map(|name| trace.number(name));
    assert_eq!(plain, [9.0, 1.25, 1.0]);
    for (name, columns) in
        [("q", 4), ("k", 4), ("v", 5), ("scores", 10), ("weights", 10), ("output", 5)]
    {
        let rows = trace.rows(name);
        assert_eq!(rows.len(), 10, "{name}");
        assert!(rows.iter().all(|row| row.len() == columns), "{name}");
    }
    assert_eq!(Reflect::own_keys(&trace.0).unwrap().length(), 10);
}

#[wasm_bindgen_test]
async fn the_trace_is_attention_at_every_scale() {
    let page = Page::explorer(&[]).await;
    for scale in [0.2, 0.5, 3.0] {
        page.write("scale", Some(&scale.to_string())).await;
        let trace = page.trace();
        let [q, k, v, scores, weights, output] =
            ["q", "k", "v", "scores", "weights", "output"].map(|name| trace.rows(name));
        for i in 0..10 {
            let exps: Vec<f64> = scores[i].iter().map(|score| (score * scale).exp()).collect();
            let sum: f64 = exps.iter().sum();
            for j in 0..10 {
                assert!(near(scores[i][j], dot(&q[i], &k[j])), "score ({i}, {j})");
                assert!(near(weights[i][j], exps[j] / sum), "weight ({i}, {j}) at {scale}");
            }
            for c in 0..v[0].len() {
                let column: Vec<f64> = v.iter().map(|row| row[c]).collect();
                assert!(near(output[i][c], dot(&weights[i], &column)), "output ({i}, {c})");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn the_detail_of_a_change_is_the_query_its_token_and_its_row() {
    let page = Page::flow(&[("query", "1"), ("stage", "blend")]).await;
    let detail = page.mounted().detail();
    let field = |name: &str| Reflect::get(&detail, &name.into()).unwrap();
    assert_eq!((field("query").as_f64(), field("scale").as_f64()), (Some(1.0), Some(0.5)));
    assert_eq!(field("token").as_string().as_deref(), Some("animal"));
    assert_eq!(field("stage").as_string().as_deref(), Some("blend"));
    assert_eq!(row(&field("weights")), page.trace().weights(1));
}

#[wasm_bindgen_test]
async fn an_explorer_has_no_stage() {
    let page = Page::explorer(&[("stage", "blend")]).await;
    assert_eq!(page.mounted().stage(), None);
    let stage = Reflect::get(&page.mounted().detail(), &"stage".into()).unwrap();
    assert!(stage.is_undefined() || stage.is_null());
}
