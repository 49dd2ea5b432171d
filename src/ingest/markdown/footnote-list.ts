import MarkdownIt, { type MarkdownIt as Markdown, type RendererRule, type StateCore, type Token } from "markdown-it";
import { pageId } from "./page-ids.ts";
import { notesOf } from "./parse-notes.ts";
import { plainParagraph, plainText } from "./plain-paragraph.ts";

/**
 * Sets footnotes as a list at the end of the body, with links there and back. They keep the numbers
 * that the source gives them; if a label is no number, all are counted. What no mark leads to stays
 * in its place as it is written.
 */
export function setFootnotes(markdown: Markdown): void {
  markdown.core.ruler.after("count_words", "footnotes", arrange);
  Object.assign(markdown.renderer.rules, { footnote_mark: markHtml, footnote_back: backHtml });
}

interface Footnote {
  readonly label: string;
  readonly tokens: Token[];
  /** `listed` if a mark leads to it, `text` if none does. */
  state: "unknown" | "listed" | "text";
  /** The ids of its marks. */
  readonly marks: string[];
}

function arrange(state: StateCore): void {
  const notes = notesOf(state.env);
  if (notes.footnotes.size === 0 || !notes.isWhole) return;
  const { body, footnotes } = takenApart(state.tokens);
  const listed = reached(body, footnotes);
  const isNumbered = listed.every(({ label }) => /^[1-9]\d{0,3}$/.test(label));
  if (isNumbered) listed.sort((one, other) => Number(one.label) - Number(other.label));
  const numbers = new Map(listed.map(({ label }, index) => [label, isNumbered ? label : String(index + 1)]));
  const shown = body.flatMap((token) => {
    const footnote = token.type === "footnote_open" ? footnotes.get(labelOf(token)) : undefined;
    if (footnote === undefined) return [token];
    return footnote.state === "text" ? asWritten(footnote) : [];
  });
  const all = [...shown, ...listed.flatMap(({ tokens }) => tokens)];
  for (const token of marksIn(all)) {
    const number = numbers.get(labelOf(token));
    const marks = footnotes.get(labelOf(token))?.marks;
    if (number === undefined || !marks) {
      token.type = "text";
      continue;
    }
    const id = pageId(state.env, "mark", marks.length === 0 ? number : `${number}-${marks.length + 1}`);
    marks.push(id);
    // The search finds words, and of the mark there is none.
    token.content = "";
    token.meta = { number, id, to: pageId(state.env, "note", number) };
  }
  state.tokens = listed.length === 0 ? shown : [...shown, ...listOf(state, listed, numbers)];
}

/** The tokens without those of footnotes, which have a token in their places, and the footnotes. */
function takenApart(tokens: readonly Token[]): { readonly body: Token[]; readonly footnotes: ReadonlyMap<string, Footnote> } {
  const body: Token[] = [];
  const footnotes = new Map<string, Footnote>();
  let within: Footnote | null = null;
  for (const token of tokens) {
    if (token.type === "footnote_open") {
      body.push(token);
      within = { label: labelOf(token), tokens: [], state: "unknown", marks: [] };
      footnotes.set(within.label, within);
    } else if (token.type === "footnote_close") within = null;
    else (within?.tokens ?? body).push(token);
  }
  return { body, footnotes };
}

/** The footnotes to which a mark leads that is shown, in the order of these marks. */
function reached(body: readonly Token[], footnotes: ReadonlyMap<string, Footnote>): Footnote[] {
  const listed: Footnote[] = [];
  let followed = 0;
  const list = (tokens: readonly Token[]) => {
    for (const token of marksIn(tokens)) {
      const footnote = footnotes.get(labelOf(token));
      if (footnote?.state !== "unknown") continue;
      footnote.state = "listed";
      listed.push(footnote);
    }
  };
  const follow = (tokens: readonly Token[]) => {
    list(tokens);
    // Footnotes may have marks of others.
    for (let next = listed[followed]; next; next = listed[followed]) {
      followed++;
      list(next.tokens);
    }
  };
  follow(body);
  for (const footnote of footnotes.values()) {
    if (footnote.state !== "unknown") continue;
    footnote.state = "text";
    follow(footnote.tokens);
  }
  return listed;
}

/** The marks in these tokens. None is in a link, as what looks like one there makes it none. */
function marksIn(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === "footnote_mark"));
}

function asWritten({ label, tokens }: Footnote): Token[] {
  const before = `[^${label}]: `;
  const [open, text] = tokens;
  if (open?.type !== "paragraph_open" || !text?.children) return [...plainParagraph(before.trim()), ...tokens];
  text.children.unshift(plainText(before));
  return tokens;
}

function listOf({ env }: StateCore, listed: readonly Footnote[], numbers: ReadonlyMap<string, string>): Token[] {
  const section = element("footnote_list_open", "section", 1);
  section.attrs = [
    ["class", "footnotes"],
    ["aria-label", "注释"],
  ];
  const items = listed.flatMap(({ label, tokens, marks }, index) => {
    const number = numbers.get(label) ?? "";
    const item = element("footnote_item_open", "li", 1);
    item.attrs = [["id", pageId(env, "note", number)]];
    const before = index === 0 ? 0 : Number(numbers.get(listed[index - 1]?.label ?? ""));
    if (Number(number) !== before + 1) item.attrPush(["value", number]);
    const back = marks.map((to, at) => {
      const token = new MarkdownIt.Token("footnote_back", "", 0);
      token.meta = { to, name: `回到正文注${number}${marks.length === 1 ? "" : `的第${at + 1}处`}` };
      return token;
    });
    const text = tokens.at(-1)?.type === "paragraph_close" ? tokens.at(-2)?.children : undefined;
    const own = text ? [] : plainParagraph("");
    for (const token of back) (text ?? own[1]?.children)?.push(token);
    return [item, ...tokens, ...own, element("footnote_item_close", "li", -1)];
  });
  const [open, close] = [element("footnote_items_open", "ol", 1), element("footnote_items_close", "ol", -1)];
  return [section, open, ...items, close, element("footnote_list_close", "section", -1)];
}

function element(type: string, tag: string, nesting: 1 | -1): Token {
  const token = new MarkdownIt.Token(type, tag, nesting);
  token.block = true;
  return token;
}

function labelOf({ meta }: Token): string {
  return String(meta?.["label"]);
}

const markHtml: RendererRule = (tokens, index) => {
  const { number, id, to } = tokens[index]?.meta ?? {};
  return `<sup><a id="${id}" href="#${to}" role="doc-noteref" aria-label="注${number}">[${number}]</a></sup>`;
};

const backHtml: RendererRule = (tokens, index) => {
  const { to, name } = tokens[index]?.meta ?? {};
  return ` <a href="#${to}" role="doc-backlink" aria-label="${name}">↩\uFE0E</a>`;
};
