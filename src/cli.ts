#!/usr/bin/env node
import { versions } from "node:process";
import { oldestNode, supports } from "./cli/node-version.ts";

// All else is loaded only now, as an older Node could not even read it.
if (supports(versions.node)) {
  const [{ outliveReaders }, { run }] = await Promise.all([import("./cli/print.ts"), import("./cli/run.ts")]);
  outliveReaders();
  await run(process.argv.slice(2));
} else {
  console.error(`Failed: Jiuwen needs Node ${oldestNode} or later, and this is ${versions.node}; install a newer one from nodejs.org`);
  process.exitCode = 2;
}
