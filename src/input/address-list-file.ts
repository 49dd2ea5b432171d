import { realpathSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseAddressList } from "../addresses/address-list.ts";
import { decode } from "../lib/encoding.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { isInside } from "../lib/is-inside.ts";
import { readRegularFile } from "../lib/regular-file.ts";

/** The largest list of addresses, in bytes, as it is and unpacked; a sitemap may have 50 MB. */
const mostBytes = 100_000_000;

/** The addresses of a site in files, and these files by their paths. */
export interface ReadAddressList {
  readonly addresses: readonly string[];
  readonly files: readonly string[];
}

/**
 * Reads a list of addresses, which may be packed by gzip, and those that an index names, which lie
 * beside it. Throws a `Failure` that says what is wrong with which file. With `within` no file may
 * lie outside of that folder (a real path).
 */
export function readAddressList(path: string, within: string | null = null): ReadAddressList {
  const top = readList(path, within);
  const others = top.lists.map((address) => join(dirname(path), posix.basename(address.replace(/[?#].*$/s, ""))));
  const read = others.map((other) => {
    const { addresses, lists } = readList(other, within);
    if (lists.length > 0) throw new Failure(`${other} cannot be read as a list of addresses: an index names no other index`);
    return addresses;
  });
  return { addresses: [...top.addresses, ...read.flat()], files: [path, ...others] };
}

function readList(path: string, within: string | null): ReturnType<typeof parseAddressList> {
  try {
    if (within !== null && !isInside(within, realpathSync(path))) throw new Error("it lies outside of the archive's folder");
    const bytes = readRegularFile(path, mostBytes);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const decoded = decode(isPacked ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes);
    if (!decoded.ok) throw new Error(`byte ${decoded.offset} is not valid ${decoded.tried}`);
    return parseAddressList(decoded.text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Failure(`${path} cannot be read as a list of addresses, a sitemap or a text with one on each line: ${reasonOf(error)}`);
  }
}
