/**
 * Makes the arrow keys lead from the field to the first result, from one result to the next, and
 * back.
 */
export function arrowKeys(field: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>("h2 a")];
  const go = (event: KeyboardEvent, to: HTMLElement | undefined) => {
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent) =>
    !(altKey || ctrlKey || metaKey || shiftKey || isComposing);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && isPlain(event)) go(event, links()[0]);
  });
  list.addEventListener("keydown", (event) => {
    if (!isPlain(event)) return;
    const all = links();
    const at = all.findIndex((link) => link.closest("li") === (event.target as Element).closest("#results > li"));
    if (at < 0) return;
    if (event.key === "ArrowDown") go(event, all[at + 1]);
    if (event.key === "ArrowUp") go(event, all[at - 1] ?? field);
  });
}
