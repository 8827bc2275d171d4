// Copies text, and helps where the clipboard is refused.

/**
 * Copies a text; false if that is refused: an insecure page has no clipboard, and a sandbox forbids it.
 *
 * @param {string} text
 */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Selects the text of a field, to be copied by hand.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
export function select(field) {
  field.focus();
  field.select();
}
