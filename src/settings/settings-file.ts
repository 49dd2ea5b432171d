/** A file that says something about the archive: its bytes, or why they cannot be read. */
export type SettingsFile = { readonly bytes: Uint8Array } | { readonly fault: string };
