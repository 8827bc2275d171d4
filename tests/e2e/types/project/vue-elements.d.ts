// The elements in templates of Vue, as its guide has it for any custom element.

import type { DefineComponent, HTMLAttributes } from 'vue';
import type {
  AttentionExplorerAttributes,
  AttentionExplorerElementEventMap,
  AttentionFlowAttributes,
  AttentionSetAttributes,
} from './attention/attention-explainer.js';

type Props<A> = Omit<HTMLAttributes, keyof A> & A;
type Changes = { onAttentionChange?: (event: AttentionExplorerElementEventMap['attention-change']) => void };

declare module 'vue' {
  interface GlobalComponents {
    'attention-explorer': DefineComponent<Props<AttentionExplorerAttributes & Changes>>;
    'attention-flow': DefineComponent<Props<AttentionFlowAttributes>>;
    'attention-set': DefineComponent<Props<AttentionSetAttributes>>;
  }
}
