import { addressKey, type PageAddress, pageAddress } from "../addresses/page-address.ts";
import type { Article } from "../ingest/article.ts";
import { quoted } from "../ingest/quoted.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";

/** An address at which an article stood before it came here. */
export interface FormerAddress {
  /** The address as the article's source has it. */
  readonly written: string;
  readonly address: PageAddress;
  readonly article: Article;
}

/** Where articles stood before, from the oldest article to the newest. */
export interface FormerAddresses {
  /** All of them; an article has each once, however often its source spells it. */
  readonly all: readonly FormerAddress[];
  /** Those that lead home: of one that several articles have, that of the oldest. */
  readonly leading: readonly FormerAddress[];
}

/** Gathers the former addresses of articles, which are given newest first. */
export function formerAddresses(newestFirst: readonly Article[]): FormerAddresses {
  const all = newestFirst.toReversed().flatMap(addressesOf);
  const byKey = new Map<string, FormerAddress>();
  for (const former of all) {
    const key = addressKey(former.address);
    if (!byKey.has(key)) byKey.set(key, former);
  }
  return { all, leading: [...byKey.values()] };
}

/** Where an article stood before, by all that its header says of it, each address once. */
export function addressesOf(article: Article): FormerAddress[] {
  const { url, original, formerAddresses } = article.header;
  const byKey = new Map<string, FormerAddress>();
  for (const written of [url, original?.url ?? null, ...formerAddresses]) {
    const address = written !== null && isAddress(written) ? pageAddress(written) : null;
    // The front page of a site is no article's own.
    if (written === null || address === null || address.path === "/") continue;
    const key = addressKey(address);
    if (!byKey.has(key)) byKey.set(key, { written, address, article });
  }
  return [...byKey.values()];
}

/**
 * Whether a text is an address and no bare word: such a word is the last part of an address of
 * which the rest is not known.
 */
function isAddress(written: string): boolean {
  return /\/|\?|\.[a-z][a-z\d]{0,5}(?:#|$)/i.test(written);
}

/** Notes of addresses that several articles have, in the file of each article but the oldest. */
export function sharedAddresses({ all, leading }: FormerAddresses): Diagnostic[] {
  const own = new Set(leading);
  const shared = all.filter((former) => !own.has(former));
  if (shared.length === 0) return [];
  const first = new Map(leading.map((former) => [addressKey(former.address), former.article.origin.file]));
  return shared.flatMap(({ written, address, article }) => {
    const reason = `${quoted(written)} is an old address of ${quoted(first.get(addressKey(address)) ?? "")} too, which is older and keeps it`;
    return inFile(article.origin.file, [problem("info", "shared-address", reason)]);
  });
}
