/** The source of a page with one head and one body, or why it is not parsed. */
export type TidyHtml = { readonly ok: true; readonly html: string } | { readonly ok: false; readonly told: string };

/** How many tags a page may have. The longest pages of news have some ten thousand. */
const mostTags = 100_000;

/** How many elements may be open at once: to close one, the parser looks at all of them. */
const mostOpen = 2_000;

/** How many elements may be open that end by themselves where the next one begins. */
const mostUnclosed = 20_000;

const endBySelf = new Set("p li dt dd td th tr tbody thead tfoot option optgroup rt rp".split(" "));
const voids = new Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "));

/** How many references to characters a page may have, each of which is a text of its own. */
const mostReferences = 500_000;

/**
 * How many attributes an element may have, by the blanks in its tag, which are only counted in a
 * long one, in UTF-16 units: the parser compares each with all others.
 */
const [mostAttributes, longTag] = [10_000, 20_000];

/** A comment, a tag, or a `<` that is neither and yet a text of its own. */
const mark = /<(?:!--|(\/)?([a-z][a-z\d]{0,30})(?=[\s/>]))?/gi;

/**
 * Brings the source of a page into the form that its parser takes for a document: whatever tags of
 * `html`, `head` and `body` it has, wherever, there is one head and one body. It refuses what would
 * take the parser minutes.
 */
export function tidyHtml(html: string): TidyHtml {
  const parts: { head: string; body: string } = { head: "", body: "" };
  let part: keyof typeof parts = "body";
  let [kept, tags, open, unclosed, bodyTag] = [0, 0, 0, 0, "<body>"];
  let tagEnd = -1;
  const keepUpTo = (start: number, next: number) => {
    parts[part] += html.slice(kept, start);
    kept = next;
  };
  mark.lastIndex = 0;
  for (let found = mark.exec(html); found !== null; found = mark.exec(html)) {
    const [written, slash, tag = ""] = found;
    if (written === "<!--") {
      mark.lastIndex = behind(html, "-->", found.index + 2);
      continue;
    }
    const name = tag.toLowerCase();
    const isOpening = slash === undefined;
    if (++tags > mostTags) return { ok: false, told: `it has more than ${mostTags.toLocaleString("en")} tags` };
    if (name === "") continue;
    if (tagEnd < found.index) tagEnd = behind(html, ">", found.index);
    if (tagEnd - found.index > longTag && countOf(" ", html.slice(found.index, tagEnd)) > mostAttributes) {
      return { ok: false, told: "an element of it has far too many attributes" };
    }
    if (isOpening && isRaw(name)) mark.lastIndex = closing(html, name, mark.lastIndex);
    else if (name === "html" || name === "head" || name === "body") {
      const end = behind(html, ">", found.index);
      if (name === "body" && isOpening && bodyTag === "<body>") bodyTag = html.slice(found.index, end);
      // A second head is a part of the body, as in a page within a page.
      if (name !== "html" && parts.head === "" && (name === "body") === isOpening) {
        const before = parts.body + html.slice(kept, found.index);
        [parts.head, parts.body, kept] = [before === "" ? " " : before, "", end];
      } else keepUpTo(found.index, end);
      part = "body";
      mark.lastIndex = end;
    } else if (!voids.has(name)) {
      const more = isOpening ? 1 : -1;
      if (endBySelf.has(name)) unclosed = Math.max(unclosed + more, 0);
      else open = Math.max(open + more, 0);
      if (open > mostOpen || unclosed > mostUnclosed) return { ok: false, told: "far too many of its elements are not closed" };
    }
  }
  if (countOf("&", html) > mostReferences) return { ok: false, told: "it has far too many references to characters" };
  keepUpTo(html.length, html.length);
  return { ok: true, html: `<!doctype html><html><head>${parts.head}</head>${bodyTag}${parts.body}</body></html>` };
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function isRaw(name: string): boolean {
  return name === "script" || name === "style" || name === "textarea" || name === "title";
}

function behind(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from);
  return at === -1 ? html.length : at + end.length;
}

/** The offset at which an element of raw text is closed; the end of the page if it never is. */
function closing(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at !== -1; at = html.indexOf("</", at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}
