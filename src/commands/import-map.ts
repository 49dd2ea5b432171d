import { decode } from "../lib/encoding.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { parseMap, type SiteMap } from "../webpage/selector-map.ts";

/** Reads the file of a map. Throws a `Failure` that names each of its faults with its line. */
export function readMap(path: string): SiteMap {
  const decoded = decode(bytesAt(path));
  if (!decoded.ok) throw new Failure(`${path} is not UTF-8; save it as that`);
  const parsed = parseMap(decoded.text.replace(/\r\n?/g, "\n"));
  if (parsed.ok) return parsed.value;
  const faults = parsed.problems.map(({ line, column, reason }) => `${path}:${line ?? 1}:${column ?? 1} ${reason}`);
  throw new Failure(`the map has errors:\n${faults.join("\n")}`);
}

/** The largest map, in bytes: it is far larger than one of all hosts of a country. */
const mostBytes = 10_000_000;

function bytesAt(path: string): Uint8Array {
  try {
    return readRegularFile(path, mostBytes);
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${reasonOf(error)}`);
  }
}
