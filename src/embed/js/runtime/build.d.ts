// What the build provides: constants that esbuild defines, and imports that each form resolves
// (crates/xtask/src/bundle.rs).

/** Messages by their names, English or by language. */
declare const LOADER_MESSAGES: Record<string, string>;
declare const FAILED_MESSAGE: string;
/** What stills show, in words, by the names of their figures. */
declare const STILL_CAPTIONS: Record<string, string>;
declare const LINK_MESSAGES: Record<string, string>;
declare const FRAME_MESSAGES: Record<string, Record<string, string>>;
/** The tags of the languages; the first is the one to fall back on. */
declare const LANGUAGES: string[];
declare const BUILDER_MESSAGES: Record<string, Record<string, string>>;
/** The names of files beside the script. */
declare const RUNTIME: string;
declare const STILL: string;
declare const SOURCE: string;
declare const COST: string;
declare const COST_WASM: string;
declare const COST_WORKER: string;
declare const LEARNING: string;
declare const LEARNING_IN_PAGE: string;
declare const LEARNING_WASM: string;
declare const LEARNING_WORKER: string;
declare const MODEL: string;
declare const MODEL_WASM: string;
declare const MODEL_RELAXED: string;
declare const MODEL_WORKER: string;
declare const NOTES: string;
/** The names of files by the code part that needs them. */
declare const WASM: Record<string, string[]>;
/** Bytes of the model's files. */
declare const MODEL_FILES: import('../workers/protocol').ModelFiles;

/** Style sheets as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
declare module 'attention:css' {
  const text: string;
  export default text;
}
declare module 'attention:still-css' {
  const text: string;
  export default text;
}
declare module 'attention:placeholder-css' {
  const text: string;
  export default text;
}
declare module 'attention:cost-css' {
  const text: string;
  export default text;
}
declare module 'attention:learning-css' {
  const text: string;
  export default text;
}
declare module 'attention:model-css' {
  const text: string;
  export default text;
}

/** WebAssembly compressed and as text, and the text of a worker. */
declare module 'attention:packed' {
  const parts: Record<string, string[]>;
  export default parts;
  export const packed: string;
  export const sizes: number[];
}
declare module 'attention:cost-packed' {
  const packed: string;
  export default packed;
}
declare module 'attention:learning-packed' {
  const packed: string;
  export default packed;
}
declare module 'attention:builder-packed' {
  const packed: string;
  export default packed;
}
declare module 'attention:cost-text' {
  const text: string;
  export default text;
}
declare module 'attention:learning-text' {
  const text: string;
  export default text;
}

/**
 * A new instance of the main module. `addPart` adds a code part, before anything in it is called; `onfault` is called
 * when a call panics; after `terminate`, calls do nothing.
 */
declare module 'attention:glue' {
  export interface Instance {
    addPart(part: string, modules: WebAssembly.Module[]): void;
    mount(
      tag: string,
      root: HTMLElement,
      host: Partial<import('../element/protocol').RuntimeHost>,
    ): import('../element/protocol').Mounted;
    onfault: (message: string) => void;
    terminate(): void;
  }
  export default function instantiate(module: WebAssembly.Module): Instance;
}
/** The builder page; `start` runs it, once its HTML is there. */
declare module 'attention:builder-glue' {
  /** `Hooks` in crates/attention-builder/src/page/mod.rs. */
  export interface Hooks {
    placeholderHeight(element: string, width: number, hide: string): number;
    note(subject: string, sentence: string, asked: string, known: string[]): void;
    copy(text: string, done: (isCopied: boolean) => void): void;
    nameOf(tag: string): string | undefined;
  }
  export interface Instance {
    start(messages: Record<string, Record<string, string>>, lent: Hooks): void;
    onfault: (message: string) => void;
    terminate(): void;
  }
  export default function instantiate(module: WebAssembly.Module): Instance;
}
/** The modules of the workers; the classes are those of crates/attention-worker. */
declare module 'attention:cost-glue' {
  export default function instantiate(module: WebAssembly.Module): { Cost: import('../workers/protocol').CostClass };
}
declare module 'attention:learning-glue' {
  export default function instantiate(module: WebAssembly.Module): {
    Learning: import('../workers/learning-protocol').LearningClass;
  };
}
declare module 'attention:model-glue' {
  export default function instantiate(module: WebAssembly.Module): {
    Model: import('../workers/protocol').EncoderClass;
  };
}

declare module 'attention:wasm' {
  export const MODULES: Record<string, string[]>;
  export function compileModule(module: string): Promise<WebAssembly.Module>;
}
declare module 'attention:runtime' {
  export function loadRuntime(): Promise<typeof import('./mount-figure')>;
}
declare module 'attention:still' {
  export function addStill(element: import('../element/protocol').FigureBase): void;
}
declare module 'attention:source' {
  export function source(): Promise<typeof import('./source')>;
}
declare module 'attention:cost' {
  export function cost(): Promise<typeof import('../cost/cost')>;
}
declare module 'attention:learning' {
  export function learning(): Promise<typeof import('../learning/learning')>;
}
declare module 'attention:model' {
  export function model(): Promise<typeof import('../model/model')>;
}
declare module 'attention:cost-assets' {
  export function compile(): Promise<WebAssembly.Module>;
  export function workerAddress(): Promise<string>;
}
declare module 'attention:learning-in-page' {
  export function inPage(): Promise<typeof import('../workers/learning-in-page')>;
}
declare module 'attention:learning-assets' {
  export function compile(): Promise<WebAssembly.Module>;
  export function workerAddress(): Promise<string>;
}
declare module 'attention:model-assets' {
  export function compile(): Promise<WebAssembly.Module>;
  export function workerAddress(): Promise<string>;
  export function files(): { files: import('../workers/protocol').ModelFiles; folder: string };
}
declare module 'attention:folder' {
  export const folder: URL;
  export const base: string | null;
}
declare module 'attention:languages' {
  export const load: Record<string, () => Promise<{ default: import('../element/protocol').LanguageFile }>>;
}

/** Chromium alone says whether the reader wants to save data. */
interface Navigator {
  readonly connection?: { readonly saveData: boolean };
}

/** Trusted Types, which not every browser has. `new Worker` takes the address in the object that a policy makes. */
interface TrustedTypePolicy {
  createScriptURL(address: string): string;
}
declare var trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(address: string): string }): TrustedTypePolicy }
  | undefined;

/** The events of the elements: `attention-change` has the detail `{ query, token, scale, stage, weights }`. */
interface HTMLElementEventMap {
  'attention-change': CustomEvent<{ query: number; token: string; scale: number; stage?: string; weights: number[] }>;
}
