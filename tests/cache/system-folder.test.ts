import { expect, test } from "vitest";
import { systemFolderOf } from "../../src/cache/system-folder.ts";

test("on macOS caches of a user are in Library/Caches, whatever the environment says", () => {
  expect(systemFolderOf("darwin", {}, "/Users/li")).toBe("/Users/li/Library/Caches");
  expect(systemFolderOf("darwin", { XDG_CACHE_HOME: "/caches", LOCALAPPDATA: "C:\\caches" }, "/Users/li")).toBe("/Users/li/Library/Caches");
});

test("on Windows they are where LOCALAPPDATA says, or else in AppData\\Local", () => {
  expect(systemFolderOf("win32", { LOCALAPPDATA: "D:\\Local" }, "C:\\Users\\李")).toBe("D:\\Local");
  for (const LOCALAPPDATA of [undefined, "", "Local"])
    expect(systemFolderOf("win32", { LOCALAPPDATA, XDG_CACHE_HOME: "C:\\caches" }, "C:\\Users\\李")).toBe("C:\\Users\\李\\AppData\\Local");
});

test.each(["linux", "freebsd"] as const)("on %s they are where XDG_CACHE_HOME says, or else in .cache", (platform) => {
  expect(systemFolderOf(platform, { XDG_CACHE_HOME: "/caches" }, "/home/li")).toBe("/caches");
  for (const XDG_CACHE_HOME of [undefined, "", "caches", "./caches"])
    expect(systemFolderOf(platform, { XDG_CACHE_HOME, LOCALAPPDATA: "/caches" }, "/home/li")).toBe("/home/li/.cache");
});
