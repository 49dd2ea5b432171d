import { loadBeside } from "./beside.ts";

/** The name of the script for reference managers, which bundling puts here. */
declare const citationScript: string;

/** How near an article's citation comes, in pixels, before its script is loaded. */
const near = 200;

/** Loads the script that makes files for reference managers once the citation comes near. */
export function formatsWhenNear(): void {
  const citation = document.querySelector("article .citation");
  if (!citation) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      loadBeside(citationScript);
    },
    { rootMargin: `${near}px` },
  );
  observer.observe(citation);
}
