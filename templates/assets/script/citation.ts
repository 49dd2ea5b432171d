import { today } from "./day.ts";

/** How long a button says that it has copied, in milliseconds. */
const confirmation = 2000;

/** Fills the reader's current day into citations as the day of access. */
export function fillAccessDates(): void {
  for (const blank of document.querySelectorAll(".accessed")) blank.textContent = today();
}

/**
 * Makes the buttons of a citation copy what stands beside them: the reference as shown, or the file
 * that the link downloads.
 */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button.copy")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const done = (await copy(textFor(button))) ? "已复制" : "未能复制";
      button.textContent = done;
      const status = button.closest(".citation")?.querySelector("[role=status]");
      if (status) status.textContent = done;
      setTimeout(() => {
        button.textContent = label;
      }, confirmation);
    });
  }
}

function textFor(button: HTMLButtonElement): string {
  const download = button.parentElement?.querySelector<HTMLAnchorElement>("a[download]")?.href;
  if (download !== undefined) return decodeURIComponent(download.slice(download.indexOf(",") + 1));
  return button.closest(".standard")?.querySelector(".reference")?.textContent ?? "";
}

/**
 * Copies a text; whether it is on the clipboard now. Pages that did not come by HTTPS have no
 * `navigator.clipboard`, so the older way is tried.
 */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}
