/** The system's code of an error of Node's, such as `ENOENT`; null for any other thing thrown. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
