import { execFileSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import { findBrowser } from "./browser/chromium.ts";
import { projectRoot } from "./workspace.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the Chromium that the browser tests drive. */
    chromium: string;
  }
}

/** Before all tests: compiles the code that whole builds run, and makes sure of a browser. */
export default function setup({ provide }: TestProject): void {
  execFileSync("npm", ["run", "--silent", "compile"], { cwd: projectRoot, stdio: "inherit" });
  provide("chromium", findBrowser());
}
