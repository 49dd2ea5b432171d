import { figures } from "../../../components/number.ts";
import { element } from "../search/element.ts";

/** The bar below a page with marks. */
export interface HitsBar {
  readonly bar: HTMLElement;
  /** Says which of the hits is the current one, counted from 1. */
  readonly tell: (number: number, count: number) => void;
}

/** Makes a bar that leads from one hit to the next one, and takes the marks away. */
export function hitsBar(step: (by: 1 | -1) => void, end: () => void): HitsBar {
  const button = (act: () => void, ...label: readonly (Node | string)[]) => {
    const made = element("button", "", ...label);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const position = element("p", "");
  position.setAttribute("role", "status");
  const bar = element(
    "section",
    "hits",
    button(() => step(-1), sign("‹ "), "上一处"),
    position,
    button(() => step(1), "下一处", sign(" ›")),
    button(end, "清除", element("span", "", "标记")),
  );
  bar.setAttribute("aria-label", "文中找到的词");
  const tell = (number: number, count: number) => {
    position.textContent = `第 ${figures(number)} 处，共 ${figures(count)} 处`;
  };
  return { bar, tell };
}

/** A sign that no screen reader speaks. */
function sign(text: string): HTMLElement {
  const made = element("span", "", text);
  made.setAttribute("aria-hidden", "true");
  return made;
}
