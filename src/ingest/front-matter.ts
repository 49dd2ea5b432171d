import { type Level, type Position, type Problem, problem, type RuleId } from "../lib/diagnostics.ts";
import { createFieldCollection } from "./field-collection.ts";
import type { FieldNames } from "./field-names.ts";
import { type FrontEntry, type FrontFields, type FrontText, type FrontValue, textsWithin } from "./front-value.ts";
import type { Field, FieldKey, Seed } from "./header-field.ts";
import { longHeader, mostFields } from "./header-limits.ts";
import { addressIn, personalDataIn } from "./personal-data.ts";
import { quoted } from "./quoted.ts";
import { saysNothing } from "./site-settings.ts";

/** The fields of front matter, and the problems with it. */
export interface FrontMatter extends Omit<Seed, "body"> {
  readonly problems: readonly Problem[];
}

/**
 * Without these there is no article at its address, so a fault in one is an error. A fault in
 * another costs that field alone.
 */
const needed: ReadonlySet<FieldKey> = new Set(["title", "date", "id"]);

/** The fields whose absence is reported, so that `Field.nothing` can tell the reason there. */
const toldWhereMissing: ReadonlySet<FieldKey> = new Set(["title", "date", "views"]);

/** Reads the fields of front matter that is sound in its language. */
export function readFrontMatter(front: FrontFields, names: FieldNames): FrontMatter {
  const entries = front.entries.flatMap((entry) => taxonomiesApart(entry) ?? originalApart(entry) ?? [entry]);
  const surplus = entries[mostFields];
  if (!surplus) return readFields(entries, front, names);
  const fault = longHeader(`${entries.length} fields`, front.place((surplus.value ?? surplus.key).offset));
  return { fields: new Map(), credits: [], extra: [], problems: [fault] };
}

/** Where Zola and Grav keep tags and categories. */
const taxonomyNames: ReadonlySet<string> = new Set(["taxonomies", "taxonomy"]);

/** The fields within one that only holds tags and categories; null for any other. */
function taxonomiesApart({ key, value }: FrontEntry): readonly FrontEntry[] | null {
  return key.is === "text" && taxonomyNames.has(key.value.toLowerCase()) && value?.is === "map" ? value.entries : null;
}

/** The fields within `original`, each named like `original.url`; null for any other field. */
function originalApart({ key, value }: FrontEntry): readonly FrontEntry[] | null {
  if (key.is !== "text" || key.value.toLowerCase() !== "original" || value?.is !== "map") return null;
  return value.entries.map(({ key: part, value: own }) => ({
    key: part.is === "text" ? { ...part, value: `original.${part.value}` } : part,
    value: own,
  }));
}

/** A field as front matter has it. */
interface WrittenField {
  readonly name: string;
  /** The key by which Jiuwen knows the field; null if it has no use for it. */
  readonly known: FieldKey | null;
  readonly value: FrontValue | null;
  /** The position of its value. */
  readonly place: Position;
}

/** Adds a problem to those found. */
type Tell = (level: Level, rule: RuleId, reason: string, offset: number) => void;

function readFields(entries: readonly FrontEntry[], { language, place: placeOf }: FrontFields, names: FieldNames): FrontMatter {
  const collection = createFieldCollection();
  const problems: Problem[] = [];
  const tell: Tell = (level, rule, reason, offset) => problems.push(problem(level, rule, reason, placeOf(offset)));
  for (const { key, value } of entries) {
    const name = key.is === "text" ? key.value : key.source;
    const meaning = key.is === "text" ? names.inFrontMatter(name) : ({ is: "unknown" } as const);
    const known = "key" in meaning ? meaning.key : null;
    const entry: WrittenField = { name, known, value, place: placeOf((value ?? key).offset) };
    const texts = flatTexts(known, value);
    if (meaning.is === "setting" && isSetting(name, value)) continue;
    const field = texts === null ? readNested(entry, tell) : readFlat(entry, texts, language, tell);
    // An empty id counts as none.
    if (field === null || (known === "id" && field.nothing !== undefined)) continue;
    const first = collection.add(field, meaning);
    if (!first) continue;
    const isNeeded = known !== null && needed.has(known);
    const mend = isNeeded ? "keep one of the two" : "the first is taken, this one is shown beside it; keep one of the two";
    tell(isNeeded ? "error" : "warning", "duplicate-field", `\`${name}\` says again what \`${first.name}\` says; ${mend}`, key.offset);
    if (!isNeeded) collection.keep(field);
  }
  return { ...collection.collected(), problems };
}

/**
 * The texts of a text or of a flat list; none if there is no value, and null for anything deeper.
 * Categories may be lists of lists, as Hexo has them.
 */
function flatTexts(known: FieldKey | null, value: FrontValue | null): readonly FrontText[] | null {
  if (value === null) return [];
  if (value.is === "text") return [value];
  if (value.is === "map") return null;
  const items = known === "categories" ? value.items.flatMap((item) => (item.is === "list" ? item.items : item)) : value.items;
  const texts = items.filter((item) => item.is === "text");
  return texts.length === items.length ? texts : null;
}

/** Whether a value tells a generator what to do, and says nothing to a reader. */
function isSetting(name: string, value: FrontValue | null): boolean {
  if (value !== null && value.is !== "text" && commentKeys.test(name)) return false;
  return [...textsWithin(value)].every(
    ({ value: own, isNothing }) => isNothing || (saysNothing(name, own) && personalDataIn(own) === null),
  );
}

/** A text or a flat list as a field. What YAML silently leaves out is reported. */
function readFlat(
  { name, known, value, place }: WrittenField,
  items: readonly FrontText[],
  language: FrontFields["language"],
  tell: Tell,
): Field {
  const isText = value?.is !== "list";
  const isTold = isText && known !== null && toldWhereMissing.has(known);
  let nothing = "";
  const passed = items.flatMap((item) => {
    const reason = passedOver(name, item, isText);
    return reason === null ? [] : { item, reason };
  });
  const [first, ...others] = passed;
  if (first && isTold && first.item.isNothing) nothing = first.reason;
  else if (first) {
    const more = others.length === 0 ? "" : `; and likewise with ${others.length} more of its items`;
    tell("warning", "yaml-syntax", first.reason + more, first.item.offset);
  }
  const texts = items.filter((item) => !item.isNothing).map((item) => item.value);
  if (isText) {
    const [own] = texts;
    return own === undefined
      ? { name, value: "", ...place, nothing: nothing || nothingSaid(items[0], language) }
      : { name, value: own, ...place };
  }
  if (known !== null && needed.has(known) && texts.length > 0) {
    const reason = `\`${name}\` is written as a list, of which the brackets are not shown; put it in quotes if it is a text`;
    tell("warning", "yaml-syntax", reason, value.offset);
  }
  return { name, value: texts, ...place };
}

function nothingSaid(item: FrontText | undefined, language: FrontFields["language"]): string {
  const source = item?.source ?? "";
  return source === "" ? "" : `${language} takes \`${source}\` for nothing; put it in quotes if it is a text`;
}

/**
 * A message about what YAML silently leaves out: a comment behind a value, or an anchor before it.
 * Null if it leaves out nothing.
 */
function passedOver(name: string, { comment, isNothing, value, anchor }: FrontText, isText: boolean): string | null {
  if (comment !== null) {
    const written = isNothing ? comment : `${value} ${comment}`;
    const mended = written.length > 80 ? "the value in quotes" : `\`${isText ? `${name}:` : "-"} '${written.replaceAll("'", "''")}'\``;
    const effect = isNothing ? "so that nothing is left" : "and leaves it out";
    return `YAML reads ${quoted(comment)} in \`${name}\` as a comment ${effect}; write ${mended}, or put a comment on a line of its own`;
  }
  if (anchor === null) return null;
  return `YAML reads ${quoted(`&${anchor}`)} in \`${name}\` as a mark and leaves it out; put the value in quotes if it is a part of it`;
}

/**
 * What can be taken of a field with nested values: its texts if the field is optional, and nothing
 * if it is needed or if Jiuwen has no use for it. Each case is reported.
 */
function readNested({ name, known, value, place }: WrittenField, tell: Tell): Field | null {
  if (value === null) return null;
  const personal = personalIn(name, value);
  if (personal) tell("warning", "personal-data", personalReason(name, personal.what), personal.offset);
  if (known === "draft" || known === "published") {
    // The source text says neither yes nor no, which `unpublished` reports.
    return { name, value: value.source, ...place };
  }
  if (known === null) {
    const reason = `\`${name}\` holds nested values, which are not shown; put it in quotes if it is a text`;
    if (!personal) tell("warning", "nested-field", reason, value.offset);
    return null;
  }
  if (needed.has(known)) {
    const reason = `\`${name}\` is neither a text nor a list of texts; put it in quotes if it is a text`;
    tell("error", "bad-field", reason, value.offset);
    return null;
  }
  const texts = nestedTexts(value).filter((own) => own.trim() !== "" && addressIn(own) === null);
  const taken = texts.length === 0 ? "no text in them can be taken" : "the texts in them are taken";
  tell("warning", "nested-field", `\`${name}\` holds nested values; ${taken}; write a text or a list of texts`, value.offset);
  return texts.length === 0 ? null : { name, value: texts, ...place };
}

/** The keys under which a map gives the name of something. */
const nameKeys: ReadonlySet<string> = new Set(["name", "姓名", "名称", "title", "label"]);

/**
 * The texts in nested values. A map with a name gives only that; a key without a value is a text as
 * well.
 */
function nestedTexts(value: FrontValue | null): string[] {
  if (value === null) return [];
  if (value.is === "text") return value.isNothing ? [] : [value.value];
  if (value.is === "list") return value.items.flatMap(nestedTexts);
  const named = value.entries.find(({ key }) => key.is === "text" && nameKeys.has(key.value.toLowerCase()));
  if (named) return nestedTexts(named.value);
  return value.entries.flatMap(({ key, value: own }) =>
    own === null || (own.is === "text" && own.isNothing) ? nestedTexts(key) : nestedTexts(own),
  );
}

/** Fields in which other systems keep what readers wrote. */
const commentKeys = /^(?:comments?|replies|reply|guestbook|评论|留言|回复)$/i;

/** What looks like personal data in nested values, and its offset; null if nothing does. */
function personalIn(name: string, value: FrontValue): { readonly what: string; readonly offset: number } | null {
  for (const { value: own, offset } of textsWithin(value)) {
    const what = personalDataIn(own);
    if (what !== null) return { what, offset };
  }
  return commentKeys.test(name) ? { what: "comments of readers", offset: value.offset } : null;
}

/** The message for a field that is not shown, and what its owner should consider. */
export function personalReason(name: string, what: string): string {
  return `\`${name}\` holds what looks like ${what} and is not shown; the file itself is published as it is, so take out of it what is not to be public`;
}
