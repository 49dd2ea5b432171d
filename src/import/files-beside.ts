import { addressKey, pageAddress } from "../addresses/page-address.ts";
import { sha256 } from "../lib/sha256.ts";

/** A file that import has put beside a seed. */
export interface FileBeside {
  /** As much of its SHA-256 as tells it from another file at its place. */
  readonly hash: string;
  /** The address for which it was put there, as a hash, and its name; null for copies of pages. */
  readonly of: { readonly address: string; readonly name: string } | null;
}

/** Such files as a cell of the report. Names of copied files have neither spaces nor colons. */
export function besideText(files: readonly FileBeside[]): string | null {
  return files.map(({ hash, of }) => (of === null ? hash : `${hash}:${of.address}:${of.name}`)).join(" ") || null;
}

/** The files of which a cell of the report tells. */
export function parseBeside(cell: string | null): FileBeside[] {
  return (cell ?? "").split(" ").flatMap((item) => {
    const [hash = "", address, name] = item.split(":");
    if (hash === "") return [];
    return { hash, of: address === undefined || name === undefined || /^\.|[/\\]/.test(name) ? null : { address, name } };
  });
}

/** As much of a hash as tells a file from another one at its place. */
export function shortened(hash: string): string {
  return hash.slice(0, 16);
}

/**
 * A hash of an address on the web, the same for all its spellings; with `/` before it of a path,
 * which means something in the page alone in which it stands.
 */
export function addressHash(address: string): string {
  const found = /^https?:/i.test(address) ? pageAddress(address) : null;
  return found === null ? `/${shortened(sha256(Buffer.from(address)))}` : shortened(sha256(Buffer.from(addressKey(found))));
}
