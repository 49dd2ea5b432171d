import { hash } from "node:crypto";

/**
 * A short hash of a text (its UTF-8): 128 bits of SHA-256, in 22 characters of base64url. Bytes are
 * cut, as a slice of the longer text would keep the whole of it in memory (96 bytes instead of 40).
 */
export function shortDigest(text: string): string {
  return hash("sha256", text, "buffer").toString("base64url", 0, 16);
}
