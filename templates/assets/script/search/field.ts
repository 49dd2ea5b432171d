/**
 * Calls `onQuery` with the text of the field whenever it changes, but not while an input method is
 * still composing; and calls `onEnter` on Enter.
 */
export function watchField(field: HTMLInputElement, onQuery: (query: string) => void, onEnter: () => void): void {
  const tell = () => onQuery(field.value.trim());
  field.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) tell();
  });
  field.addEventListener("compositionend", tell);
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    tell();
    onEnter();
  });
}
