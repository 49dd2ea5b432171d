import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

/** Makes sure of wget: root on a Debian system gets it installed, anyone else is told to install it. */
export function installWget(): void {
  if (existsSync("/usr/bin/wget") || existsSync("/usr/local/bin/wget")) return;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version"))
    throw new Error("the test of a closing site needs wget: install it (Debian: apt-get install wget)");
  execFileSync("apt-get", ["update"], { stdio: "inherit" });
  execFileSync("apt-get", ["install", "-y", "wget"], { stdio: "inherit" });
}

/**
 * Saves a whole site, asked for through a proxy, as a person would who reads wget's manual: into a
 * WARC (`crawl.warc.gz`), and at the same time as a mirror to look at (a folder of the site's name).
 */
export async function crawl(host: string, proxy: string, folder: string): Promise<void> {
  const args = ["--recursive", "--level=inf", "--page-requisites", "--convert-links", "--adjust-extension", "--no-verbose"];
  const settings = ["-e", "robots=off", "-e", "use_proxy=yes", "-e", `http_proxy=${proxy}`];
  // It ends with 8 if the server has answered any request with an error, as every site does.
  const ended = await promisify(execFile)("wget", [...args, ...settings, "--warc-file=crawl", `http://${host}/`], { cwd: folder }).catch(
    (error: unknown) => error,
  );
  if (ended instanceof Error && !("code" in ended && ended.code === 8)) throw ended;
}
