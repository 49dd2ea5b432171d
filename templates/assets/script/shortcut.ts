/**
 * Makes `/` lead to the search field, unless the reader is writing somewhere, and Escape leave it.
 */
export function searchShortcut(): void {
  const field = document.querySelector<HTMLInputElement>(".search input");
  if (!field) return;
  field.setAttribute("aria-keyshortcuts", "/");
  addEventListener("keydown", (event) => {
    const isWriting = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]") !== null;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isWriting) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    // Some browsers would empty the field.
    event.preventDefault();
    field.blur();
  });
}
