import { paired } from "../../../../src/lib/text-direction.ts";
import type { Choice, SearchHits } from "../../../../src/search/read/search-interface.ts";
import { figures } from "../../../components/number.ts";
import { byId, element, link } from "./element.ts";
import { addressOf, type Filter, filters, type SearchState } from "./search-state.ts";

const labels: Readonly<Record<Filter, string>> = {
  ...{ year: "年份", from: "起始月", to: "截止月", column: "栏目", tag: "标签", author: "作者", source: "来源" },
};

const panel = byId("filters", HTMLDetailsElement);
const chosen = byId("chosen", HTMLUListElement);

const selects = filters.map((filter) => {
  const select = panel.querySelector<HTMLSelectElement>(`[name=${filter}]`);
  if (!select) throw new Error(`there is no choice of ${filter}`);
  return { filter, select };
});

/**
 * Calls `onChoice` with each choice that the reader makes, of which an empty value means none; and
 * calls `onOpen` when the filters are opened, as their choices have to be loaded then.
 */
export function watchFilters(onChoice: (filter: Filter, value: string) => void, onOpen: () => void): void {
  for (const { filter, select } of selects) select.addEventListener("change", () => onChoice(filter, select.value));
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
  for (const { filter, select } of selects) {
    const own = choices[filter === "from" || filter === "to" ? "month" : filter];
    select.replaceChildren(option("", "不限"), ...own.map((choice) => optionOf(filter, choice)));
    choose(filter, select, place[filter]);
    // Many archives know no author of any article.
    const label = select.closest("label");
    if (label) label.hidden = select.options.length < 2;
  }
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
