import { Failure, reasonOf } from "../lib/failure.ts";
import { fault, type SourceEntry, type SourceRow } from "./source-entry.ts";
import { megabytes, type SourceLimits } from "./source-limits.ts";
import { type TextFile, textChunks } from "./text-chunks.ts";

/**
 * The objects in a JSON document: an array of them, an object that has one array of them in it, or
 * an object of plain values, as sites save that have a file for each article.
 * A document is held in memory, so that it may have at most `documentBytes`; one that has an object
 * on each line is read as JSON Lines.
 */
export async function* readJson(file: TextFile, place: string, limits: SourceLimits): AsyncGenerator<SourceEntry> {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of textChunks(file)) {
    if (length === 0 && isLines(chunk)) {
      yield* readJsonLines(file, place, limits);
      return;
    }
    length += chunk.length;
    if (length > limits.documentBytes) {
      throw new Failure(
        `it has more than ${megabytes(limits.documentBytes)} million characters; save it as JSON Lines (.jsonl), one object on each line`,
      );
    }
    parts.push(chunk);
  }
  let objects: readonly unknown[] | null;
  try {
    objects = objectsIn(JSON.parse(parts.join("")));
  } catch (error) {
    throw new Failure(`it is no JSON (${reasonOf(error)}); export it again`);
  }
  if (objects === null) {
    yield fault(place, "it has no array of objects, or more than one, and is no object of plain values; export it as one array");
    return;
  }
  for (const [at, object] of objects.entries()) yield entryOf(object, `${place}#${at + 1}`);
}

/** The objects of a JSON Lines file of any length, one on each line. */
export async function* readJsonLines(file: TextFile, place: string, { rowLength }: SourceLimits): AsyncGenerator<SourceEntry> {
  let pending = "";
  let number = 0;
  for await (const chunk of textChunks(file)) {
    const lines = (pending + chunk).split("\n");
    pending = lines.pop() ?? "";
    for (const line of lines) yield* lineEntry(line, `${place}#${++number}`);
    if (pending.length > rowLength)
      throw new Failure(`line ${number + 1} has more than ${megabytes(rowLength)} million characters; it is no JSON Lines`);
  }
  yield* lineEntry(pending, `${place}#${number + 1}`);
}

function* lineEntry(line: string, place: string): Generator<SourceEntry> {
  if (line.trim() === "") return;
  try {
    yield entryOf(JSON.parse(line), place);
  } catch (error) {
    yield fault(place, `this line is no JSON (${reasonOf(error)}); mend it`);
  }
}

/** Whether a text has a whole object on its first line, and another one below it. */
function isLines(text: string): boolean {
  const [first = "", rest = ""] = /^\s*(\{[^\n]*\})\s*\n\s*(\{)/.exec(text)?.slice(1) ?? [];
  if (rest === "") return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

function objectsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const arrays = isObject(value)
    ? Object.values(value).filter((inner): inner is unknown[] => Array.isArray(inner) && inner.some(isObject))
    : [];
  if (arrays.length === 1) return arrays[0] ?? null;
  const isRecord = arrays.length === 0 && isObject(value) && Object.values(value).some((inner) => typeof inner === "string");
  return isRecord ? [value] : null;
}

function entryOf(value: unknown, place: string): SourceEntry {
  if (!isObject(value)) return fault(place, "this is no object with names and values; it is not read");
  try {
    return { kind: "row", place, values: valuesOf(value) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fault(place, "its values are too deep in each other; it is not read");
  }
}

/** Values by their names, those of objects in it by both names: `author.name`. */
function valuesOf(object: Readonly<Record<string, unknown>>): SourceRow["values"] {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(object)) {
    if (isObject(value)) for (const [inner, innermost] of Object.entries(value)) values.set(`${name}.${inner}`, asText(innermost));
    else values.set(name, asText(value));
  }
  return values;
}

/** A value as text: a list of plain values as Chinese lists are, anything deeper as JSON. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value) && !value.some((item) => typeof item === "object")) return value.map(String).join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
