import { posix } from "node:path";
import { isMediaName } from "../media/media-name.ts";
import type { SavedFile } from "../sources/source-entry.ts";

/** Extensions of files that servers answer with pages. */
const pageExtension = /\.(?:html?|[sx]html?|php\d?|aspx?|jspx?|do|action|cgi|cfm)$/i;

/** What a saved file is before it is read. */
export type SavedKind = "page" | "file" | "redirect" | "failure";

/**
 * Tells pages from pictures, style sheets and documents, by the type that the server named, else by
 * the name: a file without an extension that is known may be a page, as addresses often have none.
 */
export function savedKind({ status, location, mediaType, place, url }: SavedFile): SavedKind {
  if (location !== null && status !== null && status >= 300 && status < 400) return "redirect";
  const isPage = mediaType === null ? isPageName(place, url) : /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType);
  if (!isPage) return "file";
  return status !== null && status >= 400 ? "failure" : "page";
}

function isPageName(place: string, url: string | null): boolean {
  const name = place.replace(/#\d+$/, "");
  // A crawler writes the part behind `?` into the name, perhaps with an extension after it.
  const names = [name, name.replace(/[?@].*$/s, ""), ...(url === null ? [] : [url.replace(/[?#].*$/s, "")])];
  if (names.some((one) => pageExtension.test(one))) return true;
  return names.every((one) => /^(?:\.\d*)?$/.test(posix.extname(one)) && !isMediaName(one));
}
