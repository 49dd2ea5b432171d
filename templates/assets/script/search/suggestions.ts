import { lastWordOf } from "../../../../src/search/read/last-word.ts";
import type { Searcher } from "../../../../src/search/read/search-interface.ts";
import { element } from "./element.ts";
import { orElse } from "./load.ts";

/** The list of suggestions below a field. */
export interface Suggestions {
  /** Shows suggestions for the word that is being typed. */
  readonly update: () => Promise<void>;
  readonly close: () => void;
}

/**
 * Makes a field a combobox (w3.org/WAI/ARIA/apg/patterns/combobox) whose list suggests names for
 * its last word. Calls `onChoice` when one was chosen and stands in the field. The names are loaded
 * when the field gets the focus; without them there are no suggestions.
 */
export function watchSuggestions(field: HTMLInputElement, { suggest }: Pick<Searcher, "suggest">, onChoice: () => void): Suggestions {
  const list = element("ul", "suggestions");
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "建议");
  list.hidden = true;
  const told = element("p", "unseen");
  told.setAttribute("aria-live", "polite");
  field.parentElement?.append(list, told);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);

  /** The number of the last update; what an older one finds is dropped. */
  let turn = 0;
  let chosen = -1;
  const options = () => [...list.children] as HTMLElement[];

  const choose = (at: number) => {
    chosen = at;
    for (const [index, option] of options().entries()) option.setAttribute("aria-selected", String(index === at));
    const id = options()[at]?.id;
    if (id === undefined) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", id);
    options()[at]?.scrollIntoView({ block: "nearest" });
  };
  const show = (names: readonly string[]) => {
    list.replaceChildren(...names.map(optionOf));
    list.hidden = names.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    told.textContent = list.hidden ? "" : `有 ${names.length} 个建议，可用上下方向键选择`;
    choose(-1);
  };
  const close = () => {
    turn++;
    show([]);
  };
  const take = (option: HTMLElement) => {
    field.value = lastWordOf(field.value).before + option.textContent;
    close();
    onChoice();
  };
  const namesFor = (word: string) => orElse(suggest(word), []);

  // The form hears of a key before the field does, where arrows lead to results and Escape leaves.
  field.form?.addEventListener(
    "keydown",
    (event) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
      if (list.hidden || event.target !== field || altKey || ctrlKey || metaKey || shiftKey || isComposing) return;
      const { length } = list.children;
      const active = options()[chosen];
      if (key === "ArrowDown") choose((chosen + 1) % length);
      else if (key === "ArrowUp") choose((chosen < 1 ? length : chosen) - 1);
      else if (key === "Escape") close();
      else if (key === "Enter" && active) take(active);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  // The field would lose the focus, and the list close before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
    if (option) take(option);
  });
  field.addEventListener("blur", close);
  field.addEventListener("focus", async () => {
    await pageLoaded();
    await namesFor("");
  });

  return {
    update: async () => {
      const now = ++turn;
      const names = await namesFor(lastWordOf(field.value).word);
      if (now === turn && document.activeElement === field) show(names);
    },
    close,
  };
}

/** Waits until the page itself is there, so that nothing holds it up. */
function pageLoaded(): Promise<unknown> {
  return document.readyState === "complete"
    ? Promise.resolve()
    : new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}

function optionOf(name: string, at: number): HTMLLIElement {
  const option = element("li", "", name);
  option.id = `suggestion-${at}`;
  option.setAttribute("role", "option");
  return option;
}
