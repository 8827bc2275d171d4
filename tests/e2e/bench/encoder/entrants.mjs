// In the page: who is measured. `(ids) => () => kept`, once per length: the numbers of the tokens in, and everything
// that is kept of each layer out, as Float32Arrays of their own: `{ weights, query, key, value }`, an array a layer.

import { onnxSession } from '../kernel/entrants.mjs';
import { KINDS, LAYERS } from './shape.mjs';

const layers = Array.from({ length: LAYERS }, (_, layer) => layer);

/** The worker's module without relaxed multiply-adds. */
export const plain = ({ files, wasm }) => ours(files, wasm.plain);

/** The one with them. */
export const relaxed = ({ files, wasm }) => ours(files, wasm.relaxed);

/** A module, called as the worker of the element calls it. */
async function ours(files, wasm) {
  const { default: instantiate } = await import('/glue/model-glue.js');
  const { Model } = instantiate(await WebAssembly.compileStreaming(fetch(wasm)));
  const file = async (name) => new Uint8Array(await (await fetch(files + name)).arrayBuffer());
  const model = new Model(await file('vocabulary.txt'));
  model.addStart(await file('start.bin'));
  for (const layer of layers) model.addLayer(layer, await file(`layer-${layer}.bin`));
  const shard = (kind, index) => file(`${kind}-${String(index).padStart(3, '0')}.bin`);
  return {
    run: async (ids) => {
      for (const index of model.shards(ids)) model.addTokens(index, await shard('tokens', index));
      for (const index of model.positions(ids.length)) model.addPositions(index, await shard('positions', index));
      return () => computed(model, ids);
    },
  };
}

function computed(model, ids) {
  const kept = { weights: [], query: [], key: [], value: [] };
  model.begin(ids);
  for (const layer of layers) {
    model.run(layer);
    kept.weights.push(model.weights(layer));
    kept.query.push(model.q(layer));
    kept.key.push(model.k(layer));
    kept.value.push(model.v(layer));
  }
  return kept;
}

/** onnxruntime-web with the graph in 32-bit numbers. */
export const float32 = () => onnx('/models/encoder-float32.onnx');

/** onnxruntime-web with products of 8-bit integers. */
export const int8 = () => onnx('/models/encoder-int8.onnx');

async function onnx(address) {
  const { runtime, session } = await onnxSession(address);
  return {
    promises: true,
    run: (ids) => async () => {
      const input = new runtime.Tensor('int64', BigInt64Array.from(ids, BigInt), [ids.length]);
      const outputs = await session.run({ ids: input });
      return Object.fromEntries(KINDS.map((kind) => [kind, layers.map((layer) => outputs[kind + layer].data)]));
    },
  };
}
