// In the page: who is measured. `(numbers) => () => output`, once per length: Float32Arrays in, a Float32Array out,
// on one thread, with whatever copies that takes.

import { D, SCALE } from './numbers.mjs';
import { operator, products } from './onnx.mjs';

const PEERS = '/peers';

/** The package for JavaScript, as a page uses it. */
export async function ours() {
  const { default: init, attention } = await import('/js/index.js');
  await init();
  return {
    run:
      ({ n, q, k, v }) =>
      () =>
        attention(q, k, v, n, D, SCALE),
  };
}

/** As whoever calls it in a loop and keeps no output. */
export async function reused() {
  const { default: init, attention } = await import('/js/index.js');
  await init();
  return {
    run: ({ n, q, k, v }) => {
      const output = new Float32Array(n * D);
      return () => attention(q, k, v, n, D, SCALE, output);
    },
  };
}

/** The bytes of the package's memory. */
export async function memory() {
  // The same module again, which answers with what it exports.
  const { memory } = await (await import('/js/attention_js.js')).default();
  return memory.buffer.byteLength;
}

/** What somebody writes who reads the formula. */
export function naive() {
  const attention = ({ n, q, k, v }) => {
    const output = new Float32Array(n * D);
    const weights = new Float32Array(n);
    for (let i = 0; i < n; i++) {
      let [max, sum] = [-Infinity, 0];
      for (let j = 0; j < n; j++) {
        let score = 0;
        for (let c = 0; c < D; c++) score += q[i * D + c] * k[j * D + c];
        weights[j] = score * SCALE;
        if (weights[j] > max) max = weights[j];
      }
      for (let j = 0; j < n; j++) sum += weights[j] = Math.exp(weights[j] - max);
      for (let j = 0; j < n; j++) {
        const weight = weights[j] / sum;
        for (let c = 0; c < D; c++) output[i * D + c] += weight * v[j * D + c];
      }
    }
    return output;
  };
  return { run: (numbers) => () => attention(numbers) };
}

/**
 * TensorFlow.js with its WebAssembly; Kᵀ is made first, since its product with a transposed matrix is several times
 * slower.
 */
export async function tensorflow() {
  const folder = `${PEERS}/@tensorflow/tfjs-backend-wasm/dist`;
  await script(`${PEERS}/@tensorflow/tfjs-core/dist/tf-core.min.js`);
  await script(`${folder}/tf-backend-wasm.min.js`);
  const { tf } = globalThis;
  tf.wasm.setWasmPaths(`${folder}/`);
  tf.wasm.setThreadsCount(1);
  await tf.setBackend('wasm');
  await tf.ready();
  const product = ({ n, q, k, v }) => {
    const [Q, K, V] = [q, k, v].map((matrix) => tf.tensor2d(matrix, [n, D]));
    const weights = tf.softmax(tf.mul(tf.matMul(Q, tf.transpose(K)), SCALE));
    return tf.matMul(weights, V);
  };
  return {
    run: (numbers) => () => {
      const output = tf.tidy(() => product(numbers));
      const data = output.dataSync();
      output.dispose();
      return data;
    },
  };
}

/** onnxruntime-web with the graph of products. */
export const onnxProducts = () => onnx(products(), (n) => [n, D]);

/** onnxruntime-web with the operator Attention. */
export const onnxOperator = () => onnx(operator(), (n) => [1, 1, n, D]);

/** onnxruntime-web, and its session of a model: the bytes, or their address. */
export async function onnxSession(model) {
  const runtime = await import(`${PEERS}/onnxruntime-web/dist/ort.wasm.min.mjs`);
  Object.assign(runtime.env.wasm, { numThreads: 1, wasmPaths: `${PEERS}/onnxruntime-web/dist/` });
  return { runtime, session: await runtime.InferenceSession.create(model, { executionProviders: ['wasm'] }) };
}

async function onnx(model, shape) {
  const { runtime, session } = await onnxSession(model);
  return {
    promises: true,
    run:
      ({ n, q, k, v }) =>
      async () => {
        const tensor = (matrix) => new runtime.Tensor('float32', matrix, shape(n));
        const { output } = await session.run({ q: tensor(q), k: tensor(k), v: tensor(v) });
        return output.data;
      },
  };
}

function script(source) {
  return new Promise((loaded, failed) => {
    const element = Object.assign(document.createElement('script'), { src: source, onload: loaded });
    element.onerror = () => failed(new Error(`${source} could not be loaded`));
    document.head.append(element);
  });
}
