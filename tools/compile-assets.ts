import { mkdirSync } from "node:fs";
import { writeWhole } from "../src/lib/atomic-write.ts";
import { bundleAssets } from "../src/render/asset-bundler.ts";
import { assetFile, assetFolder, packed } from "../src/render/assets.ts";

/** Bundles the assets into `dist/assets`, where the compiled Jiuwen finds them. */
mkdirSync(assetFolder, { recursive: true });
writeWhole(assetFile, packed(await bundleAssets()));
