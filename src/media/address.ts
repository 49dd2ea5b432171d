/**
 * Whether an address leads somewhere from wherever the site stands: on the web, or to a mailbox.
 * Any other would lead to nothing on this site, or run code.
 */
export function isWebAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}

/** Whether an address is one of a local file, and not of the web, a mailbox or a part of a page. */
export function isLocal(address: string): boolean {
  return !/^(?:\s*$|#|\/\/|(?!file:)[a-z][a-z\d+.-]+:)/i.test(address);
}

/**
 * The address of a picture with its scheme: pages that were served by either have `//host/1.jpg`,
 * which leads nowhere from a disk.
 */
export function withScheme(address: string): string {
  return address.startsWith("//") ? `https:${address}` : address;
}
