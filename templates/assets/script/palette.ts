/** Where the reader's choice is kept. Other sites may share the origin, on a host or a stick. */
const key = "jiuwen-palette";

type Palette = "light" | "dark";

/** What the reader has chosen; null where nothing was, or where the browser keeps nothing (some do not from disk). */
function chosen(): Palette | null {
  try {
    const palette = localStorage.getItem(key);
    return palette === "light" || palette === "dark" ? palette : null;
  } catch {
    return null;
  }
}

/** Shows the page in the chosen palette, or in the system's. The style sheet also reads off this attribute that scripts run. */
export function showPalette(): void {
  document.documentElement.dataset["palette"] = chosen() ?? "system";
}

/** Makes the button in the masthead change the palette. Choosing the system's own follows the system again. */
export function paletteSwitch(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const ofSystem = (): Palette => (system.matches ? "dark" : "light");
  document.querySelector(".palette")?.addEventListener("click", () => {
    const next: Palette = (chosen() ?? ofSystem()) === "dark" ? "light" : "dark";
    document.documentElement.dataset["palette"] = next === ofSystem() ? "system" : next;
    try {
      if (next === ofSystem()) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // The choice holds for this page.
    }
  });
  // A page that was kept when the reader went on, and pages in other tabs, follow the choice.
  addEventListener("pageshow", showPalette);
  addEventListener("storage", showPalette);
}
