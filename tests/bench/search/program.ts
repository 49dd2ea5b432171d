import { copyFileSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programPath } from "../../../src/lib/package-root.ts";
import { type Cost, measure } from "../measure.ts";

/** In place of the module that plans the index (`src/site/search-pages.ts`). */
const noIndex = "export const indexSegments = () => [];\nexport const searchData = () => [];\nexport const namesWithKeys = () => [];\n";

/** A copy of the compiled Jiuwen, which remembers nothing of what others have built. */
export interface Program {
  /** Builds from nothing. */
  readonly buildAnew: (input: string, output: string) => Promise<Cost>;
  /** Builds on what it built the last time. */
  readonly buildAgain: (input: string, output: string) => Promise<Cost>;
}

/**
 * Copies the compiled Jiuwen into `folder`. Without the index it plans none, and so works out and writes none; everything else it does is the same, the search's page and script included. What that costs less
 * is all that the index costs, its share of starting, planning, fingerprints and publishing included.
 */
export function copyProgram(folder: string, hasIndex: boolean): Program {
  mkdirSync(join(folder, "templates"), { recursive: true });
  for (const name of ["node_modules", "templates/assets"]) symlinkSync(programPath(name), join(folder, name));
  // No links: Jiuwen's root, where it keeps what it remembers, is where these really are.
  for (const name of ["package.json", "package-lock.json"]) copyFileSync(programPath(name), join(folder, name));
  cpSync(programPath("dist"), join(folder, "dist"), { recursive: true });
  if (!hasIndex) writeFileSync(join(folder, "dist/src/site/search-pages.js"), noIndex);
  const buildAgain = async (input: string, output: string) => {
    const { cost } = await measure(process.execPath, [join(folder, "dist/src/cli.js"), "build", input, "--output", output]);
    return cost;
  };
  return {
    buildAgain,
    buildAnew: (input, output) => {
      for (const place of [output, join(folder, ".cache")]) rmSync(place, { recursive: true, force: true });
      return buildAgain(input, output);
    },
  };
}
