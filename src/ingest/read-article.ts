import { posix } from "node:path";
import { textSignature } from "../language/text-signature.ts";
import { hasErrors, type Problem, problem } from "../lib/diagnostics.ts";
import { sha256 } from "../lib/sha256.ts";
import { paired } from "../lib/text-direction.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Article, ArticleText } from "./article.ts";
import { readDate } from "./article-date.ts";
import { strictly } from "./assumptions.ts";
import { readColumn } from "./column.ts";
import { type WrittenDate, writtenDate } from "./date-order.ts";
import { excerpt } from "./excerpt.ts";
import { type FieldNames, fieldMeant } from "./field-names.ts";
import { stemOf } from "./file-name.ts";
import { formatReaders } from "./format-table.ts";
import { personalReason } from "./front-matter.ts";
import { readAddresses, readFileAddresses } from "./header-addresses.ts";
import { type Field, fieldItems, fieldText, type Seed } from "./header-field.ts";
import { withinLimits } from "./header-limits.ts";
import { type ArticleId, idFromStem, parseId } from "./id.ts";
import { knownPeople } from "./known-people.ts";
import { missingField } from "./missing-field.ts";
import { eachOnce, farPictures, namedAsOriginal, namedIn } from "./named-file.ts";
import { readOriginal } from "./original.ts";
import { addressIn } from "./personal-data.ts";
import { remainsNote, withPlainHeader } from "./plain-header.ts";
import { isProjectFile } from "./project-file.ts";
import { quoted } from "./quoted.ts";
import { itemsOf } from "./roundup.ts";
import { parseSeed } from "./seed.ts";
import type { SubjectReader } from "./subjects.ts";
import { splitTitle, type TitleParts } from "./title-parts.ts";
import { publishedAt, unpublished } from "./unpublished.ts";
import { expectedViews, mayBeViews, parseViews } from "./view-count.ts";

/** The result of reading one file: an article, unless a problem is an error. */
export interface ReadFile {
  readonly article: Article | null;
  readonly problems: readonly Problem[];
  /**
   * The date, if its order is not plain or tells the order of others. Where it may be of several
   * days, that of the article is but the first of them, until all files are read.
   */
  readonly written: WrittenDate | null;
}

/** What reading an article depends on, beside its file. */
export interface IngestOptions {
  /** The archive's zone, an IANA name. */
  readonly timeZone: string;
  readonly names: FieldNames;
  /** Whether a header must be written in full, so that nothing is assumed. */
  readonly strict: boolean;
  readonly vocabulary: Vocabulary;
  /** Finds keywords and people in an archive without a vocabulary; null if none are wanted. */
  readonly readSubjects: SubjectReader | null;
}

/**
 * Reads one file: an article, or its problems. It is pure: `file` is only the file's name, `bytes`
 * is its content. A project file such as CHANGELOG.md that is no article gives one problem of level
 * `info`.
 */
export function readArticle(file: string, bytes: Uint8Array, options: IngestOptions): ReadFile {
  const ingested = readSeed(file, bytes, options);
  const isInDoubt = hasErrors(ingested.problems) || (ingested.written?.readings.length ?? 0) > 1;
  if (!isProjectFile(file) || !isInDoubt) return ingested;
  const reason = "by its name this file tells of the folder, and it is no article; it is not read";
  return { article: null, problems: [problem("info", "unread-file", reason)], written: null };
}

function readSeed(file: string, bytes: Uint8Array, options: IngestOptions): ReadFile {
  const parsed = parseSeed(file, bytes, options.names);
  if (!parsed.ok) return { article: null, problems: parsed.problems, written: null };
  const { format, encoding, bodyStart } = parsed;
  const problems: Problem[] = [...parsed.problems, ...nearNames(parsed.seed)];
  const { seed, first: remain } = withPlainHeader(withinLimits(parsed.seed, problems));
  if (remain) problems.push(remainsNote(remain));
  const held = unpublished(file, seed, options.timeZone);
  // Other faults of a draft do not matter until it is to be published.
  if (held) return { article: null, problems: [held], written: null };
  const { fields } = seed;

  const title = fieldText(fields.get("title"));
  if (title === "") problems.push(missingField("no-title", "title", "add a line `标题: …` (in Markdown `title: …`)", fields.get("title")));
  const dated = fields.get("date") ?? publishedAt(fields, options.timeZone);
  const written = writtenDate(dated, options.timeZone);
  const date = written?.readings[0]?.date ?? readDate(file, dated, seed, options.timeZone, problems);
  const id = readId(file, fields.get("id"), problems);
  const [extra, credits] = [shownFields(seed.extra, problems), shownFields(seed.credits, problems)];
  const views = readViews(fields.get("views"), extra, problems);
  const original = readOriginal(fields, extra, problems);
  const addresses = readAddresses(fields, extra, problems);
  const { column, others } = readColumn(fields);
  const parts = splitTitle(title);
  const tags = readTags(fields, others, parts, problems);
  problems.push(...[...fields.values(), ...seed.extra].flatMap(turning));
  const { blocks, files: inBody, problems: found } = formatReaders[format].read(seed.body);
  // One note tells of what is left of HTML, wherever that is.
  problems.push(...found.filter(({ rule }) => !remain || rule !== "html-remains"));
  const [pictures, attachments] = [readFileAddresses(fields, "pictures", extra), readFileAddresses(fields, "attachments", extra)];
  const files = eachOnce([...namedIn(fields, "pictures", pictures), ...inBody, ...namedIn(fields, "attachments", attachments)]);
  problems.push(...farPictures(files));
  const text = blocks.map((block) => block.text).join("\n");
  if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text) && files.length === 0 && !hasErrors(found)) {
    problems.push(problem("error", "empty-body", "the body is empty; write it after the header", { line: seed.body.line, column: 1 }));
  }
  if (options.strict) for (const [index, one] of problems.entries()) problems[index] = strictly(one);
  if (date === null || id === null || problems.some(({ level }) => level === "error")) return { article: null, problems, written };

  const article: Article = {
    summary: { id, date, ...parts, views, excerpt: excerpt(blocks) },
    header: {
      title,
      source: fieldText(fields.get("source")) || null,
      author: fieldText(fields.get("author")) || null,
      column,
      ...addresses,
      url: addresses.url ?? original?.url ?? null,
      original,
      tags,
      pictures,
      attachments,
      credits: credits.map((field) => ({ name: field.name, value: fieldText(field) })),
      extra: extra.map((field) => ({ name: field.name, value: fieldText(field) })),
    },
    text: {
      ...articleText(title, text, options),
      items: itemsOf(blocks, id),
      files: original === null ? files : [...files, ...namedAsOriginal(fields, original)],
    },
    origin: { file, format, bytes: bytes.length, encoding, sha256: sha256(bytes), bodyStart },
  };
  return { article, problems, written };
}

/** Notes of fields without use whose names are near that of one that is missing. */
function nearNames({ fields, extra }: Seed): Problem[] {
  return extra.flatMap((field) => {
    const meant = fieldMeant(field.name);
    if (meant === null || fields.has(meant.key)) return [];
    const reason = `\`${field.name}\` is kept and shown as it is; did you mean \`${meant.name}\`?`;
    return [problem("info", "near-name", reason, { line: field.line, column: 1 })];
  });
}

/** The findings in the words of a text. */
function articleText(title: string, text: string, { vocabulary, readSubjects }: IngestOptions): Omit<ArticleText, "files" | "items"> {
  const [inTitle, inBody] = [vocabulary.occurrences(title), vocabulary.occurrences(text)];
  const people = () =>
    knownPeople([
      { text: title, occurrences: inTitle },
      { text, occurrences: inBody },
    ]);
  return {
    characters: characters(text),
    signature: textSignature(text),
    terms: vocabulary.match(inTitle, inBody).map(({ name }) => name),
    ...(readSubjects?.(title, text) ?? { titleTerms: [], repeated: "", people: people(), institutions: [] }),
  };
}

/**
 * Counts code points other than white space, by taking white space and second halves of surrogate
 * pairs off the length, as Chinese text has few of either.
 */
function characters(text: string): number {
  return text.length - (text.match(/[\s\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** The fields that a page may show: none that is empty or has an e-mail or IP address. */
function shownFields(extra: readonly Field[], problems: Problem[]): Field[] {
  return extra.filter((field) => {
    const what = addressIn(fieldText(field));
    if (what !== null) problems.push(problem("warning", "personal-data", personalReason(field.name, what), field));
    return what === null && fieldText(field) !== "";
  });
}

/**
 * Warns of a field with a mark of direction that would turn round the text beside it. In a body
 * such a mark reaches no further than its own paragraph.
 */
function turning(field: Field): Problem[] {
  if (paired(fieldText(field)) === fieldText(field)) return [];
  const reason = `\`${field.name}\` has a mark of direction (U+202A to U+202E, U+2066 to U+2069) without its partner, which citations leave out; delete it`;
  return [problem("warning", "unpaired-direction", reason, field)];
}

/**
 * A value that is no plain number is unknown; if it says anything of a number, it is kept as a
 * field that is shown as it is.
 */
function readViews(field: Field | undefined, extra: Field[], problems: Problem[]): number | null {
  const written = fieldText(field);
  if (!field || written === "") {
    problems.push(missingField("no-views", "number of views", "none will be shown", field, "warning"));
    return null;
  }
  const views = parseViews(written);
  if (views !== null) return views;
  const isShown = mayBeViews(written);
  const outcome = isShown ? "it will be shown as text" : "none will be shown";
  problems.push(problem("warning", "bad-views", `${quoted(written)} is not ${expectedViews}; ${outcome}`, field));
  if (isShown) extra.push(field);
  return null;
}

function readId(file: string, field: Field | undefined, problems: Problem[]): ArticleId | null {
  const stem = stemOf(file);
  const id = field ? fieldText(field).normalize("NFC") : idFromStem(stem);
  const parsed = parseId(id);
  if (parsed.ok) return parsed.id;
  const named = stem === posix.basename(file, posix.extname(file)) ? "file" : "folder";
  const mend = field ? "choose another" : `rename the ${named}, or (in Markdown) give it an \`id\``;
  problems.push(problem("error", "bad-id", `${parsed.reason}; ${mend}`, field ?? { line: 1, column: 1 }));
  return null;
}

/**
 * The most tags of an article, columns included: each of them has a page and a feed with the
 * article.
 */
const mostTags = 100;

function readTags(fields: Seed["fields"], categories: readonly string[], { columns }: TitleParts, problems: Problem[]): string[] {
  const tags = fields.get("tags");
  const items = fieldItems(tags);
  const all = [...items, ...categories.filter((category) => !items.includes(category))];
  if (all.length + columns.length > mostTags) {
    const reason = `there are ${all.length} tags and ${columns.length} columns, more than ${mostTags} together`;
    const mend = "keep those that readers look for, and write the others into the body";
    const place = all.length > columns.length ? (tags ?? fields.get("categories")) : fields.get("title");
    problems.push(problem("error", "too-many-tags", `${reason}; ${mend}`, place));
  }
  return all;
}
