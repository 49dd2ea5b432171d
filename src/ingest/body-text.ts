/** The text of a body with `\n` line ends, and the line of its file on which it begins. */
export interface BodyText {
  readonly text: string;
  readonly line: number;
}
