/**
 * Whether an address leads somewhere from wherever the site stands: on the web, or to a mailbox.
 * Any other would lead to nothing on this site, or run code.
 */
export function isWebAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}
