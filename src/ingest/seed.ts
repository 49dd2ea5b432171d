import { posix } from "node:path";
import { type Place, type Problem, problem } from "../diagnostics.ts";
import type { Format } from "./body.ts";
import { decode, type Encoding } from "./encoding.ts";
import type { Seed } from "./field.ts";
import { parseMarkdownSeed } from "./markdown-seed.ts";
import { parseTextSeed } from "./text-seed.ts";

/** A seed taken apart; not ok where the text itself is in doubt, so that nothing in it is worth a message of its own. */
type ParsedSeed =
  | { readonly ok: true; readonly seed: Seed; readonly format: Format; readonly encoding: Encoding; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Takes a file apart into fields and body: bytes to text, and text after the format that the file's name has. Nothing is understood yet. */
export function parseSeed(file: string, bytes: Uint8Array): ParsedSeed {
  const decoded = decode(bytes);
  if (!decoded.ok) {
    const reason = `byte ${decoded.offset} is not valid ${decoded.tried}, and the file does not read as GB18030; save it as UTF-8`;
    return { ok: false, problems: [problem("error", "bad-encoding", reason, { line: 1, column: 1 })] };
  }
  const text = decoded.text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const problems: Problem[] = [];
  if (decoded.encoding === "GB18030") {
    problems.push(problem("info", "foreign-encoding", "not UTF-8; read as GB18030 (GBK)", { line: 1, column: 1 }));
  }
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    const reason = "a NUL byte stands here; the file is damaged, or UTF-16 without a byte order mark";
    return { ok: false, problems: [problem("error", "nul-byte", reason, placeOf(text, nul))] };
  }
  const lost = text.indexOf("\uFFFD");
  if (lost !== -1) {
    const reason = "the source has U+FFFD here: a character was lost before Jiuwen read it";
    problems.push(problem("warning", "lost-text", reason, placeOf(text, lost)));
  }
  const format = formatOf(file);
  const parsed = format === "md" ? parseMarkdownSeed(text) : parseTextSeed(text);
  problems.push(...parsed.problems);
  // Where the header cannot be read, what it lacks is no news.
  const unreadable = parsed.problems.some(({ rule }) => headerRules.has(rule));
  return unreadable ? { ok: false, problems } : { ok: true, seed: parsed.seed, format, encoding: decoded.encoding, problems };
}

const headerRules: ReadonlySet<Problem["rule"]> = new Set([
  "no-body-marker",
  "no-front-matter",
  "bad-field",
  "bad-front-matter",
  "executable-front-matter",
  "unclosed-front-matter",
]);

function formatOf(file: string): Format {
  return posix.extname(file).toLowerCase() === ".md" ? "md" : "txt";
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** The body of a file that `readArticle` has accepted, with `\n` line ends. */
export function readBody(file: string, bytes: Uint8Array): string {
  const parsed = parseSeed(file, bytes);
  if (!parsed.ok) throw new Error(`${file} was an article when it was first read and is none now`);
  return parsed.seed.body.text;
}
