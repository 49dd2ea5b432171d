import { type Archive, createArchive } from "./archive/archive.ts";
import { duplicateIds } from "./archive/duplicates.ts";
import { type Config, defaults, parseConfig } from "./config.ts";
import { type Diagnostic, inFile, problem, type RuleId, rules } from "./diagnostics.ts";
import { groupBy } from "./group.ts";
import { decode } from "./ingest/encoding.ts";
import { readCompanion } from "./ingest/files.ts";
import { ingest } from "./ingest/ingest.ts";
import { createVocabulary, parseVocabulary } from "./ingest/vocabulary.ts";
import type { LeftOut } from "./site/parts.ts";
import type { Parsed } from "./yaml.ts";

/** Everything that is read from the input folder. */
export interface Input {
  readonly config: Config;
  /** Of the sound articles only. */
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that are not sound, and why. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads the input folder (a real path): settings, vocabulary, articles. Everything that is wrong is collected, nothing is thrown. `onFile` hears how
 * many of how many articles are read.
 */
export function readInput(folder: string, onFile: (done: number, of: number) => void = () => {}): Input {
  const config = readSettings(folder, "archive.yaml", "bad-config", parseConfig, defaults);
  const vocabulary = readSettings(folder, "tags.yaml", "bad-vocabulary", parseVocabulary, createVocabulary([]));
  const options = { timeZone: config.value.timeZone, vocabulary: vocabulary.value };
  const intake = ingest(folder, options, onFile);
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
export function isSetting({ rule }: Diagnostic): boolean {
  return rule === "bad-config" || rule === "bad-vocabulary";
}

function leftOutBy(diagnostics: readonly Diagnostic[]): LeftOut[] {
  const errors = diagnostics.filter((one) => one.level === "error" && !isSetting(one));
  return [...groupBy(errors, ({ file }) => file)].map(([file, found]) => ({
    file,
    reasons: [...new Set(found.map(({ rule }) => rules[rule]))],
  }));
}
