//! From the hidden states to one embedding of the sentence.

use crate::WIDTH;

/// The mean of the rows of hidden states, `n × WIDTH`, divided by its length: [`WIDTH`] numbers whose squares sum to 1.
///
/// The product of two sentences' is the cosine by which the model was trained to compare them.
///
/// # Example
///
/// ```
/// use attention_encoder::{WIDTH, pooled};
///
/// let hidden = [[3.0; WIDTH], [1.0; WIDTH]].concat();
/// assert!((pooled(&hidden)[0] - 1.0 / (WIDTH as f32).sqrt()).abs() < 1e-6);
/// ```
pub fn pooled(hidden: &[f32]) -> Vec<f32> {
    let mut sum = vec![0.0; WIDTH];
    for row in hidden.chunks_exact(WIDTH) {
        sum.iter_mut().zip(row).for_each(|(sum, x)| *sum += x);
    }
    let length = sum.iter().map(|x| x * x).sum::<f32>().sqrt();
    // Without tokens all is 0, and stays so.
    if length > 0.0 {
        sum.iter_mut().for_each(|x| *x /= length);
    }
    sum
}
