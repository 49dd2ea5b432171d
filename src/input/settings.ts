import type { Cache } from "../cache/cache.ts";
import { type Diagnostic, inFile, problem, type RuleId } from "../lib/diagnostics.ts";
import { decode } from "../lib/encoding.ts";
import { sha256 } from "../lib/sha256.ts";
import type { Parsed } from "../lib/yaml.ts";
import type { Term } from "../vocabulary/term.ts";
import type { ArchiveConfig } from "./archive-config.ts";
import { readSettingsFile, type SettingsFile, type SettingsFileName } from "./settings-file.ts";

/** What `archive.yaml` and `tags.yaml` say, parsed. */
export interface Settings {
  readonly config: ArchiveConfig;
  /** The accepted terms of the vocabulary. */
  readonly terms: readonly Term[];
  /** Whether articles get keywords, as there is no vocabulary and they are not turned off. */
  readonly automaticKeywords: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** A hash of both files. */
  readonly digest: string;
}

/** The file of the cache in which parsed settings are kept. */
const cacheFile = "settings.json";

/**
 * Reads settings and vocabulary of the input folder (a real path). Faults are collected as
 * diagnostics. The result is cached for the same bytes and the same `version` of the program, as
 * the libraries that parse and check it take long to load.
 */
export async function readSettings(folder: string, version: string, cache: Cache): Promise<Settings> {
  const [configFile, termsFile] = [readSettingsFile(folder, "archive.yaml"), readSettingsFile(folder, "tags.yaml")];
  const digest = [configFile, termsFile].map(digestOf).join(" ");
  const key = `${version} ${digest}`;
  const remembered = cache.read(cacheFile, key);
  if (remembered !== null) return JSON.parse(remembered);

  const [{ defaults, parseConfig }, { parseVocabulary }] = await Promise.all([
    import("./archive-config.ts"),
    import("../vocabulary/vocabulary-file.ts"),
  ]);
  const config = parse("archive.yaml", configFile, "bad-config", parseConfig);
  const vocabulary = parse("tags.yaml", termsFile, "bad-vocabulary", parseVocabulary);
  const settings: Settings = {
    config: config.value ?? defaults,
    automaticKeywords: termsFile === null && (config.value ?? defaults).keywords === "auto",
    terms: vocabulary.value?.accepted ?? [],
    diagnostics: [...config.diagnostics, ...vocabulary.diagnostics],
    digest,
  };
  cache.remember(() => cache.write(cacheFile, key, JSON.stringify(settings)));
  return settings;
}

function digestOf(file: SettingsFile | null): string {
  if (file === null) return "none";
  return "fault" in file ? file.fault : sha256(file.bytes);
}

/**
 * Parses one of the YAML files beside the articles. The value is null if there is no file, or it
 * has faults.
 */
function parse<T>(name: SettingsFileName, file: SettingsFile | null, rule: RuleId, read: (yaml: string) => Parsed<T>) {
  if (file === null) return { value: null, diagnostics: [] };
  if ("fault" in file) return { value: null, diagnostics: inFile(name, [problem("error", rule, file.fault)]) };
  const decoded = decode(file.bytes);
  if (!decoded.ok) {
    const reason = `byte ${decoded.offset} is not valid ${decoded.tried}; save the file as UTF-8`;
    return { value: null, diagnostics: inFile(name, [problem("error", rule, reason, { line: 1, column: 1 })]) };
  }
  const parsed = read(decoded.text.replace(/\r\n?/g, "\n"));
  return parsed.ok ? { value: parsed.value, diagnostics: [] } : { value: null, diagnostics: inFile(name, parsed.problems) };
}
