import { printable } from "../lib/terminal-text.ts";
import { print, withSlashes } from "./print.ts";

/** Makes an archive of a folder, and prints what there is to do next. */
export async function runInit(folder: string): Promise<void> {
  const [{ default: dayjs }, { initArchive }] = await Promise.all([import("dayjs"), import("../commands/init.ts")]);
  const { written, kept } = initArchive(folder, dayjs().format("YYYY-MM-DD"));
  const name = printable(withSlashes(folder));
  if (written.length === 0) print(`${name} is an archive already; nothing was changed.`);
  else print([`Made an archive of ${name}:`, ...written.map((path) => `  ${path}`)].join("\n"));
  if (kept.length > 0) print(["Already there, and left as it is:", ...kept.map((path) => `  ${path}`)].join("\n"));
  const enter = folder === "." ? [] : [`  cd ${name}`];
  print(
    ["Next:", ...enter, "  npx jiuwen dev      previews it while you edit", "  npx jiuwen build    makes the site, in _site"].join("\n"),
  );
}
