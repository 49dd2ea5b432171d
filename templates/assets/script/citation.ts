import { today } from "./day.ts";

/** How long a button says that it has copied, in milliseconds. */
const confirmation = 2000;

/** Fills the reader's current day into citations as the day of access. */
export function fillAccessDates(): void {
  for (const blank of document.querySelectorAll(".accessed")) blank.textContent = today();
}

/**
 * Makes the buttons of a citation copy what stands beside them: the reference as shown, or the file
 * that the link downloads. Those of the files come later, so that the citation itself listens.
 */
export function copyButtons(): void {
  for (const edition of document.querySelectorAll(".edition")) {
    // Those who hear the page are told by it what was copied.
    const status = document.createElement("p");
    status.className = "unseen";
    status.setAttribute("role", "status");
    edition.before(status);
    edition.parentElement?.addEventListener("click", async ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const done = (await copy(textFor(target))) ? "已复制" : "未能复制";
      target.textContent = status.textContent = done;
      setTimeout(() => {
        target.textContent = "复制";
      }, confirmation);
    });
  }
}

function textFor(button: HTMLButtonElement): string {
  const download = button.parentElement?.querySelector<HTMLAnchorElement>("a[download]")?.href;
  if (download !== undefined) return decodeURIComponent(download.slice(download.indexOf(",") + 1));
  return button.closest(".citation")?.querySelector(".reference")?.textContent ?? "";
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
