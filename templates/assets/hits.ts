import { hitsStart, readFragment } from "../../src/search/read/hit-fragment.ts";
import { hitsBar } from "./script/hits/bar.ts";
import { type MarkedHit, markTexts, unmark } from "./script/hits/marking.ts";
import { blockOf, firstFrom, focusOnce, nearestToMiddle, reveal } from "./script/hits/places.ts";

// This script runs on pages whose address asks for hits to be marked: those to which the search
// leads. The address alone says what is marked.

let shown = "";
let end = () => {};

/** Marks what the address asks for, unless that is marked already. */
function show(isRestored: boolean): void {
  const { hash } = location;
  if (!hash.startsWith(hitsStart) || hash === shown) return;
  end();
  const { texts, at } = readFragment(hash);
  const hits = markTexts(texts);
  if (hits.length === 0) return;
  shown = hash;
  let current = firstFrom(hits, at);
  const go = (to: number) => {
    setCurrent(hits[current], false);
    current = (to + hits.length) % hits.length;
    setCurrent(hits[current], true);
    tell(current + 1, hits.length);
  };
  const { bar, tell } = hitsBar(
    (by) => {
      go(current + by);
      reveal(hits[current]);
    },
    () => {
      history.replaceState(null, "", location.pathname + location.search);
      const place = blockOf(hits[current]);
      end();
      if (place) focusOnce(place);
    },
  );
  end = () => {
    unmark(hits);
    bar.remove();
    shown = "";
  };
  document.body.append(bar);
  go(current);
  // A page to which one comes back stands where it was left.
  if (!isRestored) reveal(hits[current]);
  else {
    afterLoading(() => {
      if (scrollY > 0) go(nearestToMiddle(hits));
    });
  }
}

function setCurrent(hit: MarkedHit | undefined, isCurrent: boolean): void {
  for (const mark of hit ?? []) {
    if (isCurrent) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
  }
}

function afterLoading(act: () => void): void {
  if (document.readyState === "complete") act();
  else addEventListener("load", () => requestAnimationFrame(act));
}

addEventListener("hashchange", () => show(false));
const [visit] = performance.getEntriesByType("navigation");
show(visit instanceof PerformanceNavigationTiming && /^(?:reload|back_forward)$/.test(visit.type));
