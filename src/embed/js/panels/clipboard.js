// Copying, also where the clipboard is refused.

/** Whether the clipboard took the text: there is none in an insecure page, and a sandbox refuses it. */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Marks a field to be copied by hand. */
export function select(field) {
  field.focus();
  field.select();
}
