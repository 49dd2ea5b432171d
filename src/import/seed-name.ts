import { addressKey, type PageAddress } from "../addresses/page-address.ts";
import { parseId } from "../ingest/id.ts";
import { isNoArticle, isProjectFile } from "../ingest/project-file.ts";
import { foldFileName } from "../lib/fold.ts";
import { sha256 } from "../lib/sha256.ts";

/**
 * The longest name that an address gives, in UTF-16 units, and in bytes of UTF-8, as an id may have
 * 200; a hash tells longer ones apart.
 */
const longestName = 80;
const mostBytes = 150;

/**
 * A name for the seed of a page, from its address: `/info/1002/10223.htm` gives `info-1002-10223`,
 * and `/view.asp?id=123` gives `view-123`. It has letters, digits and hyphens alone. Null if the
 * address has nothing that could name a file.
 */
export function nameOfAddress({ path }: PageAddress): string | null {
  const [way = "", query = ""] = path.split("?", 2);
  const values = query.split("&").map((field) => field.slice(field.indexOf("=") + 1));
  const parts = [way.replace(/\.[a-z]{2,5}$/i, ""), ...values].join("-");
  const name = parts
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return name === "" ? null : fileName(name);
}

/** A name for the seed of an article without an address: its day and a hash of what it says. */
export function nameOfDay(day: string, content: string): string {
  return `${day}-${shortHash(content)}`;
}

/** The first digits of a hash, by which few things are told apart. */
function shortHash(text: string): string {
  return sha256(Buffer.from(text)).slice(0, 8);
}

/** A name that is that of an article, and no longer than a name may be. */
function fileName(name: string): string {
  const start = beginning(name);
  const short = start === name ? name : `${start}-${shortHash(name)}`;
  const isFit = parseId(short).ok && !isNoArticle(`${short}.md`) && !isNoArticle(short) && !isProjectFile(`${short}.md`);
  return isFit ? short : `page-${short}`;
}

/** As much of a name as may stand in that of a file; no character is cut in two. */
function beginning(name: string): string {
  let [units, bytes] = [0, 0];
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (units + character.length > longestName || bytes > mostBytes) break;
    units += character.length;
  }
  return name.slice(0, units);
}

/** Gives names of seeds, each but once, whatever the case of their letters. */
export interface SeedNames {
  /**
   * The name of a seed that is told from all others by `key`. `wished` is what it is to be called;
   * if others are called so too, a hash of the key follows.
   */
  readonly nameFor: (key: string, wished: string) => string;
}

/**
 * Creates names of seeds. `addresses` are those of all pages: names that several of them wish for
 * go to none of them without a hash, so that it does not matter which of them comes first. `taken`
 * are names that earlier runs have given.
 */
export function createSeedNames(addresses: Iterable<PageAddress>, taken: Iterable<string>): SeedNames {
  const keyOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const address of addresses) {
    const name = nameOfAddress(address);
    if (name === null) continue;
    const [folded, key] = [foldFileName(name), addressKey(address)];
    if ((keyOf.get(folded) ?? key) === key) keyOf.set(folded, key);
    else shared.add(folded);
  }
  const used = new Set(Array.from(taken, foldFileName));
  return {
    nameFor: (key, wished) => {
      const [folded, hash] = [foldFileName(wished), shortHash(key)];
      let name = shared.has(folded) || used.has(folded) ? `${wished}-${hash}` : wished;
      for (let number = 2; used.has(foldFileName(name)); number++) name = `${wished}-${hash}-${number}`;
      used.add(foldFileName(name));
      return name;
    },
  };
}
