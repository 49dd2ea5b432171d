/**
 * Something that keeps Jiuwen from doing its work and that is not a fault of an article: wrong usage, or a machine that
 * refuses (exit code 2). The message is written for the person at the terminal: what, where, and how to mend it.
 */
export class Failure extends Error {
  override name = "Failure";
}
