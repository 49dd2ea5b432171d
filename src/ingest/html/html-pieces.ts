import MarkdownIt from "markdown-it";

/** A tag as it is written, with its attributes by their names in lower case. */
export interface Tag {
  readonly is: "tag";
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
}

/** A piece of a text that may have HTML in it. All pieces together are the text. */
export type Piece =
  | Tag
  | { readonly is: "text" | "comment"; readonly source: string; readonly at: number }
  | { readonly is: "entity"; readonly text: string; readonly source: string; readonly at: number };

/**
 * A tag by the grammar of CommonMark, or an entity with its semicolon, or the beginning of a
 * comment. A browser takes `a<b 则 c>d` for a tag, which would lose words; here it is none. As
 * in old pages, a value without quotation marks may hold `=`. None may hold `<`, so that what
 * begins a tag is looked at once only. What may be repeated has bounds, as an engine may run out of
 * memory for the places to which it could go back.
 */
const markup =
  /<(\/?)([a-z][a-z0-9]*(?::[a-z]+)?)((?:\s{1,999}[a-z_:@][\w:.-]*(?:\s{0,999}=\s{0,999}(?:"[^"<]*"|'[^'<]*'|[^\s"'=<>`][^\s"'<>`]*))?){0,999})\s{0,999}\/?>|&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[\da-f]{1,6});|<!--/gi;

const attribute = /([a-z_:@][\w:.-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`][^\s"'<>`]*))?/gi;

/** Takes a text apart into text, tags, entities and comments. What is no whole tag is text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (piece: Piece) => {
    if (piece.at > done) pieces.push({ is: "text", source: text.slice(done, piece.at), at: done });
    pieces.push(piece);
    done = piece.at + piece.source.length;
  };
  let hasCommentEnd = true;
  const raw = createRawEnds(text);
  markup.lastIndex = 0;
  for (let found = markup.exec(text); found !== null; found = markup.exec(text)) {
    const { 0: source, 1: slash, 2: name, 3: attributes = "", index: at } = found;
    if (name !== undefined) {
      add({ is: "tag", name: name.toLowerCase(), isEnd: slash === "/", attributes: attributesOf(attributes), source, at });
      if (slash === "") markup.lastIndex = Math.max(done, raw.endOf(name.toLowerCase(), done));
    } else if (source.startsWith("&")) {
      const decoded = decodeEntity(source);
      if (decoded !== null) add({ is: "entity", text: decoded, source, at });
    } else if (hasCommentEnd) {
      // `<!-->` is a comment too.
      const end = text.indexOf("-->", at + 2);
      hasCommentEnd = end !== -1;
      if (!hasCommentEnd) continue;
      add({ is: "comment", source: text.slice(at, end + 3), at });
      markup.lastIndex = done;
    }
  }
  if (done < text.length) pieces.push({ is: "text", source: text.slice(done), at: done });
  return pieces;
}

/**
 * Tells where the ends of scripts and styles begin, between whose tags nothing is markup; -1 for
 * other elements, or where there is no end. Behind an end that is not there none is looked for.
 */
export function createRawEnds(text: string): { readonly endOf: (name: string, from: number) => number } {
  const ends = new Map(["script", "style"].map((name) => [name, new RegExp(`</${name}\\s*>`, "gi")]));
  return {
    endOf: (name, from) => {
      const end = ends.get(name);
      if (!end) return -1;
      end.lastIndex = from;
      const found = end.exec(text);
      if (!found) ends.delete(name);
      return found ? found.index : -1;
    },
  };
}

const none: ReadonlyMap<string, string> = new Map();

function attributesOf(written: string): ReadonlyMap<string, string> {
  if (written === "") return none;
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of written.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(value.replace(/^(["'])(.*)\1$/s, "$2")));
  }
  return attributes;
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/gi, (entity) => decodeEntity(entity) ?? entity);
}

const { unescapeAll } = new MarkdownIt().utils;

/** What Windows has at 0x80 to 0x9F, by the table of the HTML standard. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** The character of an entity; null if it stands for none. */
function decodeEntity(entity: string): string | null {
  // Old pages number characters as Windows does, which HTML has made a rule of its own.
  const code = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity);
  const number = code ? Number.parseInt(code[1] ?? code[2] ?? "", code[1] === undefined ? 10 : 16) : 0;
  if (number >= 0x80 && number < 0xa0) return windows.charAt(number - 0x80);
  const decoded = unescapeAll(entity);
  return decoded === entity || decoded === "\uFFFD" ? null : decoded;
}

/** How many lines end in a text. */
export function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
