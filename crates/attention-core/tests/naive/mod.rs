//! The oracle: attention as nested loops over plain numbers, which share nothing with the crate.

/// A matrix as a list of rows.
pub(crate) type Rows = Vec<Vec<f64>>;

/// Weights and output, straight from the definition.
pub(crate) fn attention(
    q: &Rows,
    k: &Rows,
    v: &Rows,
    scale: f64,
    sees: impl Fn(usize, usize) -> bool,
) -> (Rows, Rows) {
    let mut weights = vec![vec![0.0; k.len()]; q.len()];
    let mut output = vec![vec![0.0; v[0].len()]; q.len()];
    for i in 0..q.len() {
        for j in (0..k.len()).filter(|&j| sees(i, j)) {
            // exp(a) / Σ exp(b) = 1 / Σ exp(b - a): no maximum is needed, and an overflow means weight 0.
            let mut sum = 0.0;
            for other in (0..k.len()).filter(|&other| sees(i, other)) {
                sum += ((dot(&q[i], &k[other]) - dot(&q[i], &k[j])) * scale).exp();
            }
            weights[i][j] = 1.0 / sum;
            for column in 0..v[0].len() {
                output[i][column] += v[j][column] / sum;
            }
        }
    }
    (weights, output)
}

/// The product of two matrices, entry by entry.
pub(crate) fn product(a: &Rows, b: &Rows) -> Rows {
    let column = |j: usize| b.iter().map(|row| row[j]).collect::<Vec<_>>();
    a.iter().map(|row| (0..b[0].len()).map(|j| dot(row, &column(j))).collect()).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sum = 0.0;
    for l in 0..a.len() {
        sum += a[l] * b[l];
    }
    sum
}
