/**
 * A text from the input as one line that is safe for a terminal. Control characters could move the
 * cursor or hide lines, line and paragraph separators end a line for some programs, and marks of
 * direction turn text around. Characters that are merely invisible stay.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, " ");
}

/** Does the same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/**
 * A text for the terminal in which no CI system finds a command, whatever stands in names and
 * texts. GitHub's runner takes a line for a command if it begins with `::` behind white space, or
 * has `##[` anywhere (ActionCommand.cs); Azure's agent does so with `##vso[`. Both compare as
 * people read, and pass over invisible characters. A line that begins so is quoted by `> `, and the
 * two signs `##` are parted.
 */
export function withoutCommands(text: string): string {
  if (!/[:#]/.test(text)) return text;
  return text
    .replace(/#(?=[\p{Cc}\p{Default_Ignorable_Code_Point}]*#[\w\p{Cc}\p{Default_Ignorable_Code_Point}]*\[)/gu, "# ")
    .replace(/[^\n\r\v\f\u0085\u2028\u2029]+/g, (line) => (beginsCommand.test(line) ? `> ${line}` : line));
}

const beginsCommand = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*:[\p{Cc}\p{Default_Ignorable_Code_Point}]*:/u;
