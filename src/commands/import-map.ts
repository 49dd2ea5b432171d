import { readFileSync } from "node:fs";
import { decode } from "../lib/encoding.ts";
import { Failure, reasonOf } from "../lib/failure.ts";
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

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${reasonOf(error)}`);
  }
}
