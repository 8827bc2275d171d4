// Copies text, and helps where the clipboard is refused.

/** Copies a text; false if that is refused: an insecure page has no clipboard, and a sandbox forbids it. */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects the text of a field, to be copied by hand. */
export function select(field) {
  field.focus();
  field.select();
}
