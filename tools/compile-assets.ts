import { mkdirSync, writeFileSync } from "node:fs";
import { bundleAssets } from "../src/render/asset-bundler.ts";
import { assetFile, assetFolder, toJson } from "../src/render/assets.ts";

/** Bundles the assets into `dist/assets`, where the compiled Jiuwen finds them. */
mkdirSync(assetFolder, { recursive: true });
writeFileSync(assetFile, toJson(await bundleAssets()));
