#!/usr/bin/env node
import { outliveReaders } from "./cli/print.ts";
import { run } from "./cli/run.ts";

outliveReaders();
await run(process.argv.slice(2));
