/**
 * Tells of what is written in the field, letter by letter; but not of what an input method has not
 * yet made Chinese of. And of Enter.
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
