import { isMediaName } from "../../media/media-name.ts";
import type { WrittenPicture } from "./push-picture.ts";

/** A picture that a command shows. */
interface CommandPicture extends WrittenPicture {
  /** Where a link around it leads; empty if there is none. */
  readonly link: string;
}

/** The arguments of Hugo's commands that hold words for readers, and those that hold none. */
const withWords = ["caption", "title", "alt", "attr", "attrlink"];
const withoutWords =
  /^(?:src|link|target|rel|id|class|style|width|height|align|position|size|loading|lightbox|zoom|command|options|linked)$/;

/**
 * The picture that a command shows, as `{{< figure src="a.jpg" caption="…" >}}` of Hugo and
 * `{% asset_img a.jpg … %}` of Hexo do; null if it is another command or says more than is
 * understood.
 */
export function pictureIn(command: string): CommandPicture | null {
  const [ofHugo] = /^\{\{[<%]\s*(?:figure|image|img)\s/.exec(command) ?? [];
  if (ofHugo !== undefined) return hugoPicture(command.slice(ofHugo.length, -3).trimEnd().replace(/\/$/, "").trimEnd());
  const [ofHexo, name] = /^\{%\s*(asset_img|asset_path|img|image)\s/.exec(command) ?? [];
  if (ofHexo === undefined) return null;
  const picture = hexoPicture(command.slice(ofHexo.length, -2));
  return name === "asset_path" && picture?.description !== "" ? null : picture;
}

function hugoPicture(written: string): CommandPicture | null {
  const named = new Map<string, string>();
  const argument = /\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s"'`=<>]+))(?=\s|$)/y;
  let end = 0;
  for (let found = argument.exec(written); found !== null; found = argument.exec(written)) {
    const [, name = "", quoted, ...others] = found;
    if (named.has(name) || !(withWords.includes(name) || withoutWords.test(name))) return null;
    named.set(name, quoted === undefined ? others.join("") : quoted.replace(/\\(["\\])/g, "$1"));
    end = argument.lastIndex;
  }
  if (end < written.length) return null;
  const value = (name: string) => named.get(name)?.trim() ?? "";
  if (value("src") === "") return null;
  const words = [...new Set(withWords.map(value).filter((word) => word !== ""))];
  return { address: value("src"), description: words[0] ?? "", title: words.slice(1).join("；"), link: value("link") };
}

/**
 * What Hexo takes: classes, the file, perhaps width and height, then the title and, both in quotes,
 * a description.
 */
function hexoPicture(written: string): CommandPicture | null {
  // Title and description may stand in quotes together.
  const flat = written.replace(/'("[^']*")'/g, "$1");
  const words = flat.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  const file = Math.max(
    0,
    words.findIndex((word) => isMediaName(unquoted(word))),
  );
  const address = unquoted(words[file] ?? "");
  if (address === "" || !words.slice(0, file).every((word) => /^[\w-]+$/.test(word))) return null;
  let rest = words.slice(file + 1);
  for (let count = 0; count < 2 && /^\d+%?$/.test(rest[0] ?? ""); count++) rest = rest.slice(1);
  const isQuoted = rest.some((word) => /^["']/.test(word));
  const texts = isQuoted ? rest.map(unquoted).filter((text) => text !== "") : [rest.join(" ")];
  const [title = "", description = title, ...others] = texts;
  const titles = description === title ? others : [title, ...others];
  return { address, description, title: titles.join("；"), link: "" };
}

function unquoted(word: string): string {
  return /^["']/.test(word) ? word.slice(1, -1) : word;
}
