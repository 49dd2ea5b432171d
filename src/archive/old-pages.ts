import { addressKey, pageAddress } from "../addresses/page-address.ts";
import type { Article } from "../ingest/article.ts";
import { byNewest } from "./archive.ts";
import { addressesOf } from "./former-addresses.ts";

/** The old site by the addresses of its pages. */
export interface OldPages {
  /**
   * The article that stood at an address, which another article names: a web address, or a path
   * from where that article stood, if `from` is not null; null if there is none.
   */
  readonly articleAt: (address: string, from: Article | null) => Article | null;
  /** Whether an address is of a site that is gone. */
  readonly isGone: (address: string) => boolean;
}

/**
 * Gathers where articles stood before. `formerHosts` are the hosts that are gone; where the
 * settings do not say (null), those at which pages were fetched, and that of most originals.
 */
export function createOldPages(articles: readonly Article[], formerHosts: readonly string[] | null): OldPages {
  const gone = new Set(formerHosts?.flatMap((host) => hostOf(`http://${host}/`) ?? []) ?? hostsGone(articles));
  const byKey = new Map<string, Article>();
  const hosts = new Set<string>(gone);
  for (const article of [...articles].sort((a, b) => byNewest(b, a))) {
    const own = ownAddress(article);
    const host = own === null ? null : hostOf(own);
    for (const { address } of addressesOf(article)) {
      // A path is one on the site on which the article stood, or on any that is gone.
      for (const on of address.host !== null ? [address.host] : host !== null ? [host] : gone) {
        hosts.add(on);
        const key = addressKey({ ...address, host: on });
        // Of several articles at one address it is the oldest that keeps it.
        if (!byKey.has(key)) byKey.set(key, article);
      }
    }
  }
  // Most links lead to sites of which no article came, and need not be read in full.
  const names = new Set(Array.from(hosts, (host) => host.replace(/:\d+$/, "")));
  const onWeb = (address: string): Article | null => {
    const [, name] = plainHost.exec(address) ?? [];
    const page = name === undefined || names.has(name.toLowerCase()) ? pageAddress(address) : null;
    return page && (byKey.get(addressKey(page)) ?? null);
  };
  return {
    articleAt: (address, from) => {
      if (isOnWeb(address)) return onWeb(address);
      const own = from && ownAddress(from);
      const bases = [...(own === null ? [] : [own]), ...(address.startsWith("/") ? Array.from(gone, (host) => `http://${host}/`) : [])];
      for (const base of bases) {
        const found = URL.canParse(address, base) ? onWeb(new URL(address, base).href) : null;
        if (found) return found;
      }
      return null;
    },
    isGone: (address) => isOnWeb(address) && gone.has(hostOf(address) ?? ""),
  };
}

/** The web address at which an article stood, from which the paths in it lead. */
function ownAddress({ header: { original, url } }: Article): string | null {
  return original?.url ?? url;
}

/** Matches the host of a web address, without `www.`, if it is written in plain letters. */
const plainHost = /^https?:\/\/(?![^/?#]*@)(?:www\.)?([a-z\d-]+(?:\.[a-z\d-]+)*)(?:[:/?#]|$)/i;

function isOnWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

function hostOf(address: string): string | null {
  return isOnWeb(address) ? (pageAddress(address)?.host ?? null) : null;
}

/** The least articles that tell where all of them stood. */
const leastOriginals = 3;

/** The hosts at which pages were fetched, and that at which half of all articles stood at least. */
function hostsGone(articles: readonly Article[]): Set<string> {
  const gone = new Set<string>();
  const counts = new Map<string, number>();
  for (const { header } of articles) {
    const [fetched, original] = [header.original?.url ?? null, header.url].map((url) => (url === null ? null : hostOf(url)));
    if (fetched) gone.add(fetched);
    if (original) counts.set(original, (counts.get(original) ?? 0) + 1);
  }
  for (const [host, count] of counts) if (count >= leastOriginals && count * 2 >= articles.length) gone.add(host);
  return gone;
}
