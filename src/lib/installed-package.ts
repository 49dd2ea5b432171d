import { createRequire } from "node:module";
import { BrokenInstallation } from "./failure.ts";

/**
 * Loads a module of a package that npm installs beside Jiuwen. It is required, as Node lets an
 * import of CommonJS that fails end the process. Throws a `BrokenInstallation` if the package is
 * missing, or is not for this system.
 */
export function requireInstalled<T>(module: string): T {
  try {
    return createRequire(import.meta.url)(module);
  } catch (error) {
    throw cannotBeLoaded(module, error);
  }
}

/** What to tell of a module that could not be loaded: its package, and how to mend it. */
export function cannotBeLoaded(module: string, error: unknown): BrokenInstallation {
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(module) ?? [module];
  // What is not found is missing. Any other reason lies in a file that is there, which npm leaves
  // alone.
  const reason = messagesOf(error).find((message) => !message.startsWith("Cannot find "));
  const fault = reason === undefined ? "is missing, or is not for this system" : `cannot be loaded (${reason})`;
  const first = reason === undefined ? "" : "delete node_modules, and then ";
  return new BrokenInstallation(
    `the package ${name} ${fault}; ${first}\`npm install jiuwen\` on this system, without --omit=optional, mends that`,
  );
}

/** The first lines of an error's message and of those of its causes. */
function messagesOf(error: unknown): string[] {
  if (error === undefined || error === null) return [];
  if (!(error instanceof Error)) return [firstLine(String(error))];
  return [firstLine(error.message), ...messagesOf(error.cause)];
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
