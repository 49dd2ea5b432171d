import { paired } from "../../../../src/lib/text-direction.ts";
import type { Choice, Choices, SearchHits } from "../../../../src/search/read/search-interface.ts";
import { figures } from "../../../components/number.ts";
import { byId, element, link } from "./element.ts";
import { addressOf, type Filter, filters, type SearchState } from "./search-state.ts";

const labels: Readonly<Record<Filter, string>> = { year: "年份", from: "起始月", to: "截止月", column: "栏目", tag: "标签" };
const plural = { year: "years", from: "months", to: "months", column: "columns", tag: "tags" } as const satisfies Readonly<
  Record<Filter, keyof Choices>
>;

const panel = byId("filters", HTMLDetailsElement);
const chosen = byId("chosen", HTMLUListElement);

/**
 * The select element of a filter. `rest` are the choices that are filled in only when the reader
 * turns to it: thousands of tags take so long that one would notice it at each letter one types.
 */
interface Select {
  readonly filter: Filter;
  readonly select: HTMLSelectElement;
  rest: readonly Choice[];
}

/** How many choices are filled in at once. */
const first = 200;

const selects = filters.map((filter): Select => {
  const select = panel.querySelector<HTMLSelectElement>(`[name=${filter}]`);
  if (!select) throw new Error(`there is no choice of ${filter}`);
  return { filter, select, rest: [] };
});

/**
 * Calls `onChoice` with each choice that the reader makes, of which an empty value means none; and
 * calls `onOpen` when the filters are opened, as their choices have to be loaded then.
 */
export function watchFilters(onChoice: (filter: Filter, value: string) => void, onOpen: () => void): void {
  for (const one of selects) {
    one.select.addEventListener("change", () => onChoice(one.filter, one.select.value));
    one.select.addEventListener("focus", () => fillRest(one));
  }
  panel.addEventListener("toggle", () => {
    if (panel.open) onOpen();
  });
}

/** Shows which filters are chosen, each as a link that removes it. */
export function showChosen(place: SearchState): void {
  const items = filters.flatMap((filter) => {
    const value = place[filter];
    if (value === null) return [];
    const remove = link(addressOf({ ...place, [filter]: null, page: 1 }), `${labels[filter]}：${paired(shown(filter, value))}`);
    remove.setAttribute("aria-label", `${labels[filter]}：${shown(filter, value)}，去掉这一筛选`);
    return [element("li", "", remove)];
  });
  chosen.replaceChildren(...items);
  chosen.hidden = items.length === 0;
  for (const { filter, select } of selects) choose(filter, select, place[filter]);
}

/** Whether the filters are open. */
export function isOpen(): boolean {
  return panel.open;
}

/** Opens the filters. */
export function openFilters(): void {
  panel.open = true;
}

/**
 * Loads the choices among the articles that were found, and shows them unless `isCurrent` says that
 * they are out of date.
 */
export async function showChoices(found: SearchHits, place: SearchState, isCurrent: () => boolean): Promise<void> {
  const choices = await found.choices();
  if (!isCurrent()) return;
  for (const one of selects) {
    const all = choices[plural[one.filter]];
    const isFirst = ({ value }: Choice, index: number) => index < first || value === place[one.filter];
    one.select.replaceChildren(option("", "不限"), ...all.filter(isFirst).map((choice) => optionOf(one.filter, choice)));
    one.rest = all.filter((choice, index) => !isFirst(choice, index));
    if (one.select === document.activeElement) fillRest(one);
    choose(one.filter, one.select, place[one.filter]);
  }
}

function fillRest(one: Select): void {
  one.select.append(...one.rest.map((choice) => optionOf(one.filter, choice)));
  one.rest = [];
}

/** Makes a value the chosen one. It may be none of the options, as it may leave no article. */
function choose(filter: Filter, select: HTMLSelectElement, value: string | null): void {
  select.value = value ?? "";
  if (select.selectedIndex >= 0 || value === null) return;
  select.append(option(value, shown(filter, value)));
  select.value = value;
}

function optionOf(filter: Filter, { value, count }: Choice): HTMLOptionElement {
  return option(value, `${paired(shown(filter, value))}（${figures(count)}）`);
}

/** A value as a reader sees it: a month as 2024年5月. */
function shown(filter: Filter, value: string): string {
  if (filter !== "from" && filter !== "to") return value;
  const [year, month] = value.split("-");
  return `${year}年${Number(month)}月`;
}

function option(value: string, label: string): HTMLOptionElement {
  return new Option(label, value);
}
