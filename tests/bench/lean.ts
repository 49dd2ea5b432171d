import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { programPath } from "../../src/lib/package-root.ts";

/**
 * Compiles Jiuwen into `folder` with another plan and other templates (`tests/bench/lean/`), which make a site of the same pages as those for Hugo and Zola, and nothing
 * more; everything else is as it is. Returns the command line tool's file.
 */
export function compileLean(folder: string): string {
  mkdirSync(join(folder, "templates"), { recursive: true });
  for (const name of ["node_modules", "templates/assets"]) symlinkSync(programPath(name), join(folder, name));
  // No link: Jiuwen's root is where this file really is.
  copyFileSync(programPath("package.json"), join(folder, "package.json"));
  const compile = {
    extends: programPath("tsconfig.json"),
    compilerOptions: {
      rootDir: programPath(),
      outDir: join(folder, "dist"),
      incremental: false,
      tsBuildInfoFile: null,
      typeRoots: [programPath("node_modules/@types")],
    },
    include: [programPath(".eleventy.ts"), programPath("src"), programPath("templates"), programPath("tests/bench/lean")],
    exclude: [programPath("templates/assets")],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(compile));
  execFileSync(process.execPath, [programPath("node_modules/typescript/bin/tsc"), "-p", folder]);
  const dist = join(folder, "dist");
  for (const template of readdirSync(join(dist, "templates")).filter((name) => name.endsWith(".11ty.js")))
    rmSync(join(dist, "templates", template));
  const lean = join(dist, "tests/bench/lean");
  for (const name of readdirSync(lean).filter((name) => name.endsWith(".11ty.js"))) {
    writeFileSync(join(dist, "templates", basename(name)), `export { default } from "../tests/bench/lean/${name}";\n`);
  }
  for (const module of ["site/plan", "render/companion-files"]) {
    writeFileSync(join(dist, `src/${module}.js`), `export * from "../../tests/bench/lean/${basename(module)}.js";\n`);
  }
  symlinkSync(programPath("dist/assets"), join(dist, "assets"));
  return join(dist, "src/cli.js");
}
