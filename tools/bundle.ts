import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { programPath } from "../src/lib/package-root.ts";
import { bundleAssets } from "../src/render/asset-bundler.ts";
import { packed } from "../src/render/assets.ts";

/**
 * Bundles Jiuwen for its package into `bundle`: what an installed Jiuwen runs, with all libraries
 * but those that `package.json` has it install.
 */
const target = programPath("bundle");
const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(programPath("package.json"), "utf8"),
);
const templates = readdirSync(programPath("templates")).filter((name) => name.endsWith(".11ty.tsx"));

/** Libraries in CommonJS ask for Node's own modules by `require`. Files without one do not need it. */
const banner = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** Modules within libraries that Jiuwen never calls, and what stands for them. */
const leftOut = [
  [/\/(?:json-schema-processors|to-json-schema)\.js$/, "tools/no-json-schema.ts"],
  [/\/multi-bar$/, "tools/no-multi-bar.cjs"],
] as const;

rmSync(target, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: programPath("."),
  entryPoints: [
    "src/cli.ts",
    "src/index.ts",
    "src/tasks/build-worker.ts",
    "src/preview/preview-worker.ts",
    ".eleventy.ts",
    ...templates.map((name) => `templates/${name}`),
  ],
  outbase: ".",
  outdir: "bundle",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  charset: "utf8",
  // What libraries load and Jiuwen never calls is left out, and so it stays small.
  // What needs a compiler, and plain Eleventy over this repository's own articles, stay out.
  alias: {
    "source-map-js": "./tools/no-source-maps.ts",
    "mime-types": "./tools/media-types.ts",
    "js-yaml": "./tools/no-js-yaml.cjs",
    "string-width": "./tools/text-width.cjs",
    debug: "./tools/no-messages.cjs",
    depd: "./tools/no-messages.cjs",
  },
  plugins: [
    {
      name: "left out",
      setup: ({ onResolve }) => {
        for (const [filter, by] of leftOut) onResolve({ filter }, () => ({ path: programPath(by) }));
      },
    },
  ],
  external: [...Object.keys(dependencies), "tsx", "esbuild", "./src/commands/plain-eleventy.ts"],
  banner: { js: banner },
  // All licences stand in LICENSES.txt.
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  // Of these modules most names are only said where nothing asks for them.
  logOverride: { "import-is-undefined": "silent" },
});
// A number in place of a hash makes each import shorter, and a hash is hard to compress.
const chunks = Object.keys(metafile.outputs)
  .map((path) => basename(path))
  .filter((name) => /-[0-9A-Z]{8}\.js$/.test(name))
  .sort();
const numbers = new Map(chunks.map((name, number) => [name, `${number.toString(36)}.js`]));
for (const path of Object.keys(metafile.outputs)) {
  const file = programPath(path);
  const code = readFileSync(file, "utf8").replace(/[\w.-]+-[0-9A-Z]{8}\.js/g, (name) => numbers.get(name) ?? name);
  const short = code.replace(`${banner}\n`, "");
  const number = numbers.get(basename(path));
  writeFileSync(number === undefined ? file : join(dirname(file), number), /\brequire\b/.test(short) ? code : short);
  if (number !== undefined) rmSync(file);
}
mkdirSync(join(target, "assets"));
const assets = await bundleAssets();
writeFileSync(join(target, "assets/assets.json.br"), packed(assets));
writeFileSync(join(target, "src/index.d.ts"), declarations("src/index"));
writeFileSync(join(target, "LICENSES.txt"), licencesOf([...Object.keys(metafile.inputs), ...assets.sources]));

/** The types of a module, which must name none but its own. */
function declarations(module: string): string {
  const folder = mkdtempSync(join(tmpdir(), "jiuwen-"));
  try {
    const compilerOptions = { declaration: true, emitDeclarationOnly: true, incremental: false, tsBuildInfoFile: null };
    const config = {
      extends: programPath("tsconfig.json"),
      compilerOptions: { ...compilerOptions, rootDir: programPath("."), outDir: folder, typeRoots: [programPath("node_modules/@types")] },
      include: [programPath("src/**/*.d.ts")],
      files: [programPath(`${module}.ts`)],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    execFileSync(process.execPath, [programPath("node_modules/typescript/bin/tsc"), "-p", folder], { stdio: "inherit" });
    return readFileSync(join(folder, `${module}.d.ts`), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The licences of all libraries to which one of some files belongs, as each of them asks. */
function licencesOf(files: readonly string[]): string {
  const folders = new Set(files.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${"-".repeat(72)}\n\n`);
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(programPath(folder, "package.json"), "utf8"));
  const entries = readdirSync(programPath(folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(entry.name));
  const texts = files.map((file) => readFileSync(programPath(folder, file.name), "utf8").trim());
  return `${[`${name} ${version} (${license})`, ...texts].join("\n\n")}\n`;
}
