import type { Item } from "./item.ts";
import type { FileAt, PageAt } from "./shown-file.ts";

/** What a body must know of the page that shows it. */
export interface BodyPage {
  /** Anything that tells the article from others, so that no two have an id in common. */
  readonly article: string;
  readonly fileAt: FileAt;
  /** Where links to the web lead, if any leads elsewhere than it says. */
  readonly pageAt?: PageAt;
  /** The items of a roundup, whose headings have their ids; empty else. */
  readonly items?: readonly Item[];
}
