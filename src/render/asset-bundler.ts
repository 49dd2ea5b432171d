import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, parse } from "node:path";
import type { OutputFile } from "esbuild";
import { programPath } from "../lib/package-root.ts";
import { wholeFolding } from "../search/write/folding-table.ts";
import { assetPath, foldingPath, iconPath, type SitePath, searchScriptName } from "../site/paths.ts";
import type { Assets } from "../site/view-models.ts";
import { scriptPieces } from "./script-file.ts";

/** The assets as pages link to them, and their files. */
export interface BuiltAssets {
  readonly links: Assets;
  readonly files: ReadonlyMap<SitePath, Uint8Array>;
}

/** Assets as they were just bundled, with the files from which, by their paths. */
export interface BundledAssets extends BuiltAssets {
  readonly sources: readonly string[];
}

/**
 * The oldest browsers that the site is made for: Chrome 109 is the last one for Windows 7, which
 * many offices in China still run.
 */
const browsers = ["chrome109", "firefox115", "safari16"];

/**
 * Bundles and minifies style sheet and scripts from `templates/assets`, and names the files after
 * their content. Scripts are classic ones, as browsers refuse modules from disk.
 */
export async function bundleAssets(): Promise<BundledAssets> {
  const { build, stop } = await import("esbuild");
  const sources = new Set<string>();
  const bundle = async (names: readonly string[], define: Record<string, string> = {}): Promise<Bundled[]> => {
    const { outputFiles, metafile } = await build({
      absWorkingDir: programPath("."),
      entryPoints: names.map((name) => `templates/assets/${name}`),
      entryNames: "[name]",
      outdir: "assets",
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: "iife",
      target: browsers,
      charset: "utf8",
      logLevel: "silent",
      tsconfigRaw: {},
      jsx: "automatic",
      jsxImportSource: "preact",
      define,
    });
    for (const path in metafile.inputs) sources.add(path);
    return outputFiles.map(bundledOf);
  };
  try {
    const tools = ["hits", "citation", "trend", "export"];
    const loaded = await bundle(["style.css", "not-found.ts", "hits.ts", "citation.ts", "trend.tsx", "export.ts"]);
    // Others load these by their names when they are needed.
    const nameOf = (tool: string) => basename(loaded.find(({ name }) => name === tool)?.path ?? "");
    const names = Object.fromEntries(tools.map((tool) => [`${tool}Script`, JSON.stringify(nameOf(tool))]));
    const files = [...loaded, ...(await bundle(["site.ts", "search.ts"], names))];
    return { ...builtAssets(files), sources: [...sources] };
  } finally {
    stop();
  }
}

/** A style sheet or script: the name of its source without extension, and its own path. */
interface Bundled {
  readonly name: string;
  readonly path: SitePath;
  readonly text: string;
}

/**
 * The hash is our own, as that of esbuild depends on where libraries lie, and so on the folder of a
 * clone.
 */
function bundledOf({ path, contents, text }: OutputFile): Bundled {
  const { name, ext } = parse(path);
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8).toUpperCase();
  return { name, path: assetPath(`${name}-${hash}${ext}`), text };
}

function builtAssets(bundled: readonly Bundled[]): BuiltAssets {
  const names = ["style", "site", "search", "hits", "citation", "trend", "export", "not-found"];
  const [style, site, search, hits, citation, trend, saved, notFound] = names.map((name) => bundled.find((one) => one.name === name));
  if (!style || !site || !search || !hits || !citation || !trend || !saved || !notFound)
    throw new Error("esbuild has not made every asset");
  return {
    links: {
      style: style.path,
      script: site.path,
      search: search.path,
      notFound: notFound.path,
    },
    // In this order, in which what is alike stands together, they are 1 KB less in a package.
    files: new Map([
      // The table of all characters takes 0.15 s to make, and is the same for every archive.
      [foldingPath, scriptFile(foldingPath, wholeFolding())],
      ...[search, notFound, hits, trend, citation, saved, site].map(contentOf),
      [iconPath, readFileSync(programPath("templates/assets/icon.svg"))],
      contentOf(style),
    ]),
  };
}

function scriptFile(path: SitePath, text: string): Uint8Array {
  return Buffer.concat(scriptPieces(searchScriptName(path), [text]).map((piece) => Buffer.from(piece)));
}

function contentOf({ path, text }: Bundled): [SitePath, Uint8Array] {
  return [path, Buffer.from(text)];
}
