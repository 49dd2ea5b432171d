/** A path or an address without its percent-encoding; as it is, if that is broken. */
export function decodedPath(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
