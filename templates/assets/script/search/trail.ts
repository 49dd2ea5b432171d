import { addressOf, placeOf, type SearchState } from "./search-state.ts";

/**
 * The reader's states in the browser's history. What is typed shows in the address at once but
 * makes no entry; a step makes one, so that Back leads to where it was taken from.
 */
export class Trail {
  place = placeOf(location.search);
  /** The state for which the current entry was made, before anything was typed. */
  #entered = this.place;

  /** `onReturn` is called when the reader goes back or forward. */
  constructor(onReturn: () => void) {
    addEventListener("popstate", () => {
      this.place = placeOf(location.search);
      this.#entered = this.place;
      onReturn();
    });
  }

  /** Goes to a state without a new entry. */
  type(place: SearchState): void {
    this.place = place;
    write("replaceState", place);
  }

  /** Goes to a state by a new entry. */
  step(place: SearchState): void {
    if (addressOf(place) !== addressOf(this.place)) write("pushState", place);
    this.place = place;
    this.#entered = place;
  }

  /** Makes what was typed an entry of its own, and gives the current entry its old state back. */
  enter(): void {
    const { place } = this;
    if (addressOf(place) === addressOf(this.#entered)) return;
    this.type(this.#entered);
    this.step(place);
  }
}

/**
 * Writes a state to the history. Browsers may refuse, from disk or after very many changes;
 * searching goes on all the same.
 */
function write(how: "pushState" | "replaceState", place: SearchState): void {
  try {
    history[how](null, "", addressOf(place));
  } catch {}
}
