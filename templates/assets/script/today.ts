import { today } from "./day.ts";

/**
 * On home, makes the masthead lead to the reader's own day in earlier years, if that day has a
 * page.
 */
export function linkToday(): void {
  const days = document.querySelector<HTMLElement>("[data-days]")?.dataset["days"] ?? "";
  const day = today().slice(5);
  const link = document.querySelector<HTMLAnchorElement>('.masthead a[href="on-this-day/index.html"]');
  if (link && days.split(" ").includes(day)) link.href = link.href.replace(/index\.html$/, `${day}.html`);
}
