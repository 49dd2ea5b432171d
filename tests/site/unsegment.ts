/** The name that a segment stands for, read back as its rule is written; for a cut one, the name's beginning. */
export function unsegment(written: string): string {
  const bytes = written
    .replace(/~~[0-9a-f]{16}$/, "")
    .split(/(~[0-9A-F]{2})/)
    .map((part) => (/^~[0-9A-F]{2}$/.test(part) ? Buffer.from(part.slice(1), "hex") : Buffer.from(part)));
  return Buffer.concat(bytes).toString("utf8");
}
