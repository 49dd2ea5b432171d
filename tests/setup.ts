import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser } from "./browser/chromium.ts";
import { projectRoot } from "./workspace.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the Chromium that the browser tests drive. */
    chromium: string;
    /** The folder in which the package is packed, once it is needed. */
    packing: string;
  }
}

/**
 * Before all tests: compiles the code that whole builds run, and makes sure of a browser. Gives what
 * is to be done after them.
 */
export default function setup({ provide }: TestProject): () => void {
  execFileSync("npm", ["run", "--silent", "compile"], { cwd: projectRoot, stdio: "inherit" });
  provide("chromium", findBrowser());
  const packing = mkdtempSync(join(tmpdir(), "jiuwen-"));
  provide("packing", packing);
  return () => rmSync(packing, { recursive: true, force: true });
}
