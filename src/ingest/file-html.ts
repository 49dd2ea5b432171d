import { recordingOf } from "../media/media-name.ts";
import { escapeHtml } from "./escape-html.ts";
import type { NamedFile } from "./named-file.ts";
import type { ShownFile } from "./shown-file.ts";

/**
 * A file of the site as HTML: a picture or a player that takes its room before it is loaded, or a
 * link to a document. `words` describe it, if there are any; of a picture they are its alternative
 * text.
 */
export function fileHtml({ use, href, name, width, height }: ShownFile, words: string): string {
  const address = escapeHtml(href);
  const label = escapeHtml(words || (use === "document" ? name : useNames[use]));
  switch (use) {
    case "picture":
      return `<img src="${address}" alt="${label}"${stripHtml(width, height)}${sizeHtml(width, height)} loading="lazy" decoding="async">`;
    case "audio":
      return `<audio src="${address}" controls preload="none" aria-label="${label}"></audio>`;
    case "video":
      return `<video src="${address}" controls preload="none" aria-label="${label}"></video>`;
    case "document":
      return `<a href="${address}">${label}</a>`;
  }
}

const useNames = { picture: "图片", audio: "录音", video: "录像" } as const;

function sizeHtml(width: number | null, height: number | null): string {
  return width === null || height === null ? "" : ` width="${width}" height="${height}"`;
}

/** Marks a picture that is so much higher than wide that it must not be fitted into a window. */
function stripHtml(width: number | null, height: number | null): string {
  return width !== null && height !== null && height > 3 * width ? ' class="strip"' : "";
}

/** A figure: what it shows as HTML, and its caption as HTML, which may be empty. */
export function figureHtml(shown: string, caption: string): string {
  return `<figure>${shown}${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>\n`;
}

/** Words of the archive about a file that it lacks, told apart from those of the article. */
export function missingHtml(words: string): string {
  return `<span class="missing">${escapeHtml(words)}</span>`;
}

/**
 * What stands where the source names a file or a page that is not on the site, with the title that
 * it has there; plain text.
 */
export function missingWords(use: NamedFile["use"], address: string, title = ""): string {
  const told = `${whatIs(use, address)}未收录${address.trim() === "" ? "" : `：${address}`}`;
  return title === "" ? `（${told}）` : `（${title}；${told}）`;
}

function whatIs(use: NamedFile["use"], address: string): string {
  if (use === "page") return "链接";
  if (use === "linked") return "附件";
  const recording = recordingOf(address);
  return recording === null ? "图片" : useNames[recording];
}
