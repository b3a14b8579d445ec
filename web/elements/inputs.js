/** What a reader has put into the field that an event is of. */

/** @param {EventTarget | RadioNodeList | null} field */
export function textIn(field) {
  const holdsText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return holdsText || field instanceof HTMLSelectElement ? field.value : '';
}

/** @param {EventTarget | null} field */
export function isChecked(field) {
  return field instanceof HTMLInputElement && field.checked;
}
