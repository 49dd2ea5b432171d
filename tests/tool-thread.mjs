// Runs the compiled command line tool as often as it is asked to, with all that it has loaded. What it would print, and the exit code that its process would have, are sent back.
import { workerData } from "node:worker_threads";

/** @type {{ module: string, port: import("node:worker_threads").MessagePort, ended: Int32Array }} */
const { module, port, ended } = workerData;

let [stdout, stderr] = ["", ""];
process.stdout.write = (text) => {
  stdout += text;
  return true;
};
process.stderr.write = (text) => {
  stderr += text;
  return true;
};

/** @type {Promise<typeof import("../dist/src/cli/run.js")>} */
const tool = import(module);

port.on("message", async (args) => {
  [stdout, stderr] = ["", ""];
  process.exitCode = undefined;
  const { run } = await tool;
  await run(args);
  port.postMessage({ status: process.exitCode ?? 0, stdout, stderr });
  process.exitCode = undefined;
  Atomics.store(ended, 0, 1);
  Atomics.notify(ended, 0);
});
