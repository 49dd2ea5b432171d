import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { once } from "../lib/once.ts";
import { isCompiled, modulePath } from "../lib/package-root.ts";
import type { SitePath } from "../site/paths.ts";
import type { Assets } from "../site/view-models.ts";
import type { BuiltAssets } from "./asset-bundler.ts";

/** The folder of the assets: what they were bundled to, or their sources. No template is in it. */
export const assetFolder = modulePath(isCompiled ? "assets" : "templates/assets");

/** The file in which compiling puts the assets. */
export const assetFile = join(assetFolder, "assets.json.br");

/** The assets: as they were bundled when Jiuwen was compiled, or, of sources, bundled now. */
export const loadAssets: () => Promise<BuiltAssets> = once(async () => {
  // The bundler is loaded only here, as an installed Jiuwen has none.
  if (!isCompiled) return await (await import("./asset-bundler.ts")).bundleAssets();
  return unpacked(readFileSync(assetFile));
});

/**
 * What `unpacked` reads back: JSON, compressed by Brotli, which makes them 20 KB less of a package
 * than its own compression does.
 */
export function packed({ links, files }: BuiltAssets): Uint8Array {
  return brotliCompressSync(JSON.stringify({ links, files: Array.from(files, ([path, bytes]) => [path, Buffer.from(bytes).toString()]) }));
}

function unpacked(bytes: Uint8Array): BuiltAssets {
  const { links, files }: { links: Assets; files: [SitePath, string][] } = JSON.parse(brotliDecompressSync(bytes).toString());
  return { links, files: new Map(files.map(([path, text]) => [path, Buffer.from(text)])) };
}
