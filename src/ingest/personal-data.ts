/** Beginning at the sign, as to begin at a name's first letter takes the square of its length. */
const mailAddress = /(?<=[\w.+-])@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,63}(?![\w@])/i;

/** Four numbers from 0 to 255 with points between them. */
const ipv4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/;

/** What may be an address of IPv6: hexadecimal figures and colons, with two colons at least. */
const maybeIpv6 = /(?<![\w:.])(?=[\da-f]*:[\da-f]*:)[\da-f:]{6,39}(?![\w:])/gi;

/** A number of a mobile phone in China. */
const phoneNumber = /(?<![\w.+-])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\w-])/;

/**
 * The words for an address that stands in a text and tells who somebody is, on the net or by mail;
 * null where there is none.
 */
export function addressIn(text: string): string | null {
  if (mailAddress.test(text)) return "an e-mail address";
  if (ipv4.test(text)) return "an IP address";
  // URL knows all that the standard allows.
  return (text.match(maybeIpv6) ?? []).some((found) => URL.canParse(`http://[${found}]/`)) ? "an IP address" : null;
}

/** The words for what in a text looks like it was personal; null where nothing does. */
export function personalDataIn(text: string): string | null {
  return addressIn(text) ?? (phoneNumber.test(text) ? "a phone number" : null);
}
