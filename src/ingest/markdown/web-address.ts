/**
 * Whether an address leads somewhere from wherever the site stands: on the web, or to a mailbox.
 * Any other would lead to nothing on this site, or run code.
 */
export function isWebAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}

/** Whether an address is the path of a picture. */
export function isPicturePath(address: string): boolean {
  return /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)(?:[?#]|$)/i.test(address);
}
