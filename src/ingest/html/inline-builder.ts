import MarkdownIt, { type Token } from "markdown-it";
import { plainText } from "../markdown/plain-paragraph.ts";

/** Builds what stands within lines: text, marks that are always well nested, pictures. */
export interface InlineBuilder {
  /** Adds what is no mark. White space at the beginning is nothing. */
  readonly add: (token: Token) => void;
  /** Begins a mark of HTML. One that has begun already is deepened. */
  readonly begin: (name: string, open: Token) => void;
  /** Ends a mark of HTML, if it has begun. */
  readonly end: (name: string) => void;
  /** Begins and ends marks of Markdown, which are well nested among themselves. */
  readonly beginMarkdown: (open: Token) => void;
  readonly endMarkdown: (close: Token) => void;
  readonly has: (name: string) => boolean;
  /** Forgets the marks of HTML that began at this depth of blocks, or deeper. */
  readonly forget: (depth: number) => void;
  /** Takes what was added since, with all marks closed; empty if a reader would see nothing. */
  readonly take: () => Token[];
}

interface Mark {
  /** The element; null for a mark of Markdown. */
  readonly name: string | null;
  readonly open: Token;
  readonly depth: number;
  /** How often it has begun. */
  count: number;
}

/** Builds inline tokens; `depth` tells how deep the present block lies. */
export function createInlineBuilder(depth: () => number): InlineBuilder {
  let children: Token[] = [];
  let isBegun = false;
  const marks: Mark[] = [];
  const close = (mark: Mark) => {
    // A mark without a word marks nothing, and a link without one would show its address.
    if (children.at(-1) === mark.open && mark.name !== null) children.pop();
    else children.push(closing(mark.open));
  };
  /** Closes a mark, and those in it for as long as that takes. */
  const remove = (index: number) => {
    const [mark, ...inner] = marks.splice(index);
    if (!mark) return;
    if (isBegun) for (const one of [mark, ...inner].reverse()) close(one);
    for (const one of inner) reopen(one);
  };
  const reopen = (mark: Mark) => {
    const again = isBegun && mark.name !== null ? { ...mark, open: copyOf(mark.open) } : mark;
    marks.push(again);
    if (isBegun) children.push(again.open);
  };
  const begun = () => {
    if (isBegun) return;
    isBegun = true;
    for (const { open } of marks) children.push(open);
  };
  const indexOf = (name: string) => marks.findLastIndex((mark) => mark.name === name);
  const end = (name: string) => {
    const index = indexOf(name);
    const mark = marks[index];
    if (!mark || --mark.count > 0) return;
    // It may not end within a mark of Markdown, and so ends with that.
    if (!marks.slice(index).some((one) => one.name === null)) remove(index);
  };
  return {
    add: (token) => {
      if (!isBegun && isBlank(token)) return;
      begun();
      children.push(token);
    },
    begin: (name, open) => {
      const mark = marks[indexOf(name)];
      if (mark && mark.count > 0) mark.count++;
      else {
        marks.push({ name, open, depth: depth(), count: 1 });
        if (isBegun) children.push(open);
      }
    },
    end,
    beginMarkdown: (open) => {
      begun();
      marks.push({ name: null, open, depth: depth(), count: 1 });
      children.push(open);
    },
    endMarkdown: (token) => {
      const [own, ...inner] = marks.splice(marks.findLastIndex((mark) => mark.name === null));
      if (isBegun) {
        for (const mark of inner.toReversed()) close(mark);
        if (own) children.push(token);
      }
      for (const mark of inner) if (mark.count > 0) reopen(mark);
      for (let at = marks.length - 1; at >= 0 && marks[at]?.name !== null; at--) if (marks[at]?.count === 0) remove(at);
    },
    has: (name) => (marks[indexOf(name)]?.count ?? 0) > 0,
    forget: (least) => {
      const kept = marks.filter(({ name, depth: own }) => name === null || own < least);
      marks.splice(0, marks.length, ...kept);
    },
    take: () => {
      if (isBegun) for (const mark of marks.toReversed()) close(mark);
      const taken = trimmed(children);
      children = [];
      isBegun = false;
      for (const [index, mark] of marks.entries()) marks[index] = { ...mark, open: copyOf(mark.open) };
      return taken;
    },
  };
}

/** The token that begins a mark. */
export function opening(type: string, tag: string, attrs: [string, string][] = []): Token {
  const token = new MarkdownIt.Token(`${type}_open`, tag, 1);
  if (attrs.length > 0) token.attrs = attrs;
  return token;
}

/** The token that ends what another has begun. */
export function closing({ type, tag, block, hidden }: Token): Token {
  const token = new MarkdownIt.Token(type.replace(/_open$/, "_close"), tag, -1);
  token.block = block;
  token.hidden = hidden;
  return token;
}

function copyOf(token: Token): Token {
  return Object.assign(new MarkdownIt.Token(token.type, token.tag, token.nesting), token, {
    attrs: token.attrs?.map(([name, value]) => [name, value]) ?? null,
  });
}

/** Whether a token is but white space, a line end, or empty text. */
export function isBlank({ type, content }: Token): boolean {
  return /break$/.test(type) || (type === "text" && /^\s*$/.test(content));
}

/**
 * Whether a reader sees something of a token: a link of Markdown without words shows its address.
 */
export function isSeen(token: Token): boolean {
  return token.type === "link_open" || (token.nesting === 0 && !isBlank(token));
}

/** The tokens without white space and breaks at both ends; none if nothing else is there. */
function trimmed(children: readonly Token[]): Token[] {
  const [first, last] = [children.findIndex(isSeen), children.findLastIndex(isSeen)];
  if (first === -1) return [];
  const kept = children.filter((token, index) => (index >= first && index <= last) || !isBlank(token));
  for (const [token, trim] of [
    [children[first], "trimStart"],
    [children[last], "trimEnd"],
  ] as const)
    if (token?.type === "text") token.content = token.content[trim]();
  return kept;
}

/** Text with its line ends as the soft breaks that they are in HTML. */
export function textTokens(text: string): Token[] {
  return text.split("\n").flatMap((line, index) => {
    const content = line.replace(/^[ \t]+/, index > 0 ? "" : "$&");
    const words = content === "" ? [] : [plainText(content)];
    return index === 0 ? words : [new MarkdownIt.Token("softbreak", "br", 0), ...words];
  });
}
