// A component of React 19.

import { useRef } from 'react';
import './attention/attention-explainer.js';
import './attention/attention-explainer-react.d.ts';
import type { AttentionFlowElement } from './attention/attention-explainer.js';

export function Lesson() {
  const flow = useRef<AttentionFlowElement>(null);
  return (
    <section>
      <attention-explorer id="demo" className="wide" query="it" scale={0.5} theme="dark" hide="menu,share">
        Shown until the element is ready.
      </attention-explorer>
      <attention-flow
        ref={flow}
        query={7}
        stage="softmax"
        onattention-change={({ detail }) => detail.weights.length}
        onClick={() => flow.current?.trace?.tokens}
      />
      <attention-model sentence="It rains." head="3.10" lang="de" />
      <attention-cost theme="auto" />
      Look at{' '}
      <attention-set for="demo" query="tired" scale="3">
        tired
      </attention-set>
    </section>
  );
}

// @ts-expect-error: a theme is auto, light or dark.
export const theme = <attention-explorer theme="blue" />;
// @ts-expect-error: a scale is a number.
export const scale = <attention-explorer scale="much" />;
// @ts-expect-error: only a flow has stages.
export const stage = <attention-explorer stage="embed" />;
// @ts-expect-error: a head is a text, since 3.10 is 3.1 as a number.
export const head = <attention-model head={3.1} />;
// @ts-expect-error: there is no mood.
export const mood = <attention-flow mood="good" />;
// @ts-expect-error: prose sets no theme.
export const set = <attention-set theme="dark" />;
// @ts-expect-error: the detail has no score.
export const change = <attention-flow onattention-change={({ detail }) => detail.score} />;
// @ts-expect-error: there is no such element.
export const element = <attention-mood />;
