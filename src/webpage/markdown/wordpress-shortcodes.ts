import { escapeHtml } from "../../ingest/escape-html.ts";

/** A text of WordPress with its shortcodes of pictures and recordings as HTML. */
export function withShortcodes(html: string): string {
  if (!html.includes("[/") && !/\[(?:video|audio)\s/.test(html)) return html;
  const captioned = between(html, "[caption", "[/caption]", captionHtml);
  const embedded = between(captioned, "[embed", "[/embed]", embedHtml);
  return embedded.replace(/\[(video|audio)(\s[^[\]<>]{1,1000})\](?:\s{0,9}\[\/\1\])?/g, (whole, name: string, settings: string) => {
    const address = /\s(?:src|mp4|m4v|webm|ogv|flv|wmv|mp3|m4a|ogg|wav|wma)\s?=\s?["']([^"']{1,500})["']/.exec(settings)?.[1];
    return address === undefined ? whole : `<${name} src="${escapeHtml(address)}"></${name}>`;
  });
}

/** Replaces what stands from each beginning to the next end; `replace` may say that it stays. */
function between(html: string, beginning: string, end: string, replace: (settings: string, within: string) => string | null): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = html.indexOf(beginning); at !== -1; at = html.indexOf(beginning, at + 1)) {
    if (at < done) continue;
    const from = html.indexOf("]", at);
    const to = html.indexOf(end, at);
    if (from === -1 || to === -1) break;
    const replaced = from < to ? replace(html.slice(at + beginning.length, from), html.slice(from + 1, to)) : null;
    if (replaced === null) continue;
    parts.push(html.slice(done, at), replaced);
    done = to + end.length;
  }
  parts.push(html.slice(done));
  return parts.join("");
}

/** A picture, perhaps in a link, and its caption behind it, or among the settings in old texts. */
function captionHtml(settings: string, within: string): string | null {
  const [picture] = /^\s*(?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*<\/a>)?/i.exec(within) ?? [];
  if (picture === undefined || !/^(?:\s|$)/.test(settings)) return null;
  const own = /\scaption\s?=\s?"([^"]{1,1000})"/.exec(settings)?.[1] ?? "";
  const words = within.slice(picture.length).trim();
  return `<figure>${picture}<figcaption>${[own, words].filter((text) => text !== "").join(" ")}</figcaption></figure>`;
}

function embedHtml(settings: string, within: string): string | null {
  const address = within.trim();
  return /^(?:\s[^[\]]*)?$/.test(settings) && /^https?:\/\/[^\s<>"]+$/i.test(address) ? `<a href="${address}">${address}</a>` : null;
}
