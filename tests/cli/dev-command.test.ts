import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { jiuwenProcess, seed, temporaryFolder, writeFiles } from "../workspace.ts";

test("dev at a port that is asked for and taken ends with a message that names it, and leaves nothing behind", async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
  const folder = temporaryFolder();
  writeFiles(folder, { "a.txt": seed() });
  const { status, stdout, stderr } = jiuwenProcess(["dev", folder, "--port", String(port)]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `Failed: port ${port} is taken; name another with --port N, or end what has it\n`,
  });
  expect(stdout).not.toContain("Serving");
  expect(existsSync(join(folder, ".cache/jiuwen"))).toBe(true);
  expect(readdirSync(join(folder, ".cache/jiuwen")).filter((name) => name.startsWith("preview-"))).toEqual([]);
});
