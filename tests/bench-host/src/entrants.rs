//! Who is measured. Each holds its inputs as it likes them, and allocates its output as its users do.

use crate::entrant::{Answer, Entrant};
use crate::numbers::{D, Numbers, SCALE};
use crate::peak::Peak;
use attention_kernel::{Attention, KernelError, Scratch, Shape};
use ndarray::{Array1, Array2, Axis};
use std::hint::black_box;

pub(crate) fn all() -> Vec<Box<dyn Entrant>> {
    let mut all: Vec<Box<dyn Entrant>> = vec![
        Box::new(Kernel { inputs: Default::default() }),
        Box::new(Ndarray { inputs: Default::default() }),
    ];
    #[cfg(feature = "candle")]
    all.push(Box::new(candle::Candle { inputs: None }));
    if let Some(peak) = Peak::detect() {
        all.push(Box::new(peak));
    }
    all
}

/// Our own.
pub(crate) struct Kernel {
    inputs: [Vec<f32>; 3],
}

impl Kernel {
    /// The bytes that a call takes beside inputs and output.
    pub(crate) fn scratch(numbers: &Numbers) -> Result<usize, KernelError> {
        let mut scratch = Scratch::new();
        let mut output = vec![0.0; numbers.n * D];
        let attention = Attention::new(Shape::square(numbers.n, D));
        attention.run_into(&numbers.q, &numbers.k, &numbers.v, &mut output, &mut scratch)?;
        Ok(scratch.bytes())
    }
}

impl Entrant for Kernel {
    fn name(&self) -> &'static str {
        "ours"
    }

    fn shape(&mut self, numbers: &Numbers) -> Answer<()> {
        self.inputs = [numbers.q.clone(), numbers.k.clone(), numbers.v.clone()];
        Ok(())
    }

    fn run(&mut self) -> Answer<()> {
        black_box(self.output()?);
        Ok(())
    }

    fn output(&mut self) -> Answer<Vec<f32>> {
        let [q, k, v] = &self.inputs;
        let mut attention = Attention::new(Shape::square(q.len() / D, D));
        attention.scale = SCALE;
        Ok(attention.run(black_box(q), k, v)?)
    }
}

struct Ndarray {
    inputs: [Array2<f32>; 3],
}

impl Ndarray {
    fn attention(&self) -> Array2<f32> {
        let [q, k, v] = &self.inputs;
        let mut weights = q.dot(&k.t());
        weights *= SCALE;
        for mut row in weights.rows_mut() {
            let max = row.fold(f32::NEG_INFINITY, |max, score| max.max(*score));
            row.mapv_inplace(|score| (score - max).exp());
        }
        let sums: Array1<f32> = weights.sum_axis(Axis(1));
        weights /= &sums.insert_axis(Axis(1));
        weights.dot(v)
    }
}

impl Entrant for Ndarray {
    fn name(&self) -> &'static str {
        "ndarray 0.17.2"
    }

    fn shape(&mut self, Numbers { n, q, k, v }: &Numbers) -> Answer<()> {
        let matrix = |of: &Vec<f32>| Array2::from_shape_vec((*n, D), of.clone());
        self.inputs = [matrix(q)?, matrix(k)?, matrix(v)?];
        Ok(())
    }

    fn run(&mut self) -> Answer<()> {
        black_box(self.attention());
        Ok(())
    }

    fn output(&mut self) -> Answer<Vec<f32>> {
        Ok(self.attention().into_iter().collect())
    }
}

#[cfg(feature = "candle")]
mod candle {
    use super::{Answer, D, Entrant, Numbers, SCALE, black_box};
    use candle_core::{Device, Result, Tensor};

    pub(super) struct Candle {
        pub(super) inputs: Option<[Tensor; 3]>,
    }

    impl Candle {
        fn attention(&self) -> Result<Tensor> {
            let Some([q, k, v]) = &self.inputs else { candle_core::bail!("no inputs yet") };
            let scores = (q.matmul(&k.t()?)? * f64::from(SCALE))?;
            candle_nn::ops::softmax_last_dim(&scores)?.matmul(v)
        }
    }

    impl Entrant for Candle {
        fn name(&self) -> &'static str {
            "candle-core 0.11.1"
        }

        fn shape(&mut self, Numbers { n, q, k, v }: &Numbers) -> Answer<()> {
            let tensor = |of: &[f32]| Tensor::from_slice(of, (*n, D), &Device::Cpu);
            self.inputs = Some([tensor(q)?, tensor(k)?, tensor(v)?]);
            Ok(())
        }

        fn run(&mut self) -> Answer<()> {
            black_box(self.attention()?);
            Ok(())
        }

        fn output(&mut self) -> Answer<Vec<f32>> {
            Ok(self.attention()?.flatten_all()?.to_vec1()?)
        }
    }
}
