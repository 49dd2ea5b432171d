import type { Cache } from "../cache/cache.ts";
import { type Diagnostic, inFile, problem, type RuleId } from "../lib/diagnostics.ts";
import { decode } from "../lib/encoding.ts";
import { sha256 } from "../lib/sha256.ts";
import type { Parsed } from "../lib/yaml.ts";
import type { ArchiveConfig } from "../settings/archive-config.ts";
import type { OwnPages } from "../settings/own-pages.ts";
import type { SettingsFile } from "../settings/settings-file.ts";
import type { Theme } from "../settings/theme.ts";
import type { Term } from "../vocabulary/term.ts";
import { readSettingsFolder, type SettingsFolder } from "./settings-folder.ts";

/** What an archive's `archive.yaml`, `tags.yaml`, `theme/` and `pages/` say. */
export interface Settings {
  readonly config: ArchiveConfig;
  readonly theme: Theme;
  readonly own: Omit<OwnPages, "diagnostics">;
  /** The accepted terms of the vocabulary. */
  readonly terms: readonly Term[];
  /** Whether articles get keywords, as there is no vocabulary and they are not turned off. */
  readonly automaticKeywords: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** A hash of all their files. */
  readonly digest: string;
}

/** The settings of an archive, and the files that they were read from, by their paths. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly files: ReadonlyMap<string, SettingsFile>;
}

/** The file of the cache in which parsed settings are kept. */
const cacheFile = "settings.json";

/**
 * Reads the settings of the input folder (a real path). Faults are collected as diagnostics. The
 * result is cached for the same bytes and the same `version` of the program, as the libraries that
 * parse and check it take long to load.
 */
export async function readSettings(folder: string, version: string, cache: Cache): Promise<ReadSettings> {
  const found = readSettingsFolder(folder);
  const digest = digestOf(found);
  const key = `${version} ${digest}`;
  const remembered = cache.read(cacheFile, key);
  if (remembered !== null) return { settings: JSON.parse(remembered), files: found.files };
  const settings: Settings = { ...(await parseSettings(found)), digest };
  cache.remember(() => cache.write(cacheFile, key, JSON.stringify(settings)));
  return { settings, files: found.files };
}

/** A hash of names and bytes; of an archive without settings it is a word. */
function digestOf({ files, unread, unused }: SettingsFolder): string {
  if (files.size + unused.length === 0) return "none";
  const hashes = Array.from(files, ([name, file]) => [name, "fault" in file ? file.fault : sha256(file.bytes)]);
  return sha256(Buffer.from(JSON.stringify([hashes, unread, unused])));
}

async function parseSettings({ files, unread, unused }: SettingsFolder): Promise<Omit<Settings, "digest">> {
  const [{ defaults }, { parseConfig }, { parseVocabulary }, { readTheme }, { missingPages, readOwnPages }, { placeInYaml }] =
    await Promise.all([
      import("../settings/archive-config.ts"),
      import("../settings/config-parser.ts"),
      import("../vocabulary/vocabulary-file.ts"),
      import("../settings/theme.ts"),
      import("../settings/own-pages.ts"),
      import("../lib/yaml.ts"),
    ]);
  const read = parse("archive.yaml", files.get("archive.yaml") ?? null, "bad-config", parseConfig);
  const vocabulary = parse("tags.yaml", files.get("tags.yaml") ?? null, "bad-vocabulary", parseVocabulary);
  const config = read.value ?? defaults;
  const theme = readTheme(config, files);
  const { diagnostics, ...own } = readOwnPages(files);
  const faults = [...theme.faults, ...missingPages(config.navigation ?? [], files)].map(({ path, reason }) =>
    problem("error", "bad-config", reason, placeInYaml(read.text, path)),
  );
  return {
    config,
    theme: theme.theme,
    own,
    automaticKeywords: !files.has("tags.yaml") && config.keywords === "auto",
    terms: vocabulary.value?.accepted ?? [],
    diagnostics: [
      ...read.diagnostics,
      ...vocabulary.diagnostics,
      ...inFile("archive.yaml", faults),
      // Settings with faults name nothing, so that what nothing uses cannot be told.
      ...(read.value === null ? theme.diagnostics.filter(({ level }) => level === "error") : theme.diagnostics),
      ...diagnostics,
      ...unused.flatMap((file) => inFile(file, [problem("warning", "unread-file", noSettings)])),
      ...unread.flatMap((folder) => inFile(folder, [problem("warning", "unread-file", notEntered)])),
    ],
  };
}

const noSettings = "theme/ and pages/ have their meaning beside an archive.yaml, and there is none; make one, which may be empty";
const notEntered = "folders in theme/ and pages/ are not entered; put the files right into theme/ or pages/, and articles elsewhere";

/**
 * Parses one of the YAML files beside the articles. The value is null if there is no file, or it
 * has faults.
 */
function parse<T>(name: string, file: SettingsFile | null, rule: RuleId, read: (yaml: string) => Parsed<T>) {
  const failed = (problems: Parameters<typeof inFile>[1]) => ({ value: null, text: "", diagnostics: inFile(name, problems) });
  if (file === null) return failed([]);
  if ("fault" in file) return failed([problem("error", rule, file.fault)]);
  const decoded = decode(file.bytes);
  if (!decoded.ok) {
    const reason = `byte ${decoded.offset} is not valid ${decoded.tried}; save the file as UTF-8`;
    return failed([problem("error", rule, reason, { line: 1, column: 1 })]);
  }
  const text = decoded.text.replace(/\r\n?/g, "\n");
  const parsed = read(text);
  return parsed.ok ? { value: parsed.value, text, diagnostics: [] } : failed(parsed.problems);
}
