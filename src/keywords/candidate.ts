import type { Part } from "./part.ts";

/** A run of words that may be a term, and what its places in the article say for it. */
export interface Candidate {
  readonly text: string;
  /** Where it first stands, and of how many words it is. */
  readonly start: number;
  readonly words: number;
  /** Whether it is a term by its words, and not only what stands between quotation marks. */
  readonly regular: boolean;
  count: number;
  inTitle: boolean;
  /** Whether it stands between quotation marks somewhere. */
  quoted: boolean;
  /** Whether it stands behind an announcing verb somewhere, as its object. */
  announced: boolean;
  /** Whether it stands beside a 的 somewhere. */
  besideDe: boolean;
  /** The word on the left of its last place, none at the beginning. */
  left: Part | undefined;
  /** How many times another word stands on the left than at the place before. */
  leftChanges: number;
  /** Whether on the left is somewhere a boundary: a word that belongs to no term. */
  leftBounded: boolean;
  /** The same on the right. */
  right: Part | undefined;
  rightChanges: number;
  rightBounded: boolean;
}

/** Whether always the same word stands on the left, which may belong to the term. */
export function isOpenLeft({ leftBounded, leftChanges }: Candidate): boolean {
  return !leftBounded && leftChanges === 0;
}

/** Whether always the same word stands on the right. */
export function isOpenRight({ rightBounded, rightChanges }: Candidate): boolean {
  return !rightBounded && rightChanges === 0;
}

/** In characters. What is longer is a name or half a sentence. */
const longest = 8;
const mostWords = 6;

/**
 * All candidates of an article, in the order of their first places: one to six words together, of two to eight characters, each of which may
 * be part of a term; and whatever stands between quotation marks. `parts` are the words of title and body, `titleEnd` the number of the title's.
 */
export function findCandidates(parts: readonly Part[], titleEnd: number): Candidate[] {
  const found = new Map<string, Candidate>();
  for (let start = 0; start < parts.length; start++) {
    const close = closingQuote(parts, start);
    const limit = Math.min(start + mostWords, parts.length);
    let whole = true;
    let generic = true;
    let filler = false;
    let text = "";
    for (let end = start; end < limit; end++) {
      const part = parts[end] as Part;
      whole &&= !breaks(part, parts[end - 1], parts[end + 1]);
      if (!whole && end >= close) break;
      text += part.text;
      if (text.length > longest) break;
      generic &&= part.generic;
      filler ||= part.filler;
      const regular = whole && !(generic && filler) && (start === end ? standsAlone(part) : mayBegin(parts[start] as Part));
      const quoted = end + 1 === close;
      if (text.length < 2 || !(quoted || regular)) continue;
      let candidate = found.get(text);
      if (!candidate) {
        candidate = firstSeen(text, start, end + 1 - start, regular, parts[start - 1], parts[end + 1]);
        found.set(text, candidate);
      }
      note(candidate, parts[start - 1], parts[end + 1]);
      if (start < titleEnd) candidate.inTitle = true;
      if (quoted) candidate.quoted = true;
    }
  }
  return [...found.values()];
}

/** Where the quotation marks close that open right before a word, if there are only words between them; else 0. */
function closingQuote(parts: readonly Part[], start: number): number {
  const open = parts[start - 1]?.text;
  if (open !== "“" && open !== "《") return 0;
  const close = open === "“" ? "”" : "》";
  for (let end = start; end <= start + mostWords; end++) {
    const part = parts[end];
    if (part === undefined) return 0;
    if (part.text === close) return end;
    if (!part.written) return 0;
  }
  return 0;
}

/** Whether no term holds a word: by itself, or as it is likely a person's name, beside a title (校长高峰) or before what the person does (高峰强调). */
function breaks(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  if (part.kind === "break" || before?.title) return true;
  return part.kind === "name" && after !== undefined && (after.title || after.announcing || after.kind === "verb");
}

function mayBegin({ filler, tag }: Part): boolean {
  return !filler && tag !== "m";
}

function standsAlone({ kind, generic }: Part): boolean {
  return !generic && (kind === "noun" || kind === "unknown");
}

function firstSeen(
  text: string,
  start: number,
  words: number,
  regular: boolean,
  left: Part | undefined,
  right: Part | undefined,
): Candidate {
  // One flat object, as there are 200 of them in an article: with an object for each side the whole reading takes a third longer.
  return {
    text,
    start,
    words,
    regular,
    count: 0,
    inTitle: false,
    quoted: false,
    announced: false,
    besideDe: false,
    left,
    leftChanges: 0,
    leftBounded: false,
    right,
    rightChanges: 0,
    rightBounded: false,
  };
}

function note(candidate: Candidate, left: Part | undefined, right: Part | undefined): void {
  candidate.count++;
  if (left?.announcing) candidate.announced = true;
  if (left?.text === "的" || right?.text === "的") candidate.besideDe = true;
  if (left !== candidate.left) candidate.leftChanges++;
  if (right !== candidate.right) candidate.rightChanges++;
  candidate.left = left;
  candidate.right = right;
  if (left === undefined || left.kind === "break") candidate.leftBounded = true;
  if (right === undefined || right.kind === "break") candidate.rightBounded = true;
}
