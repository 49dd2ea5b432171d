/** The path, below the output, of the folder that a file stands in; `.` for the output itself. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end === -1 ? "." : path.slice(0, end);
}

/** A folder and all that it is in, the outermost first; none for the output itself. */
export function foldersAround(folder: string): string[] {
  return folder === "." ? [] : [...foldersAround(folderOf(folder)), folder];
}
