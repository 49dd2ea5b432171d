import type { Position, Problem } from "../lib/diagnostics.ts";

interface Written {
  /** Where it begins in the front matter, in UTF-16 units. */
  readonly offset: number;
  /** How it is written there, shortened to 80 units. */
  readonly source: string;
}

export interface FrontText extends Written {
  readonly is: "text";
  readonly value: string;
  /** Whether the language takes it for nothing: `null`, `~`, or only a comment. */
  readonly isNothing: boolean;
  /** The comment behind it on its line, if it could be meant as a part of it. */
  readonly comment: string | null;
  /** The name of a mark before it, which YAML leaves out. */
  readonly anchor: string | null;
}

export interface FrontList extends Written {
  readonly is: "list";
  readonly items: readonly FrontValue[];
}

export interface FrontMap extends Written {
  readonly is: "map";
  readonly entries: readonly FrontEntry[];
}

/** A value of front matter, in whatever language it is written: every scalar is a text. */
export type FrontValue = FrontText | FrontList | FrontMap;

/** A name with its value; null if none is written. */
export interface FrontEntry {
  readonly key: FrontValue;
  readonly value: FrontValue | null;
}

/** Front matter that is sound in its language. `place` says where an offset is in the file. */
export interface FrontFields {
  readonly language: "YAML" | "TOML" | "JSON";
  readonly entries: readonly FrontEntry[];
  readonly place: (offset: number) => Position;
}

/** What front matter holds, or what is wrong with it. */
export type Front = { readonly ok: true; readonly fields: FrontFields } | { readonly ok: false; readonly problems: readonly Problem[] };

/** All texts in a value, names included, however deep. */
export function* textsWithin(value: FrontValue | null): Generator<FrontText> {
  if (value === null) return;
  if (value.is === "text") yield value;
  else if (value.is === "list") for (const item of value.items) yield* textsWithin(item);
  else {
    for (const { key, value: own } of value.entries) {
      yield* textsWithin(key);
      yield* textsWithin(own);
    }
  }
}

/** Front matter as it is written from one offset to another, shortened to 80 units. */
export function written(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + 80)).trim();
}
