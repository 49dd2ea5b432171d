/**
 * Makes the arrow keys lead from the field to the first result of some lists, from one result to
 * the next, and back.
 */
export function arrowKeys(field: HTMLInputElement, lists: readonly HTMLElement[]): void {
  const links = () => lists.flatMap((list) => [...list.querySelectorAll<HTMLAnchorElement>("li h2 a, li h3 a")]);
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
  const step = (event: KeyboardEvent) => {
    if (!isPlain(event)) return;
    const all = links();
    const at = all.findIndex((link) => link.closest("li") === (event.target as Element).closest(".entries > li"));
    if (at < 0) return;
    if (event.key === "ArrowDown") go(event, all[at + 1]);
    if (event.key === "ArrowUp") go(event, all[at - 1] ?? field);
  };
  for (const list of lists) list.addEventListener("keydown", step);
}
