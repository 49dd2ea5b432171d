import type { Env, Token } from "markdown-it";
import { type Problem, problem } from "../lib/diagnostics.ts";
import { deepest, mostAddresses, mostMarks } from "./markdown/body-limits.ts";
import { articleMarkdown, infoOf, lineBreak, textMarkdown } from "./markdown/markdown-parser.ts";
import { notesOf } from "./markdown/parse-notes.ts";
import { holdsOnlyPictures } from "./markdown/pictures.ts";
import { type Block, paragraphs } from "./paragraphs.ts";

/** How a body is written; also the extension under which the untouched source is published. */
export type Format = "txt" | "md";

const markdown = articleMarkdown();
const plain = textMarkdown();

/**
 * The body as HTML elements, ready to stand in the article page below its title (headings from `h2`). Every character of the source is
 * there, escaped; nothing in it can run or load. `body` has `\n` line ends.
 */
export function bodyHtml(body: string, format: Format): string {
  if (format === "md") return markdown.render(body);
  return paragraphs(body)
    .map(({ kind, text }) => (kind === "heading" ? `<h2>${inlineHtml(text)}</h2>` : `<p>${inlineHtml(text)}</p>`))
    .join("\n");
}

/** The body's words without markup, block by block, for excerpts and matching. */
export function bodyBlocks(body: string, format: Format): Block[] {
  return format === "md" ? markdownBlocks(markdown.parse(body, {})) : paragraphs(body);
}

/** A body, and the line of its file on which it begins. */
interface Body {
  readonly text: string;
  readonly line: number;
}

/** The body's words when it is read for the first time, and what is wrong with it. */
export function readBlocks(body: Body, format: Format): { readonly blocks: readonly Block[]; readonly problems: readonly Problem[] } {
  const excess = excessOf(body.text, format);
  if (excess !== null) {
    const place = { line: body.line + excess.line, column: 1 };
    return { blocks: [], problems: [problem("error", "too-much-markup", excess.reason, place)] };
  }
  if (format === "txt") return { blocks: paragraphs(body.text), problems: entitiesIn(body) };
  const env: Env = {};
  const tokens = markdown.parse(body.text, env);
  const blocks = markdownBlocks(tokens);
  const problems: Problem[] = [];
  const open = tokens.find(hasOpenComment);
  if (open) {
    const reason = "a comment begins here and has no end, so that it is shown as text; end it with `-->`, or take it out";
    problems.push(problem("warning", "unread-markup", reason, { line: body.line + (open.map?.[0] ?? 0), column: 1 }));
  }
  const { deepLine, isWhole } = notesOf(env);
  if (deepLine !== null) {
    const reason = `lists and quotations lie deeper in one another than ${deepest} levels, a list being two; the marks of deeper ones are shown as text; write them flatter`;
    problems.push(problem("warning", "unread-markup", reason, { line: body.line + deepLine, column: 1 }));
  }
  if (!isWhole) {
    const reason =
      "words of the body are missing from what its Markdown gives, so all of it is shown as plain text; look for unusual markup in it";
    problems.push(problem("warning", "unread-markup", reason, { line: body.line, column: 1 }));
  }
  return { blocks, problems };
}

/** Whether a comment begins in a line of text that does not end. One that the source escapes is meant as text. */
function hasOpenComment({ content, children }: Token): boolean {
  if (children === null || !/(?<!\\)<!--/.test(content)) return false;
  return children.some((child) => child.type === "text" && child.content.includes("<!--"));
}

/** One warning where a text was saved as HTML: its entities are shown as they are written. */
function entitiesIn({ text, line }: Body): Problem[] {
  const found = /&(?:[a-z]{2,8}|#\d{2,7}|#x[\da-f]{2,6});/i.exec(text);
  if (!found) return [];
  const before = text.slice(0, found.index);
  const place = { line: line + before.split("\n").length - 1, column: found.index - before.lastIndexOf("\n") };
  const reason =
    "an entity of HTML is shown as it is written, as no text is markup; replace it, and what others there are, by their characters";
  return [problem("warning", "html-entity", reason, place)];
}

const marks = /[\n!#&*+\-.[\\\]_`|~<>]/g;
const addresses = /:\/\/|@/g;

/** Where, in lines from 0, there is more in a body than it may have. */
function excessOf(text: string, format: Format): { readonly line: number; readonly reason: string } | null {
  const [what, most, name] =
    format === "md" ? [marks, mostMarks, "marks of Markdown and ends of lines"] : [addresses, mostAddresses, "addresses"];
  // So many need so many characters.
  if (text.length <= most) return null;
  let count = 0;
  for (const { index } of text.matchAll(what))
    if (++count > most)
      return {
        line: text.slice(0, index).split("\n").length - 1,
        reason: `the body has more than ${most} ${name} up to here, more than any article; divide it`,
      };
  return null;
}

/** The parser is only asked where there can be an address. Most paragraphs have none, and nothing to escape. */
function inlineHtml(text: string): string {
  if (!/[&<>":]/.test(text)) return text;
  return /:\/\/|mailto:/i.test(text) ? plain.renderInline(text) : plain.utils.escapeHtml(text);
}

function markdownBlocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token, index): Block[] => {
    const { type, content, children } = token;
    if (type === "code_block") return [{ kind: "paragraph", text: content }];
    if (type === "fence") {
      const { words } = infoOf(token);
      return [...(words === "" ? [] : [{ kind: "paragraph", text: words } as const]), { kind: "paragraph", text: content }];
    }
    if (type !== "inline" || children === null) return [];
    const text = children
      .map((child, at) => (/break$/.test(child.type) ? lineBreak(children, at).replace("\n", " ") : child.content))
      .join("");
    if (tokens[index - 1]?.type === "heading_open") return [{ kind: "heading", text }];
    return [{ kind: holdsOnlyPictures(children) ? "picture" : "paragraph", text }];
  });
}
