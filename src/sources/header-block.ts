import { isUtf8 } from "node:buffer";

/** A block of named fields, as WARC, HTTP and MIME have them, the first two behind another line. */
export interface HeaderBlock {
  readonly firstLine: string;
  /** By their names in lower case, the first of each name. */
  readonly fields: ReadonlyMap<string, string>;
  /** The byte behind the empty line that ends the block, counted from its own beginning. */
  readonly end: number;
}

/** The block at the beginning of some bytes; null if no empty line ends it there. */
export function readHeaderBlock(bytes: Buffer): HeaderBlock | null {
  const [end, length] = endOf(bytes);
  if (end === -1) return null;
  const block = bytes.subarray(0, end);
  const lines = block
    .toString(isUtf8(block) ? "utf8" : "latin1")
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { firstLine: lines[0]?.trim() ?? "", fields, end: end + length };
}

function endOf(bytes: Buffer): readonly [number, number] {
  const [windows, unix] = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")];
  return windows !== -1 && (unix === -1 || windows < unix) ? [windows, 4] : [unix, 2];
}

/** A media type without its parameters, in lower case, and one of its parameters by name. */
export function mediaTypeIn(value: string | undefined): string | null {
  return value?.split(";")[0]?.trim().toLowerCase() || null;
}

/** A parameter of a header's value, such as its charset, without quotation marks. */
export function parameterOf(value: string | undefined, name: string): string | null {
  for (const part of value?.split(";").slice(1) ?? []) {
    const [key = "", ...rest] = part.split("=");
    if (key.trim().toLowerCase() === name)
      return (
        rest
          .join("=")
          .trim()
          .replace(/^["']|["']$/g, "") || null
      );
  }
  return null;
}
