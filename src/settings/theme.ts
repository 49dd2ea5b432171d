import { posix } from "node:path";
import { decodedPath } from "../lib/decoded-path.ts";
import { type Diagnostic, inFile, problem } from "../lib/diagnostics.ts";
import { decode } from "../lib/encoding.ts";
import { nearestName } from "../lib/nearest-name.ts";
import { sha256 } from "../lib/sha256.ts";
import { accentOf } from "./accent.ts";
import { type ArchiveConfig, defaults } from "./archive-config.ts";
import type { SettingFault } from "./setting-fault.ts";
import type { SettingsFile } from "./settings-file.ts";
import { readPicture, type ThemePicture } from "./theme-picture.ts";
import { readStyle, themeSheet } from "./theme-style.ts";

/** What makes the look of an archive's site its own. */
export interface Theme {
  /** The style sheet that follows the site's own, and its name among the assets; null for none. */
  readonly style: { readonly name: string; readonly text: string } | null;
  readonly logo: ThemePicture | null;
  readonly favicon: ThemePicture | null;
  /**
   * The pictures that are published, each by its name among the assets and its path below the
   * archive's folder.
   */
  readonly pictures: readonly { readonly name: string; readonly file: string }[];
}

export const noTheme: Theme = { style: null, logo: null, favicon: null, pictures: [] };

/** A theme, and what is wrong with it: in files, and with what the settings say of them. */
export interface ReadTheme {
  readonly theme: Theme;
  readonly diagnostics: readonly Diagnostic[];
  readonly faults: readonly SettingFault[];
}

const styleFile = "theme/style.css";

/** What a masthead can show, what a browser's tab can, and what a style sheet can. */
const logoTypes = ["svg", "png"];
const faviconTypes = ["svg", "png", "ico"];
const styleTypes = ["svg", "png", "jpg", "gif", "webp", "avif"];

/** Reads the theme of an archive from the files of `theme/`, as its settings ask for it. */
export function readTheme(config: ArchiveConfig, files: ReadonlyMap<string, SettingsFile>): ReadTheme {
  const pictures = createPictures(files);
  const faults: SettingFault[] = [];
  const named = (setting: "logo" | "favicon", types: readonly string[]): ThemePicture | null => {
    const file = config[setting];
    const picture = file === null ? null : pictures.read(file, types);
    if (picture === null || !("fault" in picture)) return picture;
    faults.push({ path: [setting], reason: picture.fault });
    return null;
  };
  const [logo, favicon] = [named("logo", logoTypes), named("favicon", faviconTypes)];
  if (config.masthead === "logo" && config.logo === null)
    faults.push({ path: ["masthead"], reason: "there is no logo that could stand alone; name one as `logo`" });

  const own = readOwnStyle(files.get(styleFile), (written) => pictureNamed(written, (file) => pictures.read(file, styleTypes)));
  const accent = config.accent.toLowerCase() === defaults.accent ? null : accentOf(config.accent);
  // An accent with a fault has been refused with the settings.
  const text = accent === null && own.text === null ? null : themeSheet(accent === null || "fault" in accent ? null : accent, own.text);
  const style = text === null ? null : { name: `theme-${sha256(Buffer.from(text)).slice(0, 8).toUpperCase()}.css`, text };
  const unused = [...files.keys()].filter((file) => file.startsWith("theme/") && file !== styleFile && !pictures.asked.has(file));
  return {
    theme: { style, logo, favicon, pictures: Array.from(pictures.published, ([name, file]) => ({ name, file })) },
    diagnostics: [...own.diagnostics, ...unused.flatMap((file) => inFile(file, [problem("warning", "unused-theme-file", noUse)]))],
    faults,
  };
}

const noUse = "nothing uses this file: the style sheet is theme/style.css, and pictures are named in it, or as `logo` or `favicon`";

/** The pictures of `theme/`: which files were asked for, and which are published by which names. */
function createPictures(files: ReadonlyMap<string, SettingsFile>) {
  const asked = new Set<string>();
  const published = new Map<string, string>();
  const read = (file: string, types: readonly string[]): ThemePicture | { readonly fault: string } => {
    const found = files.get(file);
    if (!found) {
      const nearest = nearestName(file, [...files.keys()]);
      return { fault: `there is no file ${file}${nearest === null ? "" : `; did you mean ${nearest}?`}` };
    }
    asked.add(file);
    if ("fault" in found) return { fault: `${file}: ${found.fault}` };
    const picture = readPicture(file, found.bytes, types);
    if (!("fault" in picture)) published.set(picture.name, file);
    return picture;
  };
  return { read, asked, published };
}

type FoundPicture = ReturnType<ReturnType<typeof createPictures>["read"]>;

/** The archive's own style sheet as it stands in the site; its text is null if there is none. */
function readOwnStyle(file: SettingsFile | undefined, nameOf: (written: string) => FoundPicture | { readonly name: string }) {
  if (!file) return { text: null, diagnostics: [] };
  const decoded = "fault" in file ? null : decode(file.bytes);
  if (!decoded?.ok) {
    const reason = "fault" in file ? file.fault : "this is not valid UTF-8; save the file as UTF-8";
    return { text: null, diagnostics: inFile(styleFile, [problem("error", "bad-theme", reason)]) };
  }
  const { text, problems } = readStyle(decoded.text.replace(/\r\n?/g, "\n"), nameOf);
  return { text, diagnostics: inFile(styleFile, problems) };
}

/** The picture that a style sheet names by its path below `theme/`. */
function pictureNamed(written: string, read: (file: string) => FoundPicture): FoundPicture | { readonly name: string } {
  // A fragment names a part of the page itself.
  if (written.startsWith("#")) return { name: written };
  if (written === "" || /^(?:var|env)\(/i.test(written))
    return { fault: "this names no picture; write url(NAME) with the name of a file in theme/" };
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) {
    const short = written.length > 60 ? `${written.slice(0, 60)}…` : written;
    return { fault: `${short} is not in theme/, and a site loads nothing from elsewhere; put the picture there and write url(NAME)` };
  }
  const [, path = "", part = ""] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  const file = posix.join("theme", decodedPath(path));
  if (!/^theme\/[^/]+$/.test(file)) return { fault: `${written} is not at the top of theme/; put it there and write url(NAME)` };
  const found = read(file);
  return "name" in found ? { name: found.name + part } : found;
}
