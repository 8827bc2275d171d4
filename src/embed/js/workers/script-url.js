// The address of a worker's script, also on pages that require Trusted Types.

/** @type {TrustedTypePolicy | undefined} */
let policy;

/**
 * The address as `new Worker` takes it. Where a page allows no policy of this name, `new Worker` refuses the address,
 * and the figure says that it has no worker.
 *
 * @param {string} address
 */
export function scriptUrl(address) {
  try {
    policy ??= globalThis.trustedTypes?.createPolicy('attention-explainer', { createScriptURL: (url) => url });
  } catch {
    // The page allows other names only.
  }
  return policy?.createScriptURL(address) ?? address;
}
