/** The script that runs first, beside which others stand. */
const own = document.currentScript;

/** Loads a script that stands beside this one, by its name. */
export function loadBeside(name: string): void {
  if (!(own instanceof HTMLScriptElement)) return;
  const script = document.createElement("script");
  script.src = new URL(name, own.src).href;
  document.head.append(script);
}
