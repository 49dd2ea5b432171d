import type { Account } from "../archive/account.ts";
import type { LeftOut } from "../archive/left-out.ts";
import { openCache } from "../cache/cache-folder.ts";
import { findFolder } from "../input/archive-folder.ts";
import { openArchive, withAutomaticKeywords } from "../input/archive-source.ts";
import type { Listing } from "../input/article-files.ts";
import { readArchive } from "../input/read-archive.ts";
import type { Diagnostic } from "../lib/diagnostics.ts";
import { expectedLeftOut } from "../site/redirect-pages.ts";
import { withBuildPool } from "../tasks/build-pool.ts";

/** The number of sound articles in a folder, and all that is wrong with it. */
export interface Checked {
  /** How many articles are sound. */
  readonly articles: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that are not sound. */
  readonly leftOut: readonly LeftOut[];
  readonly account: Account;
}

/** Which folder to check, and how. */
export interface CheckOptions {
  readonly input: string;
  /** A file with the addresses that the old site had; null for that of the settings. */
  readonly against: string | null;
  /** How many threads may work at a time. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** Is called once it is known which files there are. */
  readonly onListed: (listing: Listing) => void;
}

/**
 * Reads a folder of articles and reports what is wrong with it. It writes nothing, not even into
 * the cache.
 */
export async function check({ input, against, jobs, signal, onListed }: CheckOptions): Promise<Checked> {
  // Keywords are not looked for, as they tell of no faults.
  const folder = findFolder(input);
  const opened = withAutomaticKeywords(await openArchive(folder, openCache(folder, { isKept: false })), false);
  const source = against === null ? opened : { ...opened, oldAddresses: await addressesIn(against) };
  onListed(source.listing);
  const options = { jobs, renders: false, signal };
  const { archive, diagnostics, leftOut, account } = await withBuildPool(source, options, (pool) => readArchive(source, pool));
  const told = expectedLeftOut(archive, source.settings.config);
  return { articles: archive.articles.length, diagnostics: [...diagnostics, ...told], leftOut, account };
}

async function addressesIn(path: string): Promise<readonly string[]> {
  const { readAddressList } = await import("../input/address-list-file.ts");
  return readAddressList(path).addresses;
}
