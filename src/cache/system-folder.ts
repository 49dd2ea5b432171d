import { posix, win32 } from "node:path";

/**
 * The folder that a system has for caches of a user, by the system's name, the user's environment
 * and home. A variable that is empty or has a relative path counts as none, as the XDG Base
 * Directory Specification 0.8 asks.
 */
export function systemFolderOf(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === "darwin") return posix.join(home, "Library/Caches");
  const [path, variable, usual] = platform === "win32" ? [win32, "LOCALAPPDATA", "AppData/Local"] : [posix, "XDG_CACHE_HOME", ".cache"];
  const named = environment[variable] ?? "";
  return path.isAbsolute(named) ? named : path.join(home, usual);
}
