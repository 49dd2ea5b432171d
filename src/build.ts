import { mkdirSync, rmSync } from "node:fs";
import { type Archive, createArchive } from "./archive/archive.ts";
import { duplicateIds } from "./archive/duplicates.ts";
import { type Config, defaults, parseConfig } from "./config.ts";
import { type Diagnostic, hasErrors, inFile, problem, type RuleId, rules } from "./diagnostics.ts";
import { groupBy } from "./group.ts";
import { decode } from "./ingest/encoding.ts";
import { findFolder, readCompanion } from "./ingest/files.ts";
import { ingest } from "./ingest/ingest.ts";
import { createVocabulary, parseVocabulary } from "./ingest/vocabulary.ts";
import { byKind, type PagesByKind } from "./publish/eleventy.ts";
import { type Changes, findOutput, publish, stagingFor } from "./publish/output.ts";
import { readOrigin, stage, withBody } from "./publish/staging.ts";
import type { LeftOut, PlannedPage } from "./site/page.ts";
import { planSite } from "./site/plan.ts";
import type { Parsed } from "./yaml.ts";

/** Hears how far the work is: how many articles are read or pages rendered, of how many. */
export type OnProgress = (step: "reading" | "rendering", done: number, of: number) => void;

export interface BuildOptions {
  /** The folder of articles, and the folder for the site. */
  readonly input: string;
  readonly output: string;
  /** Where the site will stand, with a slash at its end; overrides the configuration. */
  readonly url: string | null;
  /** Publish what is sound and leave the rest out. */
  readonly skipInvalid: boolean;
  /** Write every file anew, also those that have not changed. */
  readonly clean: boolean;
  readonly onProgress: OnProgress;
}

/** What came of a build. `published` is null when errors kept it from publishing: then the output folder is as it was. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  readonly published: { readonly articles: number; readonly pages: number; readonly tags: number; readonly changes: Changes } | null;
}

/** The whole way from a folder of articles to a published site. Throws a `Failure` for wrong usage; the file system's errors pass through. */
export async function build(options: BuildOptions): Promise<Outcome> {
  const folder = findFolder(options.input);
  const output = findOutput(options.output, folder);
  const { archive, config, diagnostics, leftOut } = readArchive(folder, options.onProgress);
  const mayPublish = options.skipInvalid ? archive.articles.length > 0 && !diagnostics.some(isSetting) : !hasErrors(diagnostics);
  if (!mayPublish) return { diagnostics, leftOut, published: null };

  const pages = planPages(archive, options.url === null ? config : { ...config, url: options.url }, leftOut);
  const staging = stagingFor(output);
  try {
    mkdirSync(staging, { recursive: true });
    const files = await stage(pages, folder, staging, (done, of) => options.onProgress("rendering", done, of));
    const changes = publish(files, staging, output, { rewrite: options.clean });
    const published = { articles: archive.articles.length, pages: pages.length, tags: archive.tags.length, changes };
    return { diagnostics, leftOut, published };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Reads a folder of articles and reports what is wrong with it; writes nothing. */
export function check(input: string, onProgress: OnProgress): { readonly articles: number; readonly diagnostics: readonly Diagnostic[] } {
  const { archive, diagnostics } = readArchive(findFolder(input), onProgress);
  return { articles: archive.articles.length, diagnostics };
}

/** The pages of the project's own seeds with their bodies, for plain Eleventy. Throws when an article has an error. */
export function pagesOfSeeds(): PagesByKind {
  const folder = findFolder("seeds");
  const { archive, config, diagnostics, leftOut } = readArchive(folder, () => {});
  if (hasErrors(diagnostics)) throw new Error("the seeds have errors; `npm run check` lists them");
  const pages = planPages(archive, config, leftOut);
  return byKind(pages.map((page) => (page.kind === "article" ? withBody(page, readOrigin(folder, page.props.origin)) : page)));
}

interface Reading {
  readonly config: Config;
  /** The sound articles only. */
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
}

/** All that is read from the input folder (a real path): settings, vocabulary, articles. Everything wrong is collected before anything is decided. */
function readArchive(folder: string, onProgress: OnProgress): Reading {
  const config = readSettings(folder, "archive.yaml", "bad-config", parseConfig, defaults);
  const vocabulary = readSettings(folder, "tags.yaml", "bad-vocabulary", parseVocabulary, createVocabulary([]));
  const options = { timeZone: config.value.timeZone, vocabulary: vocabulary.value };
  const intake = ingest(folder, options, (done, of) => onProgress("reading", done, of));
  const duplicates = duplicateIds(intake.articles);
  const duplicated = new Set(duplicates.map(({ file }) => file));
  const articles = intake.articles.filter(({ file }) => !duplicated.has(file));
  const diagnostics = [...config.diagnostics, ...vocabulary.diagnostics, ...intake.diagnostics, ...duplicates];
  return { config: config.value, archive: createArchive(articles, vocabulary.value), diagnostics, leftOut: leftOutBy(diagnostics) };
}

/** Reads one of the YAML files beside the articles; `fallback` where there is none, or none that can be used. */
function readSettings<T>(
  folder: string,
  name: "archive.yaml" | "tags.yaml",
  rule: RuleId,
  parse: (yaml: string) => Parsed<T>,
  fallback: T,
) {
  const bytes = readCompanion(folder, name);
  if (bytes === null) return { value: fallback, diagnostics: [] };
  const decoded = decode(bytes);
  if (!decoded.ok) {
    const reason = `byte ${decoded.offset} is not valid ${decoded.tried}; save the file as UTF-8`;
    return { value: fallback, diagnostics: inFile(name, [problem("error", rule, reason, { line: 1, column: 1 })]) };
  }
  const parsed = parse(decoded.text.replace(/\r\n?/g, "\n"));
  return parsed.ok ? { value: parsed.value, diagnostics: [] } : { value: fallback, diagnostics: inFile(name, parsed.problems) };
}

/** Whether a diagnostic is of the settings, which concern every page, so that no article can be left out to avoid it. */
function isSetting({ rule }: Diagnostic): boolean {
  return rule === "bad-config" || rule === "bad-vocabulary";
}

function leftOutBy(diagnostics: readonly Diagnostic[]): LeftOut[] {
  const errors = diagnostics.filter((one) => one.level === "error" && !isSetting(one));
  return [...groupBy(errors, ({ file }) => file)].map(([file, found]) => ({
    file,
    reasons: [...new Set(found.map(({ rule }) => rules[rule]))],
  }));
}

function planPages(archive: Archive, config: Config, leftOut: readonly LeftOut[]): PlannedPage[] {
  const { title, description, publisher, url, timeZone, pageSize } = config;
  return planSite(archive, { site: { title, description, publisher, url }, timeZone, pageSize, leftOut });
}
