import { inSimplified } from "../lib/simplified.ts";
import { creditNames, type FieldKey, fieldNames, isOfOriginal, standIns } from "./header-field.ts";
import { settingNames } from "./site-settings.ts";

/** What a name in a header stands for. */
export type NameMeaning =
  | { readonly is: "field"; readonly key: FieldKey }
  | {
      readonly is: "stand-in";
      readonly key: FieldKey;
      /** How many other names are a better one. */
      readonly rank: number;
    }
  | { readonly is: "credit" }
  | { readonly is: "body" }
  | { readonly is: "setting" }
  | { readonly is: "unknown" };

/** Tells what names in headers stand for, in simplified and in traditional characters. */
export interface FieldNames {
  /** In the header of a text file, where a name can also begin the body. */
  readonly inText: (name: string) => NameMeaning;
  readonly inFrontMatter: (name: string) => NameMeaning;
}

/** What an archive's settings say of names: the field that each stands for, or `body`. */
export type OwnNames = Readonly<Record<string, FieldKey | "body">>;

/** The names of the line that ends the header of a text file. */
const bodyNames = ["正文内容", "内容", "正文", "文章内容", "新闻内容", "content", "body"];

const unknown: NameMeaning = { is: "unknown" };

const keys = Object.keys(fieldNames) as FieldKey[];

/** The meanings of names in front matter, and of Chinese ones in text files. */
const known: ReadonlyMap<string, NameMeaning> = new Map<string, NameMeaning>([
  ...creditNames.map((name) => [name, { is: "credit" }] as const),
  ...settingNames.map((name) => [name, { is: "setting" }] as const),
  ...Object.entries(standIns).flatMap(([key, names]) =>
    names.map((name, rank) => [name, { is: "stand-in", key: key as FieldKey, rank }] as const),
  ),
  ...keys.flatMap((key) => fieldNames[key].map((name) => [name, { is: "field", key }] as const)),
]);

/**
 * The meanings of English names in text files, whose own names are Chinese: they stand in for
 * those. The fields that can keep an article from being published have no other names there (Hugo
 * has `draft`, Jekyll `published`), and an id would move articles that have one by chance.
 */
const english: ReadonlyMap<string, NameMeaning> = new Map<string, NameMeaning>([
  ...keys
    .filter((key) => key !== "id" && !isOfOriginal(key))
    .map((key): [string, NameMeaning] => [
      fieldNames[key][0],
      key === "draft" || key === "published" ? { is: "field", key } : { is: "stand-in", key, rank: 0 },
    ]),
  ...Object.entries(standIns).flatMap(([key, names]) =>
    names.map((name, rank): [string, NameMeaning] => [name, { is: "stand-in", key: key as FieldKey, rank: rank + 1 }]),
  ),
]);

const bodies: ReadonlyMap<string, NameMeaning> = new Map(bodyNames.map((name) => [name, { is: "body" }]));

/** Creates the meanings of names in an archive whose settings add some of their own. */
export function createFieldNames(own: OwnNames = {}): FieldNames {
  const added = new Map(
    Object.entries(own).map(([name, key]): [string, NameMeaning] => [
      bareName(name),
      key === "body" ? { is: "body" } : { is: "field", key },
    ]),
  );
  return {
    inText: remembering((name) => {
      const bare = bareName(name);
      const ofAll = added.get(bare) ?? bodies.get(bare);
      return ofAll ?? (/\p{Script=Han}/u.test(bare) ? known.get(bare) : english.get(bare)) ?? unknown;
    }),
    inFrontMatter: remembering((name) => {
      const bare = bareName(name);
      const ofOwn = added.get(bare);
      return (ofOwn?.is === "body" ? undefined : ofOwn) ?? known.get(bare) ?? unknown;
    }),
  };
}

/** How many names are remembered: those of an archive's headers are few. */
const mostRemembered = 1_000;

/** Remembers what names stand for, as the same ones stand in every article. */
function remembering(meaningOf: (name: string) => NameMeaning): (name: string) => NameMeaning {
  const remembered = new Map<string, NameMeaning>();
  return (name) => {
    const found = remembered.get(name);
    if (found) return found;
    const meaning = meaningOf(name);
    if (remembered.size < mostRemembered) remembered.set(name, meaning);
    return meaning;
  };
}

/**
 * A field name without what does not count: white space (标　题 is a typeset 标题), the script
 * (標題 is 标题), and case.
 */
function bareName(name: string): string {
  return inSimplified(name.replace(/\s+/g, "")).toLowerCase();
}

/**
 * The name of a field that was probably meant by one that is not known, such as 标题 by 新闻题目.
 */
export function fieldMeant(name: string): { readonly name: string; readonly key: FieldKey } | null {
  const bare = bareName(name);
  if (!/^\p{Script=Han}{3,8}$/u.test(bare) || known.has(bare)) return null;
  for (const key of keys) {
    const found = fieldNames[key].find((one) => /^\p{Script=Han}{2,}$/u.test(one) && (bare.startsWith(one) || bare.endsWith(one)));
    if (found !== undefined) return { name: found, key };
  }
  return null;
}
