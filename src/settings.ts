import { hash } from "node:crypto";
import { readCacheFile, writeCacheFile } from "./cache/file.ts";
import type { Config } from "./config.ts";
import { type Diagnostic, inFile, problem, type RuleId } from "./diagnostics.ts";
import { decode } from "./ingest/encoding.ts";
import { readCompanion } from "./ingest/files.ts";
import { own } from "./root.ts";
import type { Term } from "./vocabulary/term.ts";
import type { Parsed } from "./yaml.ts";

/** What the files beside the articles say. */
export interface Settings {
  readonly config: Config;
  /** The accepted terms of the vocabulary. */
  readonly terms: readonly Term[];
  /** Whether articles get keywords instead, as there is no vocabulary and nobody has turned them off. */
  readonly automatic: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** A hash of both files. */
  readonly digest: string;
}

/**
 * Reads settings and vocabulary of the input folder (a real path). Everything that is wrong is collected, nothing is thrown. What they say is remembered for the same
 * bytes and the same `version` of the program: to load what parses and checks them takes 0.12 s.
 */
export async function readSettings(folder: string, version: string): Promise<Settings> {
  const [configBytes, termsBytes] = [readCompanion(folder, "archive.yaml"), readCompanion(folder, "tags.yaml")];
  const digest = [configBytes, termsBytes].map((bytes) => (bytes === null ? "none" : hash("sha256", bytes))).join(" ");
  const [memory, key] = [own(".cache", "settings", `${hash("sha256", folder).slice(0, 16)}.json`), `${version} ${digest}`];
  const remembered = readCacheFile(memory, key);
  if (remembered !== null) return JSON.parse(remembered);

  const [{ defaults, parseConfig }, { parseVocabulary }] = await Promise.all([import("./config.ts"), import("./vocabulary/file.ts")]);
  const config = parse("archive.yaml", configBytes, "bad-config", parseConfig);
  const vocabulary = parse("tags.yaml", termsBytes, "bad-vocabulary", parseVocabulary);
  const settings: Settings = {
    config: config.value ?? defaults,
    automatic: termsBytes === null && (config.value ?? defaults).keywords === "auto",
    terms: vocabulary.value?.accepted ?? [],
    diagnostics: [...config.diagnostics, ...vocabulary.diagnostics],
    digest,
  };
  writeCacheFile(memory, key, JSON.stringify(settings));
  return settings;
}

/** Parses one of the YAML files beside the articles; the value is null where there is none, or none that can be used. */
function parse<T>(name: string, bytes: Uint8Array | null, rule: RuleId, read: (yaml: string) => Parsed<T>) {
  if (bytes === null) return { value: null, diagnostics: [] };
  const decoded = decode(bytes);
  if (!decoded.ok) {
    const reason = `byte ${decoded.offset} is not valid ${decoded.tried}; save the file as UTF-8`;
    return { value: null, diagnostics: inFile(name, [problem("error", rule, reason, { line: 1, column: 1 })]) };
  }
  const parsed = read(decoded.text.replace(/\r\n?/g, "\n"));
  return parsed.ok ? { value: parsed.value, diagnostics: [] } : { value: null, diagnostics: inFile(name, parsed.problems) };
}
