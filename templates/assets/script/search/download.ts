/** Characters that a file's name cannot have on some system, and how long a query is in it. */
const [forbidden, longest] = [/[\\/:*?"<>|\p{Cc}]+/gu, 40];

/** The name of a file with what a query has found. */
export function fileNameFor(query: string, what: string, extension: string): string {
  const said = [...query.replace(forbidden, " ").trim()].slice(0, longest).join("");
  return `${[said, what].filter((part) => part !== "").join(" ")}.${extension}`;
}

/** Has the browser save a text as a file in UTF-8. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
