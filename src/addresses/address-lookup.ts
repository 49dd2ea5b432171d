import { type AddressShard, foldedPath, type MovedArticle, shardOf } from "./address-shard.ts";
import { type PageAddress, pageAddress } from "./page-address.ts";

/** Loads a shard by its number. */
export type LoadShard = (shard: number) => Promise<AddressShard>;

/**
 * Finds the articles that stood at an address: at its host, if it names one, or at an address that
 * names none. A path that nothing has is also looked for in other case, which counts if only one
 * article has it, and then without the part behind `?`, which may be a mark of the sender's.
 */
export async function findMoved({ host, path }: PageAddress, shards: number, load: LoadShard): Promise<readonly MovedArticle[]> {
  for (const wanted of new Set([path, path.replace(/[?#].*$/s, "")])) {
    const shard = await load(shardOf(wanted, shards));
    const known = shard.addresses.flatMap(([written, at, href, title, date]) => {
      const of = shard.hosts[at] ?? null;
      const isMeant = foldedPath(written) === foldedPath(wanted) && (host === null || of === null || of === host);
      return isMeant ? [{ path: written, article: { href, title, date } }] : [];
    });
    const exact = distinct(known.filter((one) => one.path === wanted));
    if (exact.length > 0) return exact;
    const folded = distinct(known);
    if (folded.length === 1) return folded;
  }
  return [];
}

function distinct(found: readonly { readonly article: MovedArticle }[]): MovedArticle[] {
  return [...new Map(found.map(({ article }) => [article.href, article])).values()];
}

/**
 * The address that a reader has written or pasted into the search; null for what looks like words.
 * Browsers and programs show the beginning of a long one as `…`. Beside other words, such as a
 * title that was copied with it, it must begin as an address of the web does. What stands between
 * quotation marks is meant as words.
 */
export function askedAddress(query: string): PageAddress | null {
  const [written = "", ...others] = query
    .trim()
    .split(/\s+/)
    .filter((part) => !/["“”]/.test(part));
  if (others.length === 0) {
    const whole = written.replace(/^(?:…|\.{3})(?=\/)/, "");
    return looksLikeAddress.test(whole) ? pageAddress(whole) : null;
  }
  const pasted = [written, ...others].find((part) => ofTheWeb.test(part));
  return pasted === undefined ? null : pageAddress(pasted);
}

const ofTheWeb = /^(?:https?:\/\/|www\.)\S/i;
const looksLikeAddress = /^https?:\/\/|^www\.|[/?]|\.(?:s?html?|aspx?|php\d?|jspx?|do|action)$/i;
