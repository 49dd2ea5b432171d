import MarkdownIt, { type MarkdownIt as Markdown, type RendererRule, type Token } from "markdown-it";
import { captionOf, isCaption } from "../caption.ts";
import { escapeHtml } from "../escape-html.ts";
import { figureHtml } from "../file-html.ts";
import { notesOf } from "./parse-notes.ts";
import { shownPicture } from "./pictures.ts";

/**
 * Sets pictures and recordings that stand in lines of their own as figures, with their captions:
 * the line that follows if it is one, else what describes the picture. Only files that are on the
 * site are set so, so that nothing changes in a text that is read for its words.
 */
export function setFigures(markdown: Markdown): void {
  markdown.core.ruler.push("set_figures", (state) => {
    if (!notesOf(state.env).hasLinks || !state.tokens.some(({ children }) => children?.some(isShown))) return;
    state.tokens = withFigures(state.tokens);
  });
  markdown.renderer.rules["figure"] = figure;
}

function withFigures(tokens: readonly Token[]): Token[] {
  const set: Token[] = [];
  const captionLines = new Set<number>();
  for (let index = 0; index < tokens.length; index++) {
    if (captionLines.has(index)) continue;
    const paragraph = paragraphAt(tokens, index);
    if (!paragraph?.children.some(isShown)) {
      const token = tokens[index];
      if (token) set.push(token);
      continue;
    }
    const parts = partsOf(paragraph.children);
    const next = behindDivisions(tokens, index + 3);
    const after = paragraphAt(tokens, next);
    const last = parts.at(-1);
    const isCaptioned = last?.is === "picture" && last.caption === null && after !== null && isCaptionLine(after.children);
    for (const part of parts) {
      const caption = part === last && isCaptioned && after !== null ? after.children : part.caption;
      set.push(...(part.is === "picture" ? [figureToken(part.tokens, caption)] : paragraphOf(paragraph, part.tokens)));
    }
    index += 2;
    if (!isCaptioned) continue;
    const isAlone = tokens[next - 1]?.type === "div_open" && tokens[next + 3]?.type === "div_close";
    for (let at = isAlone ? next - 1 : next; at < (isAlone ? next + 4 : next + 3); at++) captionLines.add(at);
  }
  return set;
}

/** What follows the ends and beginnings of divisions, as raw HTML has them around its lines. */
function behindDivisions(tokens: readonly Token[], index: number): number {
  let next = index;
  while (/^div_/.test(tokens[next]?.type ?? "")) next++;
  return next;
}

interface Paragraph {
  readonly open: Token;
  readonly inline: Token;
  readonly close: Token;
  readonly children: readonly Token[];
}

function paragraphAt(tokens: readonly Token[], index: number): Paragraph | null {
  const [open, inline, close] = tokens.slice(index, index + 3);
  return open?.type === "paragraph_open" && inline?.children && close ? { open, inline, close, children: inline.children } : null;
}

function paragraphOf({ open, inline, close }: Paragraph, children: readonly Token[]): Token[] {
  const own = Object.assign(new MarkdownIt.Token("inline", "", 0), inline);
  own.children = [...children];
  return [open, own, close];
}

/** A picture with its caption, which may stand in the line behind it, or lines of text. */
interface Part {
  readonly is: "picture" | "text";
  readonly tokens: Token[];
  caption: readonly Token[] | null;
}

/**
 * The pictures and the texts of a paragraph, line by line. If markup goes from one line to another
 * the paragraph is one text, in which pictures stand among the words.
 */
function partsOf(children: readonly Token[]): Part[] {
  const lines = linesOf(children);
  const parts: Part[] = [];
  for (const line of lines) {
    const captioned = captionedIn(line);
    const pictures = captioned === null ? picturesIn(line) : null;
    const last = parts.at(-1);
    if (captioned) parts.push(captioned);
    else if (pictures) parts.push(...pictures.map((tokens): Part => ({ is: "picture", tokens, caption: null })));
    else if (last?.is === "picture" && isCaptionLine(line)) last.caption = line;
    else if (last?.is === "text") last.tokens.push(lineEnd(), ...line);
    else parts.push({ is: "text", tokens: [...line], caption: null });
  }
  const isBalanced = lines.every((line) => line.reduce((sum, { nesting }) => sum + nesting, 0) === 0);
  return isBalanced ? parts : [{ is: "text", tokens: [...children], caption: null }];
}

function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of children) {
    if (/break$/.test(token.type)) lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines.filter((line) => line.some(({ type, content }) => type !== "text" || content.trim() !== ""));
}

function lineEnd(): Token {
  return new MarkdownIt.Token("softbreak", "br", 0);
}

/**
 * The pictures of a line that holds nothing else, each perhaps in a link; null for any other line,
 * and where one of them is not on the site.
 */
function picturesIn(line: readonly Token[]): Token[][] | null {
  const pictures: Token[][] = [];
  let link: Token[] | null = null;
  for (const token of line) {
    if (token.type === "text" && token.content.trim() === "") continue;
    if (token.type === "link_open") link = [token];
    else if (token.type === "link_close" && link) {
      if (!link.some(isShown)) return null;
      pictures.push([...link, token]);
      link = null;
    } else if (!isShown(token)) return null;
    else if (link) link.push(token);
    else pictures.push([token]);
  }
  return link === null && pictures.length > 0 ? pictures : null;
}

/** The picture of a line that is a captioned one of WordPress, with the words behind it. */
function captionedIn(line: readonly Token[]): Part | null {
  if (line[0]?.type !== "caption_mark_open" || line.at(-1)?.type !== "caption_mark_close") return null;
  const within = line.slice(1, -1);
  const at = within.findIndex(isShown);
  const end = within[at + 1]?.type === "link_close" ? at + 2 : at + 1;
  const [tokens] = picturesIn(within.slice(0, end)) ?? [];
  const caption = within.slice(end);
  if (!tokens || caption.some(({ type }) => type === "image" || /^caption_mark/.test(type))) return null;
  return { is: "picture", tokens, caption: caption.length > 0 ? caption : null };
}

/** Whether a token is a picture or a recording that the site has. */
function isShown(token: Token): boolean {
  const use = shownPicture(token)?.file.use;
  return use !== undefined && use !== "document";
}

/** Whether a line is the caption of the picture before it. */
function isCaptionLine(children: readonly Token[]): boolean {
  return !children.some(({ type }) => type === "image") && isCaption(children.map(({ content }) => content).join(""));
}

function figureToken(pictures: Token[], caption: readonly Token[] | null): Token {
  const token = new MarkdownIt.Token("figure", "", 0);
  token.children = pictures;
  if (caption) captions.set(token, [...caption]);
  return token;
}

/** The captions that stand in the text, behind the pictures of their figures. */
const captions = new WeakMap<Token, Token[]>();

const figure: RendererRule = (tokens, index, options, env, renderer) => {
  const token = tokens[index];
  const shown = token?.children ?? [];
  const line = (token && captions.get(token)) ?? null;
  const described = shown
    .flatMap((own) => shownPicture(own) ?? [])
    // A recording on paper, or where it cannot be played, is at least named.
    .map(({ file, description, title }) => captionOf(description, title) || (file.use === "picture" ? "" : file.name));
  const caption = line === null ? escapeHtml(described.join("")) : renderer.renderInline(line, options, env);
  return figureHtml(renderer.renderInline(shown, options, env), caption);
};
