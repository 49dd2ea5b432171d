import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "./workspace.ts";

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(join(projectRoot, "package-lock.json"), "utf8"),
);

/** All packages by the folders they are installed into, but for the project itself. */
const installed = Object.entries(lock.packages).filter(([folder]) => folder !== "");

test("every package of every platform has the hash of its bytes, so that a changed one is not installed", () => {
  expect(installed.length).toBeGreaterThan(400);
  expect(installed.filter(([, { integrity = "" }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
});

test("every package that only some platforms install is among them", () => {
  const optional = installed.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
  expect(optional).toContain("@node-rs/jieba-darwin-arm64");
  expect(optional.filter((name) => !installed.some(([folder]) => folder.endsWith(`node_modules/${name}`)))).toEqual([]);
});

test("no package comes from anywhere but the public registry", () => {
  const hosts = installed.flatMap(([, { resolved }]) => (resolved === undefined ? [] : new URL(resolved).host));
  expect(hosts.filter((host) => host !== "registry.npmjs.org")).toEqual([]);
});
