import { gzipSync } from "fflate";

/**
 * A text, as UTF-8, as a member of a gzip file (RFC 1952), of which several may follow one another.
 * The same text gives the same bytes on every machine: Node's own zlib is another one on other
 * processors and in other versions, so it is done in JavaScript. The level is the quickest within a
 * hundredth of the best, and `mem` is fixed, as the library would ask for a logarithm else.
 */
export function gzipMember(text: string): Uint8Array {
  return gzipSync(Buffer.from(text), { level: 4, mem: 4, mtime: 0 });
}
