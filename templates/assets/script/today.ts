import { today } from "./day.ts";

/**
 * On home, makes the masthead lead to the reader's own day in earlier years, if that day has a
 * page; on the index of days, marks it and leads there.
 */
export function linkToday(): void {
  const days = document.querySelector<HTMLElement>("[data-days]")?.dataset["days"] ?? "";
  const day = today().slice(5);
  const link = document.querySelector<HTMLAnchorElement>('.masthead a[href="on-this-day/index.html"]');
  if (link && days.split(" ").includes(day)) link.href = link.href.replace(/index\.html$/, `${day}.html`);
  const listed = document.querySelector<HTMLAnchorElement>(`.days a[href="${day}.html"]`);
  if (listed) markToday(listed, day);
}

function markToday(listed: HTMLAnchorElement, day: string): void {
  const line = document.createElement("p");
  const link = document.createElement("a");
  link.href = listed.href;
  link.textContent = day.replace(/0?(\d+)-0?(\d+)/, "$1月$2日");
  line.append("今天：", link);
  document.querySelector(".opening")?.append(line);
  listed.setAttribute("aria-current", "date");
}
