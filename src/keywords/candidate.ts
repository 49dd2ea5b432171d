import type { Part } from "./part.ts";

/** A run of words that may be a term, and what its places in the article say for it. */
export interface Candidate {
  readonly text: string;
  readonly parts: readonly Part[];
  count: number;
  inTitle: boolean;
  /** Whether it stands between quotation marks somewhere. */
  quoted: boolean;
  /** Whether it stands behind an announcing verb somewhere, as its object. */
  announced: boolean;
  /** Whether it stands beside a 的 somewhere. */
  besideDe: boolean;
  readonly left: Side;
  readonly right: Side;
}

/** What stands on one side of a candidate. */
export interface Side {
  /** Whether some of its places has a boundary there: no word that could belong to the term. */
  bounded: boolean;
  /** How many times another word stands there than at the place before. */
  changes: number;
  last: string;
}

/** Whether always the same word stands on a side, which may belong to the term. */
export function isOpen({ bounded, changes }: Side): boolean {
  return !bounded && changes === 0;
}

/** Characters. Longer ones are names or half sentences. */
const lengthLimit = 8;
/** Words. */
const partLimit = 6;

/**
 * All candidates of an article: one to six words together, two to eight characters, of which each may be part of a term; and whatever
 * stands between quotation marks. `parts` are the words of the title and then, from `bodyStart`, of the body.
 */
export function findCandidates(parts: readonly Part[], bodyStart: number): Candidate[] {
  const found = new Map<string, Candidate>();
  for (let start = 0; start < parts.length; start++) {
    const close = closingQuote(parts, start);
    let whole = true;
    let text = "";
    for (let end = start; end < Math.min(start + partLimit, parts.length); end++) {
      const part = parts[end] as Part;
      whole &&= !breaksAt(parts, end);
      if (!whole && end >= close) break;
      text += part.text;
      if (text.length > lengthLimit) break;
      const quoted = end === close - 1;
      if (!quoted && !(whole && mayBeTerm(parts, start, end))) continue;
      if (text.length < 2) continue;
      let candidate = found.get(text);
      if (!candidate) {
        candidate = newCandidate(text, parts.slice(start, end + 1));
        found.set(text, candidate);
      }
      note(candidate, parts, start, end, quoted, start < bodyStart);
    }
  }
  return [...found.values()];
}

/** Where the quotation marks close that open right before a word; 0 if none do. */
function closingQuote(parts: readonly Part[], start: number): number {
  const mark = closing.get(parts[start - 1]?.text ?? "");
  if (mark === undefined) return 0;
  for (let end = start + 1; end <= start + partLimit; end++) {
    const text = parts[end]?.text;
    if (text === mark) return end;
    if (text === undefined || (/^\P{L}+$/u.test(text) && !/^[\d+.-]+$/.test(text))) return 0;
  }
  return 0;
}

const closing = new Map([
  ["“", "”"],
  ["《", "》"],
]);

/** Whether no term holds this word: by itself, or because it is likely a person's name, beside a title (校长高峰) or before a verb (高峰强调). */
function breaksAt(parts: readonly Part[], at: number): boolean {
  const part = parts[at] as Part;
  if (part.kind === "break") return true;
  if (parts[at - 1]?.title) return true;
  if (part.kind !== "name") return false;
  const next = parts[at + 1];
  return next !== undefined && (next.title || next.announcing || next.kind === "verb");
}

function mayBeTerm(parts: readonly Part[], start: number, end: number): boolean {
  const first = parts[start] as Part;
  const last = parts[end] as Part;
  if (first.kind === "inner" && first.tag === "m") return false;
  if (start === end && last.kind === "inner") return false;
  return (
    start < end || !(last.kind === "verb" || last.kind === "verbal" || last.kind === "adjective" || last.kind === "name" || last.generic)
  );
}

function newCandidate(text: string, parts: readonly Part[]): Candidate {
  return {
    ...{ text, parts, count: 0, inTitle: false, quoted: false, announced: false, besideDe: false },
    left: { bounded: false, changes: -1, last: "" },
    right: { bounded: false, changes: -1, last: "" },
  };
}

function note(candidate: Candidate, parts: readonly Part[], start: number, end: number, quoted: boolean, inTitle: boolean): void {
  const before = parts[start - 1];
  const after = parts[end + 1];
  candidate.count++;
  if (inTitle) candidate.inTitle = true;
  if (quoted) candidate.quoted = true;
  if (before?.announcing) candidate.announced = true;
  if (before?.text === "的" || after?.text === "的") candidate.besideDe = true;
  see(candidate.left, before);
  see(candidate.right, after);
}

function see(side: Side, neighbour: Part | undefined): void {
  const text = neighbour?.text ?? "";
  if (neighbour === undefined || neighbour.kind === "break") side.bounded = true;
  if (text !== side.last || side.changes < 0) side.changes++;
  side.last = text;
}
