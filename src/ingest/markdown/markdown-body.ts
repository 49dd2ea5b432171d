import type { Env, Token } from "markdown-it";
import { type Problem, problem } from "../../lib/diagnostics.ts";
import type { Block } from "../block.ts";
import { excessIn } from "../body-excess.ts";
import type { BodyText } from "../body-text.ts";
import type { FormatReader } from "../format-reader.ts";
import { quoted } from "../quoted.ts";
import { deepest, mostMarks } from "./body-limits.ts";
import { filesNamed, holdsOnlyPictures } from "./files.ts";
import { lineBreak } from "./line-break.ts";
import { articleMarkdown, infoOf } from "./markdown-parser.ts";
import { envOf } from "./page-ids.ts";
import { notesOf } from "./parse-notes.ts";

const markdown = articleMarkdown();

const marks = { found: /[\n!#&*+\-.[\\\]_`|~<>]/g, most: mostMarks, name: "marks of Markdown and ends of lines" };

/** The body of a Markdown file. */
export const markdownBody: Pick<FormatReader, "read" | "blocks" | "html"> = {
  read: (body) => {
    const excess = excessIn(body, marks);
    return excess ? { blocks: [], files: [], problems: [excess] } : readMarkdown(body);
  },
  blocks: (body) => blocksOf(markdown.parse(body, {})),
  html: (body, page) => markdown.render(body, envOf(page)),
};

function readMarkdown(body: BodyText): ReturnType<FormatReader["read"]> {
  const env: Env = {};
  const tokens = markdown.parse(body.text, env);
  const blocks = blocksOf(tokens);
  const problems: Problem[] = [];
  const open = tokens.find(hasOpenComment);
  if (open) {
    const reason = "a comment begins here and has no end, so that it is shown as text; end it with `-->`, or take it out";
    problems.push(problem("warning", "unread-markup", reason, { line: body.line + (open.map?.[0] ?? 0), column: 1 }));
  }
  const { command, commands, deepLine, isWhole } = notesOf(env);
  const shown = commandShown(tokens, command, commands);
  if (shown) {
    const others = shown.count === 1 ? "" : ` (and ${shown.count - 1} more)`;
    const reason = `${quoted(shown.command)} is a command of another program and is shown as it is written${others}; write what it stands for in its place`;
    problems.push(problem("info", "shown-command", reason, { line: body.line + shown.line, column: 1 }));
  }
  if (deepLine !== null) {
    const reason = `lists and quotations lie deeper in one another than ${deepest} levels, a list being two; the marks of deeper ones are shown as text; write them flatter`;
    problems.push(problem("warning", "unread-markup", reason, { line: body.line + deepLine, column: 1 }));
  }
  if (!isWhole) {
    const reason =
      "words of the body are missing from what its Markdown gives, so all of it is shown as plain text; look for unusual markup in it";
    problems.push(problem("warning", "unread-markup", reason, { line: body.line, column: 1 }));
  }
  return { blocks, files: filesNamed(tokens, body.line), problems };
}

/**
 * Whether a comment begins in a block of text and does not end. An escaped one is meant as text.
 */
function hasOpenComment({ content, children }: Token): boolean {
  if (children === null || !/(?<!\\)<!--/.test(content)) return false;
  return children.some((child) => child.type === "text" && child.content.includes("<!--"));
}

interface CommandShown {
  readonly command: string;
  /** Its line, from 0. */
  readonly line: number;
  /** How many there are with it. */
  readonly count: number;
}

/**
 * The first command that is shown as it is written: a shortcode, of which there are `shortcodes`,
 * or a mark for a table of contents.
 */
function commandShown(tokens: readonly Token[], shortcode: string | null, shortcodes: number): CommandShown | null {
  let line = 0;
  let first: Omit<CommandShown, "count"> | null = null;
  let count = shortcodes;
  for (const { type, content, map } of tokens) {
    line = map?.[0] ?? line;
    if (type !== "inline") continue;
    const [command] = content.length < 10 ? (/^\[(?:\[toc\]|toc)\]$/i.exec(content) ?? []) : [];
    if (command !== undefined) {
      first ??= { command, line };
      count++;
    }
    const at: number = first !== null || shortcode === null ? -1 : content.indexOf(shortcode);
    if (shortcode !== null && at !== -1) first = { command: shortcode, line: line + content.slice(0, at).split("\n").length - 1 };
  }
  return first && { ...first, count };
}

/** The words of parsed Markdown without markup, block by block. */
export function blocksOf(tokens: readonly Token[]): Block[] {
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
