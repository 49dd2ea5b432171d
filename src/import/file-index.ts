import { posix } from "node:path";
import { addressKey, pageAddress } from "../addresses/page-address.ts";
import { createFileFinder, type FindFile } from "../media/file-finder.ts";
import type { SavedFile } from "../sources/source-entry.ts";

/** Where a page stands, from which the addresses in it are understood. */
export interface PagePlace {
  /** The number of its source, in the order in which sources are named. */
  readonly source: number;
  /** Its path below the source, or its container with the number of the record. */
  readonly place: string;
  readonly url: string | null;
}

/** All saved files of all sources, found by their addresses and places. */
export interface FileIndex {
  /** The file that an address in a page means; null if it was not saved. */
  readonly find: (address: string, from: PagePlace) => SavedFile | null;
  /** The addresses from which readers were sent on to a page, by the key of its address. */
  readonly leadingTo: (key: string) => readonly string[];
}

/** Gathers saved files. What the index of them holds is names alone, and how each is read. */
export interface IndexGathering {
  readonly add: (source: number, file: SavedFile) => void;
  readonly done: () => FileIndex;
}

/** Begins an index of saved files. */
export function gatherFiles(): IndexGathering {
  const byAddress = new Map<string, SavedFile>();
  const byPlace = new Map<number, Map<string, SavedFile>>();
  const leadsTo = new Map<string, { readonly from: string; readonly to: string }>();
  const add = (source: number, file: SavedFile) => {
    const { url, location, place, status } = file;
    const key = url === null ? null : keyOf(url);
    const target = location === null || url === null ? null : absolute(location, url);
    const targetKey = target === null ? null : keyOf(target);
    if (key !== null && targetKey !== null && url !== null) {
      if (key !== targetKey) leadsTo.set(key, { from: url, to: targetKey });
      return;
    }
    if (status !== null && status >= 400) return;
    // Of several captures of one address the last is the newest, as crawlers append.
    if (key !== null) byAddress.set(key, file);
    const places = byPlace.get(source) ?? new Map<string, SavedFile>();
    if (!/#\d+$/.test(place)) places.set(place, file);
    byPlace.set(source, places);
  };
  return { add, done: () => indexOf(byAddress, byPlace, leadsTo) };
}

/** The most redirections that are followed, as browsers follow no more. */
const mostRedirections = 20;

function indexOf(
  byAddress: ReadonlyMap<string, SavedFile>,
  byPlace: ReadonlyMap<number, ReadonlyMap<string, SavedFile>>,
  leadsTo: ReadonlyMap<string, { readonly from: string; readonly to: string }>,
): FileIndex {
  const finders = new Map<number, FindFile>();
  const finderOf = (source: number): FindFile => {
    const found = finders.get(source) ?? createFileFinder(byPlace.get(source)?.keys() ?? []);
    finders.set(source, found);
    return found;
  };
  const endOf = (key: string): string => {
    let end = key;
    for (let steps = 0; steps < mostRedirections; steps++) end = leadsTo.get(end)?.to ?? end;
    return end;
  };
  const leading = new Map<string, string[]>();
  for (const [key, { from }] of leadsTo) {
    const end = endOf(key);
    const known = leading.get(end);
    if (known) known.push(from);
    else leading.set(end, [from]);
  }
  const atAddress = (address: string): SavedFile | null => {
    const key = keyOf(address);
    return key === null ? null : (byAddress.get(endOf(key)) ?? null);
  };
  const atPlace = (address: string, { source, place }: PagePlace): SavedFile | null => {
    const found = finderOf(source)(address, place);
    return "file" in found ? (byPlace.get(source)?.get(found.file) ?? null) : null;
  };
  return {
    find: (address, from) => {
      const whole = absolute(address, from.url);
      const known = whole === null ? null : atAddress(whole);
      if (known !== null) return known;
      if (whole === null) return atPlace(address, from);
      // Crawlers put each host into a folder of its name, and some put all into one.
      const { host, pathname, search } = new URL(whole);
      const isOfPage = !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
      return (
        (isOfPage ? atPlace(address, from) : null) ??
        atPlace(`/${host}${pathname}${search}`, from) ??
        (from.url === null || new URL(from.url).host === host ? atPlace(`${pathname}${search}`, from) : null)
      );
    },
    leadingTo: (key) => leading.get(key) ?? [],
  };
}

/** The address that an address in a page means on the web; null if only its place can tell. */
export function absolute(address: string, base: string | null): string | null {
  const written = address.trim().replaceAll("\\", "/");
  if (/^\/\//.test(written) && base === null) return absolute(`http:${written}`, null);
  if (/^cid:/i.test(written)) return written;
  try {
    const { href, protocol } = base === null ? new URL(written) : new URL(written, base);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

/** The path that an address in a page means, from the top of its source; null if it is none. */
export function rootPath(address: string, place: string): string | null {
  if (/^(?:#|\/\/|[a-z][a-z\d+.-]*:|\s*$)/i.test(address)) return null;
  const path = posix.join("/", address.startsWith("/") ? "" : posix.dirname(place), address);
  return path;
}

function keyOf(address: string): string | null {
  if (/^cid:/i.test(address)) return address;
  const found = pageAddress(address);
  return found && addressKey(found);
}
