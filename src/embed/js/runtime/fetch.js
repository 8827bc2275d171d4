// Fetches files on demand. Errors include the file name.

/** @import { Problem } from '../workers/protocol' */

/**
 * An error with a message in the reader's language: the name of the message, and the `values` that it is filled with.
 *
 * @param {string} problem
 * @param {Problem['values']} values
 * @param {string} [message]
 */
export const problemError = (problem, values, message) => Object.assign(new Error(message), { problem, values });

/**
 * An error with the name of the file. A browser's own error for a failed connection says little by itself.
 *
 * @param {URL} address
 * @param {Error & Partial<Problem>} error
 */
export function fileError({ pathname }, error) {
  const file = /** @type {string} */ (pathname.split('/').pop());
  const { problem = error instanceof TypeError ? 'line' : 'answered', message: why } = error;
  return problemError(
    problem,
    { file, why, ...error.values },
    `${file}: ${problem === 'line' ? `the connection failed (${why})` : why}`,
  );
}

/** @param {URL} address */
async function fetched(address) {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    return response;
  } catch (error) {
    throw fileError(address, error);
  }
}

/**
 * Fetches a module and compiles it while it arrives.
 *
 * @param {URL} address
 */
export async function fetchWasm(address) {
  const response = await fetched(address);
  // Many learning platforms send wasm with another type, which `compileStreaming` refuses.
  const isWasm = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * An address that a worker can start from: the script's own if it has the page's origin, else a blob of its text.
 *
 * @param {URL} address
 */
export async function ownAddress(address) {
  if (address.origin === globalThis.origin) return address.href;
  return URL.createObjectURL(new Blob([await (await fetched(address)).text()], { type: 'text/javascript' }));
}
