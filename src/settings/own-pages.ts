import { posix } from "node:path";
import * as z from "zod";
import { createFieldNames } from "../ingest/field-names.ts";
import { leadingDate } from "../ingest/file-name.ts";
import { formatReaders } from "../ingest/format-table.ts";
import { blocksOf } from "../ingest/markdown/markdown-body.ts";
import { articleMarkdown } from "../ingest/markdown/markdown-parser.ts";
import { linkWithinSite } from "../ingest/markdown/site-links.ts";
import { isFilePath } from "../ingest/named-file.ts";
import { decodedPath } from "../lib/decoded-path.ts";
import { type Diagnostic, inFile, type Problem, problem } from "../lib/diagnostics.ts";
import { decode } from "../lib/encoding.ts";
import { foldFileName } from "../lib/fold.ts";
import { parseYamlAs } from "../lib/yaml.ts";
import { isLocal } from "../media/address.ts";
import { isSection, type NavigationItem } from "./archive-config.ts";
import { oneOf } from "./one-of.ts";
import { createOwnPictures, type OwnPicture, type OwnPictures } from "./own-pictures.ts";
import type { SettingFault } from "./setting-fault.ts";
import type { SettingsFile } from "./settings-file.ts";

/** A page of the archive's own, such as `pages/使用说明.md`. */
export interface OwnPage {
  /** Its path below the archive's folder. */
  readonly file: string;
  /** The file's name without its extension, which its address comes from. */
  readonly stem: string;
  readonly title: string;
  /** Where it is linked from, unless the settings name it in the navigation. */
  readonly place: Place;
  /** Its Markdown, with `\n` line ends. */
  readonly text: string;
}

const places = ["navigation", "footer", "none"] as const;
type Place = (typeof places)[number];

/**
 * The pages of an archive's own, what is added to the page about it, and what is wrong with them.
 */
export interface OwnPages {
  readonly pages: readonly OwnPage[];
  /** The Markdown of `pages/about.md`; null if there is none. */
  readonly about: string | null;
  /** The pictures that these show. */
  readonly pictures: readonly OwnPicture[];
  readonly diagnostics: readonly Diagnostic[];
}

const aboutFile = "pages/about.md";

const isMarkdown = (file: string) => /\.md$/i.test(file);

/** Reads the files of `pages/`. */
export function readOwnPages(files: ReadonlyMap<string, SettingsFile>): OwnPages {
  const pages: OwnPage[] = [];
  const diagnostics: Diagnostic[] = [];
  // Drafts and what tells of the folder are passed over, as among articles.
  const ofPages = [...files].filter(([file]) => file.startsWith("pages/") && !/^_|^readme\b/i.test(posix.basename(file)));
  const names = new Set([posix.basename(aboutFile), ...ofPages.filter(([file]) => isMarkdown(file)).map(([file]) => posix.basename(file))]);
  const pictures = createOwnPictures(files);
  // What pages show is known once all of them are read.
  const pagesFirst = [...ofPages].sort(([a], [b]) => Number(isMarkdown(b)) - Number(isMarkdown(a)));
  for (const [file, found] of pagesFirst) {
    if (pictures.taken.has(file)) continue;
    const { page, problems } = readOwnPage(file, found, names, pictures);
    // Errors of a body have rules of their own, which are those of articles.
    diagnostics.push(
      ...inFile(
        file,
        problems.map((one) => (one.level === "error" ? { ...one, rule: "bad-page" } : one)),
      ),
    );
    const twin = page && pages.find(({ stem }) => foldFileName(stem) === foldFileName(page.stem));
    if (twin)
      diagnostics.push(
        ...inFile(file, [problem("error", "bad-page", `${twin.file} has this page's address already; rename one of the two`)]),
      );
    else if (page) pages.push(page);
  }
  return {
    pages: pages.filter(({ file }) => file !== aboutFile),
    about: pages.find(({ file }) => file === aboutFile)?.text ?? null,
    pictures: [...pictures.taken.values()],
    diagnostics,
  };
}

/** The entries of a navigation that name a page of which there is no file. */
export function missingPages(navigation: readonly NavigationItem[], files: ReadonlyMap<string, SettingsFile>): SettingFault[] {
  return navigation.flatMap((item, index) => {
    if ("link" in item || isSection(item.page) || (files.has(item.page) && item.page !== aboutFile)) return [];
    const reason = item.page === aboutFile ? "pages/about.md is a part of the section `about`" : `there is no file ${item.page}`;
    return [{ path: ["navigation", index], reason }];
  });
}

/** An own page, or null where nothing of it can be read. */
interface ReadPage {
  readonly page: OwnPage | null;
  readonly problems: readonly Problem[];
}

function readOwnPage(file: string, found: SettingsFile, names: ReadonlySet<string>, pictures: OwnPictures): ReadPage {
  const refused = (reason: string): ReadPage => ({ page: null, problems: [problem("error", "bad-page", reason)] });
  if ("fault" in found) return refused(found.fault);
  if (!isMarkdown(file)) {
    const reason = "only .md files are pages of the site, and pictures that one of them shows; articles belong into another folder";
    return { page: null, problems: [problem("warning", "unread-file", reason)] };
  }
  const decoded = decode(found.bytes);
  if (!decoded.ok) return refused("this is not valid UTF-8; save the file as UTF-8");
  const text = decoded.text.replace(/\r\n?/g, "\n");
  const [front = "", yaml = ""] = /^---[^\S\n]*\n(?:(.*?)\n)??---[^\S\n]*(?:\n|$)/s.exec(text) ?? [];
  if (front === "" && /^---[^\S\n]*\n\s*[^\s:]+:/.test(text))
    return refused("the header has no closing line `---`; put one before the body");
  // The line ends before the YAML are those of the file, so that places are right.
  const header = parseHeader(`\n${yaml}`);
  if (!header.ok) return { page: null, problems: header.problems };
  const stem = posix.basename(file, posix.extname(file));
  const rest = text.slice(front.length);
  const { title, body } = file === aboutFile ? { title: null, body: rest } : withTitle(rest, header.value.title);
  if (isArticle(stem, body)) return refused(articleHere);
  const line = front.split("\n").length;
  const { problems, files } = formatReaders.md.read({ text: body, line });
  const page = { file, stem, title: title ?? stem, place: header.value.place, text: body };
  const shown = files.filter(({ use, address }) => use === "shown" && isLocal(address));
  const missing = shown.flatMap((one) => pictures.take(fileNamed(one.address), { line: one.line, column: 1 }) ?? []);
  return { page, problems: [...problems, ...deadLinks(body, line, names), ...missing] };
}

const fieldNames = createFieldNames();

const articleHere =
  "this looks like an article; move it out of pages/, such as to articles/ (a page of the site has no date, in its name neither)";

/**
 * Whether a file is an article that somebody has put into the wrong folder: its name begins with a
 * date, or its text with two fields that only articles have.
 */
function isArticle(stem: string, body: string): boolean {
  const lines = body.split("\n").filter((line) => line.trim() !== "");
  const isHeader = lines.length > 1 && lines.slice(0, 2).every((line) => isOfArticle(/^\s*([^\s:：]{1,10})\s*[:：]/.exec(line)?.[1] ?? ""));
  return isHeader || leadingDate(stem) !== null;
}

/** Whether a name is that of a field that articles have, and pages of the site do not. */
function isOfArticle(name: string): boolean {
  return [fieldNames.inText(name), fieldNames.inFrontMatter(name)].some(
    (meaning) => "key" in meaning && ["title", "date", "views"].includes(meaning.key),
  );
}

const header = {
  title: z.string("expected a text").trim().min(1, "expected a text that is not empty").nullable().default(null),
  place: oneOf(places).default("footer"),
};

function parseHeader(yaml: string) {
  const parsed = parseYamlAs(yaml, "bad-page", {
    schemaFor: () => z.strictObject(header, "expected `title: …` and `place: …`, each on a line of its own"),
    names: Object.keys(header),
    empty: {},
  });
  if (parsed.ok) return parsed;
  return { ok: false as const, problems: parsed.problems.map(explainArticle) };
}

/** A header with the fields of an article is one, which somebody has put into the wrong folder. */
function explainArticle(one: Problem): Problem {
  const [, name = ""] = /^there is no setting `([^`]*)`/.exec(one.reason) ?? [];
  return isOfArticle(name) ? { ...one, reason: articleHere } : one;
}

/**
 * The title of a page: the one of its header, else the heading that it begins with, which is then
 * no part of the body.
 */
function withTitle(text: string, title: string | null): { readonly title: string | null; readonly body: string } {
  if (title !== null) return { title, body: text };
  const tokens = articleMarkdown().parse(text, {});
  const [opening, inline] = tokens;
  if (opening?.type !== "heading_open" || !inline || !opening.map) return { title: null, body: text };
  const [heading] = blocksOf(tokens.slice(0, 2));
  const lines = text.split("\n");
  for (let line = opening.map[0]; line < opening.map[1]; line++) lines[line] = "";
  return { title: heading?.text.trim() || null, body: lines.join("\n") };
}

/**
 * The name of the page's file that a link leads to, as Markdown writes it: perhaps below `pages/`,
 * percent-encoded, and with a part of the page behind it.
 */
export function fileNamed(address: string): string {
  const path = address
    .replace(/#.*$/s, "")
    .replace(/^\.\//, "")
    .replace(/^pages\//, "");
  return decodedPath(path);
}

/**
 * Warnings of links that lead nowhere on this site, so that they are shown as text. The body begins
 * on `line` of its file.
 */
function deadLinks(body: string, line: number, names: ReadonlySet<string>): Problem[] {
  const dead = new Set<string>();
  const isPathHere = (address: string) => isLocal(address) && !isFilePath(address);
  const notice = (address: string) => {
    if (isPathHere(address) && !isSection(fileNamed(address)) && !names.has(fileNamed(address))) dead.add(address);
    return null;
  };
  linkWithinSite(articleMarkdown(), notice).parse(body, {});
  // Of code only the length matters.
  const prose = body.replace(/(`+)[^`][\s\S]*?\1/g, (code) => code.replace(/[^\n]/g, " "));
  const placeAt = (offset: number) => {
    const before = body.slice(0, offset).split("\n");
    return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  return [...dead].map((address) => {
    const reason = `\`${address}\` leads nowhere, so that it is shown as text; name a section such as \`tags\`, another page such as \`使用说明.md\`, or a web address`;
    const written = [`](${address})`, `](${address} `, `]: ${address}`].map((form) => prose.indexOf(form)).find((offset) => offset >= 0);
    return problem("warning", "dead-link", reason, written === undefined ? null : placeAt(written + 2));
  });
}
