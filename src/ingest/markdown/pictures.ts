import MarkdownIt, { type RendererRule, type Token } from "markdown-it";
import { decodedPath } from "../../lib/decoded-path.ts";
import { isWebAddress, withScheme } from "../../media/address.ts";
import { escapeHtml } from "../escape-html.ts";
import { fileHtml, missingHtml, missingWords } from "../file-html.ts";
import type { FileAt, ShownFile } from "../shown-file.ts";

/** A picture, as it is shown. */
export interface Picture {
  readonly address: string;
  readonly title: string;
  /** Its words: its description, else its title, else the name of its file. */
  readonly words: string;
  /** False if its words are only the name of its file. */
  readonly isDescribed: boolean;
  readonly isInLink: boolean;
  /** The file on the site; null if it is not there. */
  readonly file: ShownFile | null;
}

const pictures = new WeakMap<Token, Picture>();

/**
 * Makes the words of a picture the content of its token. The name of a local file is none of the
 * article's words.
 */
export function takePicture(token: Token, isInLink: boolean, fileAt: FileAt): Picture {
  const address = withScheme(attribute(token, "src"));
  const title = attribute(token, "title").trim();
  const description = wordsOf(token.children ?? []).trim();
  const name = fileName(address);
  const words = description || title || name || "图片";
  const isDescribed = description !== "" || title !== "" || name === "";
  token.content = isDescribed || isWebAddress(address) ? words : "";
  const file = fileAt(address);
  const picture = { address, title: description === "" ? "" : title, words, isDescribed, isInLink, file };
  pictures.set(token, picture);
  return picture;
}

/** The token of what is told of a picture behind its words. */
export function pictureAddressToken(picture: Picture): Token {
  const token = new MarkdownIt.Token("picture_address", "", 0);
  pictures.set(token, picture);
  return token;
}

/** The file of a picture that is on the site, and the words by which it is described, if any. */
export function shownPicture(token: Token): { readonly file: ShownFile; readonly description: string; readonly title: string } | null {
  const picture = pictures.get(token);
  if (token.type !== "image" || !picture?.file) return null;
  const { file, words, isDescribed, title } = picture;
  return { file, description: isDescribed ? words : "", title };
}

export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/**
 * A description without its markup. Links and pictures in it cannot be shown as such, so their
 * addresses and titles become words.
 */
function wordsOf(children: readonly Token[]): string {
  let words = "";
  let link: Token | null = null;
  for (const token of children) {
    if (token.type === "link_open") link = token.info === "auto" ? null : token;
    else if (token.type === "image") words += wordsOf(token.children ?? []) + addressIn(token, "src");
    else if (token.type === "link_close") words += link === null ? "" : addressIn(link, "href");
    else words += /break$/.test(token.type) ? " " : token.content;
  }
  return words;
}

function addressIn(token: Token, name: "src" | "href"): string {
  const words = [attribute(token, name), attribute(token, "title")].filter((word) => word !== "");
  return words.length === 0 ? "" : `（${words.join("，")}）`;
}

function fileName(address: string): string {
  if (/^data:/i.test(address)) return "";
  const name = address.replace(/[?#].*$/s, "").replace(/^.*\//s, "");
  return decodedPath(name);
}

/** A picture that is on the site, or its words. */
export const pictureHtml: RendererRule = (tokens, index) => {
  const token = tokens[index];
  const picture = token && pictures.get(token);
  if (!token || !picture) return "";
  const { address, words, isDescribed, isInLink, file } = picture;
  if (file) return fileHtml(file, isDescribed ? words : "");
  if (!isDescribed && !isInLink && !isWebAddress(address)) return "";
  const shown = escapeHtml(isDescribed ? words : `图片：${words}`);
  return isInLink || !isWebAddress(address) ? shown : linkTo(picture, shown);
};

/** What is told of a picture behind its words. */
export const pictureAddress: RendererRule = (tokens, index) => {
  const token = tokens[index];
  const picture = token && pictures.get(token);
  if (!picture) return "";
  if (isWebAddress(picture.address)) return `（${linkTo(picture, "图片")}）`;
  return missingHtml(missingPicture(picture));
};

/**
 * What a reader is told of a picture that is not on this site. The bytes of an embedded picture are
 * no words and are left out.
 */
function missingPicture({ address, title: said, words }: Picture): string {
  // Some systems write the description once more as the title.
  const title = said === words ? "" : said;
  if (!/^data:/i.test(address)) return missingWords("shown", address, title);
  return `（${title === "" ? "" : `${title}；`}图片内嵌于原始文件，此处不显示）`;
}

function linkTo({ address, title }: Picture, words: string): string {
  return `<a href="${escapeHtml(address)}"${title === "" ? "" : ` title="${escapeHtml(title)}"`}>${words}</a>`;
}
