// The page on which the random reader is let loose: every figure, prose, and files of custom data.

import { LIBRARY, UNIT, course } from '../lib/reader.mjs';
import { serve } from '../lib/server.mjs';

const even = (n) => Array.from({ length: n }, () => Array(n).fill(1 / n));
const FILES = {
  'good.json': { tokens: ['', ' ', '\n', 'it', 'x'.repeat(100)], weights: even(5) },
  'many.json': { tokens: Array.from({ length: 64 }, (_, index) => `t${index}`), weights: even(64) },
  'bad.json': { tokens: ['a', 'b'], weights: [[1]] },
};

const body = (withModel) => `
  <p>Look at <attention-set for="e" query="tired">tired</attention-set>,
    <attention-set for="e" scale="3">sharper</attention-set>,
    <attention-set for="f" stage="score">scores</attention-set>,
    <attention-set for="f" highlight="k">keys</attention-set>,
    <attention-set for="s" d="1024" divided="false">a thousand columns</attention-set>,
    <attention-set for="o" order="9,8,7,6,5,4,3,2,1,0" positions="1">backwards</attention-set>,
    <attention-set for="l" task="star" seed="3">the star</attention-set></p>
  <div id="first"><attention-explorer id="e" guess></attention-explorer></div>
  <div id="second"><attention-flow id="f"></attention-flow><attention-cost id="c"></attention-cost>
    <attention-spread id="s"></attention-spread><attention-order id="o"></attention-order>
    <attention-learning id="l" steps="40"></attention-learning></div>
  <div id="narrow"></div>
  ${withModel ? '<div id="third"><attention-model id="m"></attention-model></div>' : ''}`;

/** Serves it; \`withModel\` also has the figure of the trained model, whose files are large. */
export function fuzzServer({ withModel }) {
  const files = Object.entries(FILES).map(([name, data]) => [UNIT + name, JSON.stringify(data)]);
  return serve({
    at: LIBRARY,
    pages: {
      [UNIT]: course(body(withModel)),
      [`${UNIT}course.css`]: 'body{margin:0}#narrow{width:300px}',
      ...Object.fromEntries(files),
    },
  });
}
