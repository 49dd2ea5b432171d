import MarkdownIt, { type MarkdownIt as Markdown, type RendererRule, type StateInline, type Token } from "markdown-it";
import { decodedPath } from "../../lib/decoded-path.ts";
import { isWebAddress, withScheme } from "../../media/address.ts";
import { missingHtml, missingWords } from "../file-html.ts";
import { isFilePath, isPagePath, type NamedFile } from "../named-file.ts";
import { type FileAt, noPages, type PageAt } from "../shown-file.ts";
import { type Notes, notesOf } from "./parse-notes.ts";
import { attribute, pictureAddress, pictureAddressToken, pictureHtml, takePicture } from "./pictures.ts";
import { plainText } from "./plain-paragraph.ts";
import { stockInlineRule } from "./stock-rules.ts";
import { wordUnits } from "./word-units.ts";

/**
 * Shows pictures, recordings and links to files. One that is on the site is shown or linked
 * (`fileAt` of the notes). Any other is shown as its words, which are its description, else its
 * title, else the name of its file: with a web address they are a link; else the path follows, with
 * a note that it is not here. A link without words shows its address. `withPaths` runs a rule that
 * may take any path for an address.
 */
export function showFiles(markdown: Markdown, withPaths: (rule: () => boolean) => boolean): void {
  const image = stockInlineRule("image");
  const link = stockInlineRule("link");
  markdown.inline.ruler.at("image", (state, silent) => {
    const start = state.pos;
    if (state.src.charCodeAt(start) !== 0x21 || state.src.charCodeAt(start + 1) !== 0x5b) return false;
    const notes = notesOf(state.env);
    const { unseen } = notes;
    if (!withPaths(() => image(state, silent))) return false;
    if (silent) return true;
    notes.hasLinks = true;
    notes.unseen = unseen + wordUnits(state.src.slice(start, state.pos));
    return true;
  });
  markdown.inline.ruler.at("link", (state, silent) => {
    const start = state.pos;
    if (state.src.charCodeAt(start) !== 0x5b) return false;
    const end = state.md.helpers.parseLinkLabel(state, start, true);
    if (
      end < 0 ||
      !withoutFalseLabel(
        state,
        end,
        () => link(state, silent),
        () => link(state, true),
      )
    )
      return false;
    if (silent) return true;
    const notes = notesOf(state.env);
    notes.hasLinks = true;
    notes.unseen += wordUnits(state.src.slice(end, state.pos));
    return true;
  });
  leadLinks(markdown);
  Object.assign(markdown.renderer.rules, { image: pictureHtml, picture_address: pictureAddress });
}

/**
 * Makes links lead to pages and files of the site, and tells behind their words what is not here.
 */
export function leadLinks(markdown: Markdown): void {
  markdown.core.ruler.push("words_of_links", ({ env, tokens }) => {
    const notes = notesOf(env);
    if (!notes.hasLinks && notes.pageAt === noPages) return;
    for (const token of tokens)
      if (token.children?.some(({ type }) => type === "image" || type === "link_open")) token.children = withWords(token.children, notes);
  });
  markdown.renderer.rules["file_address"] = fileAddress;
}

/**
 * Runs the rule for a link whose label ends at `end`. A bracket after it may hold no address
 * (`[甲](乙[丙]`): markdown-it would then take the next label for that of a definition, and the
 * text before it would be lost. `tries` runs the rule without a result.
 */
function withoutFalseLabel(state: StateInline, end: number, rule: () => boolean, tries: () => boolean): boolean {
  const { env, pos, posMax, src } = state;
  const { references } = env;
  if (!references || src.charCodeAt(end + 1) !== 0x28) return rule();
  delete env.references;
  const hasAddress = tries();
  env.references = references;
  state.pos = pos;
  if (hasAddress) return rule();
  state.posMax = end + 1;
  const isFound = rule();
  state.posMax = posMax;
  return isFound;
}

/** Whether a line holds nothing but pictures. */
export function holdsOnlyPictures(children: readonly Token[]): boolean {
  return children.some(({ type }) => type === "image") && children.every(({ type, content }) => type === "image" || /^\s*$/.test(content));
}

interface OpenLink {
  readonly open: Token;
  /** Its address as it is written; empty for `[甲]()`, which is shown as no link. */
  readonly href: string;
  /** Whether it leads anywhere. */
  readonly leads: boolean;
  words: string;
  /** The links of pictures in this link. They follow it, as no link may stand in another. */
  readonly after: Token[];
}

function withWords(children: readonly Token[], { fileAt, pageAt }: Pick<Notes, "fileAt" | "pageAt">): Token[] {
  const shown: Token[] = [];
  let link: OpenLink | null = null;
  for (const token of children) {
    if (token.type === "link_open") {
      const href = attribute(token, "href");
      link = { open: token, href, leads: isWebAddress(href) ? leadToPage(token, pageAt) : leadToFile(token, fileAt), words: "", after: [] };
      if (link.leads) shown.push(token);
    } else if (token.type === "link_close" && link !== null) {
      const { href, words }: OpenLink = link;
      if (href !== "" && !hasWords(words)) shown.push(plainText(href.replace(/^mailto:/i, "")));
      if (link.leads) shown.push(token);
      else if (href !== "") shown.push(addressToken(isReadable(href, words) ? "" : href, attribute(link.open, "title").trim()));
      shown.push(...link.after);
      link = null;
    } else {
      shown.push(token);
      if (token.type === "image") {
        const outer: OpenLink | null = link?.leads ? link : null;
        const picture = takePicture(token, outer !== null, fileAt);
        if (
          picture.file === null &&
          (outer === null ? !isWebAddress(picture.address) : picture.title !== "" || picture.address !== outer.href)
        )
          (outer?.after ?? shown).push(pictureAddressToken(picture));
        if (link !== null) link.words += "图";
      }
      if (link !== null) link.words += token.content;
    }
  }
  return shown;
}

/** Whether a reader sees anything of a link's words. */
function hasWords(words: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(words);
}

/** Whether the words of a link are its address, so that it need not be told once more. */
function isReadable(href: string, words: string): boolean {
  return isWebAddress(href) && (decodedPath(words.trim()) === decodedPath(href) || !hasWords(words));
}

/** Makes a link to the web lead to a page of the site, if that stood there; false if it is gone. */
function leadToPage(open: Token, pageAt: PageAt): boolean {
  const page = pageAt(attribute(open, "href"));
  if (page === null) return true;
  if (page.href !== null) open.attrSet("href", page.href);
  return page.href !== null;
}

/**
 * Makes a link to a file or another article lead to it, if it is on the site. A link to nothing
 * leads nowhere.
 */
function leadToFile(open: Token, fileAt: FileAt): boolean {
  const href = attribute(open, "href");
  if (href === "" || !(isFilePath(href) || isPagePath(href))) return href !== "";
  const file = fileAt(href);
  if (file) open.attrSet("href", file.href);
  return file !== null;
}

/** What stands behind the words of a link to what is not on the site: its address and its title. */
function addressToken(address: string, title: string): Token {
  const token = new MarkdownIt.Token("file_address", "", 0);
  token.info = address;
  token.meta = { title };
  return token;
}

/**
 * The files that a parsed body names, each with its address as the source has it. `line` is that on
 * which the body begins.
 */
export function filesNamed(tokens: readonly Token[], line: number): NamedFile[] {
  return tokens.flatMap(({ children, map }) => {
    let at = line + (map?.[0] ?? 0);
    return (children ?? []).flatMap((token): NamedFile[] => {
      // What comes from raw HTML knows its line itself.
      if (token.map) at = line + token.map[0];
      if (/break$/.test(token.type)) at++;
      if (token.type === "image") return [{ use: "shown", address: withScheme(attribute(token, "src")), line: at }];
      if (token.type === "link_open") return namedPage(attribute(token, "href"), at);
      if (token.type !== "file_address") return [];
      return [{ use: isFilePath(token.info) ? "linked" : "page", address: token.info, line: at }];
    });
  });
}

/** What a link that leads somewhere may mean beside that: a page of the site where it leads. */
function namedPage(address: string, line: number): NamedFile[] {
  return isWebAddress(address) && !/^mailto:/i.test(address) ? [{ use: "page", address, line }] : [];
}

const fileAddress: RendererRule = (tokens, index) => {
  const { info = "", meta } = tokens[index] ?? {};
  const title: unknown = meta?.["title"];
  return missingHtml(missingWords(isFilePath(info) ? "linked" : "page", info, typeof title === "string" ? title : ""));
};
