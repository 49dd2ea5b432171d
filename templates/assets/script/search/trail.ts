import { addressOf, placeOf, type SearchState } from "./search-state.ts";

/**
 * Where the reader is and was: the browser's history of places. What is typed shows in the address
 * at once but makes no entry; a step does, so that Back leads to where it was taken from.
 */
export class Trail {
  place = placeOf(location.search);
  /** The place that the present entry was made for, before anything was typed. */
  #entered = this.place;

  /** `onReturn` is called when the reader goes back or forward. */
  constructor(onReturn: () => void) {
    addEventListener("popstate", () => {
      this.place = placeOf(location.search);
      this.#entered = this.place;
      onReturn();
    });
  }

  /** Goes to a place without a new entry. */
  type(place: SearchState): void {
    this.place = place;
    write("replaceState", place);
  }

  /** Goes to a place by a new entry. */
  step(place: SearchState): void {
    if (addressOf(place) !== addressOf(this.place)) write("pushState", place);
    this.place = place;
    this.#entered = place;
  }

  /** Makes what was typed an entry of its own, and the present one again what it was. */
  enter(): void {
    const { place } = this;
    if (addressOf(place) === addressOf(this.#entered)) return;
    this.type(this.#entered);
    this.step(place);
  }
}

/** Browsers may refuse: from disk, or when there are very many changes. Searching goes on. */
function write(how: "pushState" | "replaceState", place: SearchState): void {
  try {
    history[how](null, "", addressOf(place));
  } catch {}
}
