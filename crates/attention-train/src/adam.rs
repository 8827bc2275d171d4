//! The optimiser.

use crate::Real;
use crate::product::dot;

/// How much of the mean gradient is kept from step to step.
const BETA_1: f64 = 0.9;
/// How much of the mean squared gradient is kept.
const BETA_2: f64 = 0.999;
/// Keeps the division finite.
const EPSILON: f64 = 1e-8;

/// Adam (Kingma and Ba 2015, algorithm 1), at a constant rate, with β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
///
/// ```text
/// m ← β₁ · m + (1 − β₁) · g        v ← β₂ · v + (1 − β₂) · g²
/// θ ← θ − rate · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)
/// ```
#[derive(Clone, Debug)]
pub(crate) struct Adam<T> {
    rate: T,
    mean: Vec<T>,
    square: Vec<T>,
    /// β₁ᵗ and β₂ᵗ, multiplied step by step: a power function would differ between machines.
    powers: [f64; 2],
}

impl<T: Real> Adam<T> {
    pub(crate) fn new(parameters: usize, rate: f64) -> Self {
        let zeros = vec![T::ZERO; parameters];
        Self { rate: T::from_f64(rate), mean: zeros.clone(), square: zeros, powers: [1.0; 2] }
    }

    /// One step down the gradient.
    pub(crate) fn step(&mut self, parameters: &mut [T], gradient: &[T]) {
        self.powers = [self.powers[0] * BETA_1, self.powers[1] * BETA_2];
        let [kept_mean, kept_square] = [BETA_1, BETA_2].map(T::from_f64);
        let [new_mean, new_square] = [BETA_1, BETA_2].map(|beta| T::from_f64(1.0 - beta));
        let [by_mean, by_square] = self.powers.map(|power| T::from_f64(1.0 / (1.0 - power)));
        let (rate, epsilon) = (self.rate, T::from_f64(EPSILON));
        let moments = self.mean.iter_mut().zip(&mut self.square);
        for ((parameter, g), (mean, square)) in parameters.iter_mut().zip(gradient).zip(moments) {
            *mean = kept_mean * *mean + new_mean * *g;
            *square = kept_square * *square + new_square * (*g * *g);
            *parameter -= rate * (*mean * by_mean) / ((*square * by_square).sqrt() + epsilon);
        }
    }
}

/// Scales a gradient whose length, over all parameters, is above 1 to the length 1 (Pascanu et al. 2013).
pub(crate) fn clip<T: Real>(gradient: &mut [T]) {
    let length = dot(gradient, gradient).sqrt();
    if length > T::ONE {
        let factor = T::ONE / length;
        gradient.iter_mut().for_each(|entry| *entry *= factor);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_step_has_the_length_of_the_rate_whatever_the_gradient() {
        let mut parameters = [1.0_f64, 1.0, 1.0];
        Adam::new(3, 0.01).step(&mut parameters, &[1e-3, -5.0, 0.0]);
        for (found, expected) in parameters.iter().zip([0.99, 1.01, 1.0]) {
            assert!((found - expected).abs() < 1e-6, "{parameters:?}");
        }
    }

    #[test]
    fn the_second_step_is_that_of_the_paper_by_hand() {
        // m = 0.9 · 0.1 + 0.1 · 3 = 0.39, over 1 − 0.81; v = 0.999 · 0.001 + 0.001 · 9 = 0.009999, over 1 − 0.998001.
        let (mut parameters, mut adam) = ([0.0_f64], Adam::new(1, 0.5));
        adam.step(&mut parameters, &[1.0]);
        adam.step(&mut parameters, &[3.0]);
        let second = 0.5 * (0.39 / 0.19) / (0.009999_f64 / 0.001999).sqrt();
        assert!((parameters[0] + 0.5 + second).abs() < 1e-7, "{parameters:?}");
    }

    #[test]
    fn only_a_long_gradient_is_clipped_and_keeps_its_direction() {
        let (mut long, mut short) = ([3.0_f64, -4.0], [0.3_f64, -0.4]);
        clip(&mut long);
        clip(&mut short);
        assert!((long[0] - 0.6).abs() < 1e-12 && (long[1] + 0.8).abs() < 1e-12);
        assert_eq!(short, [0.3, -0.4]);
    }
}
