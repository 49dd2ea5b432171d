/**
 * The key under which the reader's choice is kept. It names Jiuwen, as other sites may share the
 * origin, on a host or a stick.
 */
const key = "jiuwen-palette";

type Palette = "light" | "dark";

const root = document.documentElement;

/**
 * The reader's choice: a palette, or `system` if there is none; null if the browser keeps nothing,
 * as some do not from disk.
 */
function chosen(): Palette | "system" | null {
  try {
    const palette = localStorage.getItem(key);
    return palette === "light" || palette === "dark" ? palette : "system";
  } catch {
    return null;
  }
}

/**
 * Shows the page in the chosen palette, or in the system's. By this attribute the style sheet also
 * knows that scripts run.
 */
export function showPalette(): void {
  root.dataset["palette"] = chosen() ?? root.dataset["palette"] ?? "system";
}

/**
 * Makes the button in the masthead change the palette. If the reader chooses the system's own
 * palette, the page follows the system again.
 */
export function paletteSwitch(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  document.querySelector(".palette")?.addEventListener("click", () => {
    const ofSystem = system.matches ? "dark" : "light";
    const shown = root.dataset["palette"] === "system" ? ofSystem : root.dataset["palette"];
    const next = shown === "dark" ? "light" : "dark";
    root.dataset["palette"] = next === ofSystem ? "system" : next;
    try {
      if (next === ofSystem) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // The choice holds for this page only.
    }
  });
  // Pages in the browser's back/forward cache, and pages in other tabs, follow the choice.
  addEventListener("pageshow", showPalette);
  addEventListener("storage", showPalette);
}
