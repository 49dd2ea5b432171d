import { type Candidate, firstSeen, note } from "./keyword-candidate.ts";
import type { Part } from "./term-part.ts";

/** The longest candidate, in characters. What is longer is a name or half a sentence. */
const longest = 8;
const mostWords = 6;

/**
 * All candidates of an article, in the order in which they first occur: one to six words together,
 * of two to eight characters in all, each of which may be part of a term; and whatever stands
 * between quotation marks. `parts` are the words of title and body, `titleEnd` is the number of the
 * title's words.
 */
export function findCandidates(parts: readonly Part[], titleEnd: number): Iterable<Candidate> {
  const found = new Map<string, Candidate>();
  const breaks = parts.map((part, at) => isBreak(part, parts[at - 1], parts[at + 1]));
  for (let start = 0; start < parts.length; start++) {
    const close = closingQuote(parts, start);
    if (breaks[start] && close === 0) continue;
    const before = parts[start - 1];
    const limit = Math.min(start + mostWords, parts.length);
    let whole = true;
    let generic = true;
    let filler = false;
    let text = "";
    for (let end = start; end < limit; end++) {
      if (breaks[end]) whole = false;
      if (!whole && end >= close) break;
      const part = parts[end] as Part;
      text += part.text;
      if (text.length > longest) break;
      generic &&= part.generic;
      filler ||= part.filler;
      const regular = whole && !(generic && filler) && (start === end ? standsAlone(part) : mayBegin(parts[start] as Part));
      const quoted = end + 1 === close;
      if (text.length < 2 || !(quoted || regular)) continue;
      const after = parts[end + 1];
      let candidate = found.get(text);
      if (!candidate) {
        candidate = firstSeen(text, start, end + 1 - start, regular, before, after);
        found.set(text, candidate);
      }
      note(candidate, before, after);
      if (start < titleEnd) candidate.inTitle = true;
      if (quoted) candidate.quoted = true;
    }
  }
  return found.values();
}

/**
 * The index of the quotation mark that closes the one right before a word, if there are only words
 * between them; else 0.
 */
function closingQuote(parts: readonly Part[], start: number): number {
  const before = parts[start - 1];
  if (before === undefined || before.written) return 0;
  const open = before.text;
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

/**
 * Whether a word belongs to no term: by its own kind, or because it is likely a person's name, as
 * it stands beside a title (校长高峰) or before what the person does (高峰强调).
 */
function isBreak(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  if (part.kind === "break" || before?.title) return true;
  return part.kind === "name" && after !== undefined && (after.title || after.announcing || after.kind === "verb");
}

function mayBegin({ filler, tag }: Part): boolean {
  return !filler && tag !== "m";
}

function standsAlone({ kind, generic }: Part): boolean {
  return !generic && (kind === "noun" || kind === "unknown");
}
