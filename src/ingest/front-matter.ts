import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, visit, type YAMLMap } from "yaml";
import { type Level, type Position, type Problem, problem, type RuleId } from "../lib/diagnostics.ts";
import type { Yaml } from "../lib/yaml.ts";
import { createFieldCollection } from "./field-collection.ts";
import type { FieldNames } from "./field-names.ts";
import type { Field, FieldKey, Seed } from "./header-field.ts";
import { longHeader, mostFields } from "./header-limits.ts";
import { addressIn, personalDataIn } from "./personal-data.ts";
import { quoted } from "./quoted.ts";

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

/** Reads the fields of front matter that is sound YAML. */
export function readFrontMatter(yaml: Yaml, names: FieldNames): FrontMatter {
  const { contents } = yaml.document;
  if (contents === null) return { ...noFields, problems: [] };
  if (!isMap(contents)) {
    const colon = isScalar(contents) && String(contents.value).includes("：") ? ", with a half-width colon and a space behind it" : "";
    return refused(`the front matter is not a list of \`name: value\` lines${colon}`, yaml.place(contents.range[0]));
  }
  const surplus = contents.items[mostFields];
  if (surplus) {
    const fault = longHeader(`${contents.items.length} fields`, yaml.place((surplus.value ?? surplus.key).range[0]));
    return { ...noFields, problems: [fault] };
  }
  return readFields(contents, yaml, names);
}

const noFields: Omit<Seed, "body"> = { fields: new Map(), credits: [], extra: [] };

function refused(reason: string, place: Position): FrontMatter {
  return { ...noFields, problems: [problem("error", "bad-front-matter", reason, place)] };
}

/** A field as front matter has it. */
interface WrittenField {
  readonly name: string;
  /** The key by which Jiuwen knows the field; null if it has no use for it. */
  readonly known: FieldKey | null;
  readonly value: ParsedNode | null;
  /** The position of its value. */
  readonly place: Position;
}

/** Adds a problem to those found. */
type Tell = (level: Level, rule: RuleId, reason: string, offset: number) => void;

function readFields({ items }: YAMLMap.Parsed, { text, place: placeOf }: Yaml, names: FieldNames): FrontMatter {
  const collection = createFieldCollection();
  const problems: Problem[] = [];
  const tell: Tell = (level, rule, reason, offset) => problems.push(problem(level, rule, reason, placeOf(offset)));
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : sourceOf(key, text);
    const meaning = isScalar(key) ? names.inFrontMatter(name) : ({ is: "unknown" } as const);
    const known = "key" in meaning ? meaning.key : null;
    const entry: WrittenField = { name, known, value, place: placeOf((value ?? key).range[0]) };
    const texts = flatTexts(value);
    const field = texts === null ? readNested(entry, text, tell) : readFlat(entry, texts, text, tell);
    // An empty id counts as none.
    if (field === null || (known === "id" && field.nothing !== undefined)) continue;
    const first = collection.add(field, meaning);
    if (!first) continue;
    const isNeeded = known !== null && needed.has(known);
    const mend = isNeeded ? "keep one of the two" : "the first is taken, this one is shown beside it; keep one of the two";
    tell(isNeeded ? "error" : "warning", "duplicate-field", `\`${name}\` says again what \`${first.name}\` says; ${mend}`, key.range[0]);
    if (!isNeeded) collection.keep(field);
  }
  return { ...collection.collected(), problems };
}

/**
 * The scalars of a text or of a flat list; none if there is no value, and null for anything deeper.
 */
function flatTexts(value: ParsedNode | null): readonly Scalar.Parsed[] | null {
  if (value === null) return [];
  if (isScalar(value)) return [value];
  return isSeq(value) && value.items.every((item) => isScalar(item)) ? value.items : null;
}

/** A text or a flat list as a field. What YAML silently leaves out is reported. */
function readFlat({ name, known, value, place }: WrittenField, items: readonly Scalar.Parsed[], text: string, tell: Tell): Field {
  const isText = !isSeq(value);
  const isTold = isText && known !== null && toldWhereMissing.has(known);
  let nothing = "";
  const passed = items.flatMap((item) => {
    const reason = passedOver(name, item, isText, text);
    return reason === null ? [] : { item, reason };
  });
  const [first, ...others] = passed;
  if (first && isTold && isNothing(first.item)) nothing = first.reason;
  else if (first) {
    const more = others.length === 0 ? "" : `; and likewise with ${others.length} more of its items`;
    tell("warning", "yaml-syntax", first.reason + more, first.item.range[0]);
  }
  const texts = items.filter((item) => !isNothing(item)).map((item) => String(item.value));
  if (isText) {
    const [own] = texts;
    return own === undefined
      ? { name, value: "", ...place, nothing: nothing || nothingSaid(items[0], text) }
      : { name, value: own, ...place };
  }
  if (known !== null && needed.has(known) && texts.length > 0) {
    const reason = `\`${name}\` is written as a list, of which the brackets are not shown; put it in quotes if it is a text`;
    tell("warning", "yaml-syntax", reason, value.range[0]);
  }
  return { name, value: texts, ...place };
}

/**
 * Whether YAML takes a scalar for nothing: `null`, `~`, or only a comment. In quotes it is a text.
 */
function isNothing({ type, value }: Scalar): boolean {
  return type === "PLAIN" && /^(?:null|~|)$/i.test(String(value));
}

function nothingSaid(item: Scalar.Parsed | undefined, text: string): string {
  const written = item ? sourceOf(item, text) : "";
  return written === "" ? "" : `YAML takes \`${written}\` for nothing; put it in quotes if it is a text`;
}

/**
 * A message about what YAML silently leaves out: a comment behind a value, or an anchor before it.
 * Null if it leaves out nothing.
 */
function passedOver(name: string, item: Scalar.Parsed, isText: boolean, text: string): string | null {
  const comment = item.type === "PLAIN" ? commentBehind(item, text) : null;
  if (comment !== null) {
    const written = isNothing(item) ? comment : `${String(item.value)} ${comment}`;
    const mended = written.length > 80 ? "the value in quotes" : `\`${isText ? `${name}:` : "-"} '${written.replaceAll("'", "''")}'\``;
    const effect = isNothing(item) ? "so that nothing is left" : "and leaves it out";
    return `YAML reads ${quoted(comment)} in \`${name}\` as a comment ${effect}; write ${mended}, or put a comment on a line of its own`;
  }
  if (item.anchor === undefined) return null;
  return `YAML reads ${quoted(`&${item.anchor}`)} in \`${name}\` as a mark and leaves it out; put the value in quotes if it is a part of it`;
}

/** The comment behind a scalar on the line on which it ends; null if there is none. */
function commentBehind({ range }: Scalar.Parsed, text: string): string | null {
  let start = range[1];
  while (text[start] === " " || text[start] === "\t") start++;
  if (text[start] !== "#") return null;
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).trimEnd();
}

/**
 * What can be taken of a field with nested values: its texts if the field is optional, and nothing
 * if it is needed or if Jiuwen has no use for it. Each case is reported.
 */
function readNested({ name, known, value, place }: WrittenField, text: string, tell: Tell): Field | null {
  if (value === null) return null;
  const personal = personalIn(name, value);
  if (personal) tell("warning", "personal-data", personalReason(name, personal.what), personal.offset);
  if (known === "draft" || known === "published") {
    // The source text says neither yes nor no, which `unpublished` reports.
    return { name, value: sourceOf(value, text), ...place };
  }
  if (known === null) {
    const reason = `\`${name}\` holds nested values, which are not shown; put it in quotes if it is a text`;
    if (!personal) tell("warning", "nested-field", reason, value.range[0]);
    return null;
  }
  if (needed.has(known)) {
    const reason = `\`${name}\` is neither a text nor a list of texts; put it in quotes if it is a text`;
    tell("error", "bad-field", reason, value.range[0]);
    return null;
  }
  const texts = nestedTexts(value).filter((own) => own.trim() !== "" && addressIn(own) === null);
  const taken = texts.length === 0 ? "no text in them can be taken" : "the texts in them are taken";
  tell("warning", "nested-field", `\`${name}\` holds nested values; ${taken}; write a text or a list of texts`, value.range[0]);
  return texts.length === 0 ? null : { name, value: texts, ...place };
}

/** The keys under which a map gives the name of something. */
const nameKeys: ReadonlySet<string> = new Set(["name", "姓名", "名称", "title", "label"]);

/**
 * The texts in nested values. A map with a name gives only that; a key without a value is a text as
 * well.
 */
function nestedTexts(value: ParsedNode | null): string[] {
  if (isScalar(value)) return isNothing(value) ? [] : [String(value.value)];
  if (isSeq(value)) return value.items.flatMap(nestedTexts);
  if (!isMap(value)) return [];
  const named = value.items.find(({ key }) => isScalar(key) && nameKeys.has(String(key.value).toLowerCase()));
  if (named) return nestedTexts(named.value);
  return value.items.flatMap(({ key, value: own }) =>
    own === null || (isScalar(own) && isNothing(own)) ? nestedTexts(key) : nestedTexts(own),
  );
}

/** Fields in which other systems keep what readers wrote. */
const commentKeys = /^(?:comments?|replies|reply|guestbook|评论|留言|回复)$/i;

/** What looks like personal data in nested values, and its offset; null if nothing does. */
function personalIn(name: string, value: ParsedNode): { readonly what: string; readonly offset: number } | null {
  let found = commentKeys.test(name) ? { what: "comments of readers", offset: value.range[0] } : null;
  visit(value, {
    Scalar(_key, { value: own, range }) {
      const what = personalDataIn(String(own));
      if (what === null) return undefined;
      found = { what, offset: range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** The message for a field that is not shown, and what its owner should consider. */
export function personalReason(name: string, what: string): string {
  return `\`${name}\` holds what looks like ${what} and is not shown; the file itself is published as it is, so take out of it what is not to be public`;
}

/** The source text of a node, shortened to 80 units. */
function sourceOf({ range: [start, end] }: ParsedNode, text: string): string {
  return text.slice(start, Math.min(end, start + 80)).trim();
}
