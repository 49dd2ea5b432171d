import { type HashOf, type Reference, referenceOf } from "./reference.ts";

/** What the page of an article says of it. */
export interface CitedPage {
  /** Its JSON-LD (`newsArticle`). */
  readonly jsonLd: string;
  /** The name of the archive. */
  readonly publication: string;
  /** The address at which the page is read. */
  readonly location: string;
  /** The article's id, if its address does not show it. */
  readonly id: string | undefined;
}

/** What is read of the JSON-LD of an article. */
interface NewsArticle {
  readonly headline: string;
  readonly datePublished: string;
  readonly url?: string;
  /** A list, if the article names any; else the publisher. */
  readonly author?: readonly Named[] | Named;
  readonly publisher?: Named;
}

interface Named {
  readonly name: string;
}

/**
 * The reference to an article and its id, of its page alone: the same as was made of the article
 * itself (`createReference`).
 */
export function pageReference(page: CitedPage, hashOf: HashOf): { readonly reference: Reference; readonly id: string } {
  const { headline, datePublished, url, author, publisher }: NewsArticle = JSON.parse(page.jsonLd);
  const id = page.id ?? idIn(url ?? page.location);
  // The date is civil time with the zone's offset behind it.
  const date = datePublished.slice(0, "2024-04-24".length);
  const authors = Array.isArray(author) ? author.map(({ name }: Named) => name) : [];
  const site = { title: page.publication, publisher: publisher?.name ?? null };
  return { reference: referenceOf({ id, title: headline, date, authors }, site, url ?? null, hashOf), id };
}

/** The id that an address ends with. Some servers leave out `.html`; some disks take NFC apart. */
function idIn(address: string): string {
  const name = new URL(address).pathname.replace(/^.*\//, "").replace(/\.html$/, "");
  return decodeURIComponent(name).normalize("NFC");
}
