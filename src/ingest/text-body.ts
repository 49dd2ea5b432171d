import type { Position } from "../lib/diagnostics.ts";
import { attachedFile } from "./attachment-lines.ts";
import type { Block } from "./block.ts";
import { excessIn } from "./body-excess.ts";
import type { BodyPage } from "./body-page.ts";
import type { BodyText } from "./body-text.ts";
import { fileHtml, missingHtml, missingWords } from "./file-html.ts";
import type { FormatReader } from "./format-reader.ts";
import { type Remains, remainsIn } from "./html/html-remains.ts";
import { plainLines, textHtml } from "./html/text-html.ts";
import { mostAddresses, mostMarks } from "./markdown/body-limits.ts";
import { filesNamed } from "./markdown/files.ts";
import { blocksOf } from "./markdown/markdown-body.ts";
import { textMarkdown } from "./markdown/markdown-parser.ts";
import { envOf } from "./markdown/page-ids.ts";
import type { NamedFile } from "./named-file.ts";
import { paragraphs } from "./paragraphs.ts";
import { remainsNote } from "./plain-header.ts";
import { blocksHtml } from "./text-blocks.ts";

const plain = textMarkdown();

const addresses = { found: /:\/\/|@/g, most: mostAddresses, name: "addresses" };
const tags = { found: /<[a-z/]/gi, most: mostMarks, name: "tags of HTML" };

/**
 * The body of a text file: paragraphs and headings, in which web addresses are links, and what is
 * left of HTML is what it means.
 */
export const textBody: Pick<FormatReader, "read" | "blocks" | "html"> = {
  read: (body) => {
    const excess = excessIn(body, addresses) ?? excessIn(body, tags);
    if (excess) return { blocks: [], files: [], problems: [excess] };
    const remains = remainsIn(body.text);
    const problems = remains ? [remainsNote(placeIn(body, remains.at))] : [];
    const lines = linesIn(body.text, remains);
    if (lines !== null) return { ...readLines(lines, body.line), problems };
    const tokens = textHtml.parse(body.text, {});
    return { blocks: blocksOf(tokens), files: filesNamed(tokens, body.line), problems };
  },
  blocks: (body) => {
    const lines = linesIn(body, remainsIn(body));
    return lines === null ? blocksOf(textHtml.parse(body, {})) : paragraphs(lines);
  },
  html: (body, page) => {
    const lines = linesIn(body, remainsIn(body));
    if (lines === null) return textHtml.render(body, envOf(page)).trimEnd();
    const inline = (text: string) => inlineHtml(text, page);
    const inlineOf = ({ kind, text }: Block) => (kind === "attachment" ? attachmentHtml(text, page) : inline(text));
    return blocksHtml(paragraphs(lines), inline, inlineOf, page?.items ?? []);
  },
};

/**
 * The blocks of a plain text that begins on a line of its file, and the attachments and addresses
 * that it names.
 */
function readLines(text: string, line: number): { readonly blocks: readonly Block[]; readonly files: readonly NamedFile[] } {
  const blocks = paragraphs(text);
  const attachments = new Set(blocks.flatMap((block) => (block.kind === "attachment" ? block.text : [])));
  if (attachments.size === 0 && !text.includes("://")) return { blocks, files: [] };
  const files = text.split("\n").flatMap((raw, index): NamedFile[] => {
    const file = attachments.has(raw.trim()) ? attachedFile(raw.trim()) : null;
    const attached: NamedFile[] = file === null ? [] : [{ use: "linked", address: file.name, line: line + index }];
    return raw.includes("://") ? [...attached, ...filesNamed(plain.parseInline(raw, {}), line + index)] : attached;
  });
  return { blocks, files };
}

/** A line of a list of attachments, in which the name of a file leads to it. */
function attachmentHtml(text: string, page: BodyPage | undefined): string {
  const named = page ? attachedFile(text) : null;
  if (!page || named === null) return inlineHtml(text, page);
  const file = page.fileAt(named.name);
  const [before, after] = [inlineHtml(text.slice(0, named.at), page), text.slice(named.at + named.name.length)];
  if (file) return before + fileHtml({ ...file, use: "document" }, named.name) + inlineHtml(after, page);
  return before + inlineHtml(named.name, page) + missingHtml(missingWords("linked", "")) + inlineHtml(after, page);
}

/** A body as plain text; null if more of HTML is left in it than entities and ends of lines. */
function linesIn(body: string, remains: Remains | null): string | null {
  return remains ? plainLines(remains, "\n") : body;
}

function placeIn({ text, line }: BodyText, at: number): Position {
  const before = text.slice(0, at);
  return { line: line + before.split("\n").length - 1, column: at - before.lastIndexOf("\n") };
}

/**
 * A paragraph as HTML. The parser is only asked if there can be an address: most paragraphs have
 * none, and nothing to escape.
 */
function inlineHtml(text: string, page: BodyPage | undefined): string {
  if (!/[&<>":]/.test(text)) return text;
  return /:\/\/|mailto:/i.test(text) ? plain.renderInline(text, envOf(page)) : plain.utils.escapeHtml(text);
}
