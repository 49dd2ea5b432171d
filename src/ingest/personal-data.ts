/** Matches an e-mail address from the sign @ on: to begin at the name would take quadratic time. */
const mailAddress = /(?<=[\w.+-])@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,63}(?![\w@])/i;

/** Matches an IPv4 address: four numbers from 0 to 255 with points between them. */
const ipv4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/;

/** Matches what may be an IPv6 address: hexadecimal figures and at least two colons. */
const maybeIpv6 = /(?<![\w:.])(?=[\da-f]*:[\da-f]*:)[\da-f:]{6,39}(?![\w:])/gi;

/** Matches the number of a mobile phone in China. */
const phoneNumber = /(?<![\w.+-])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\w-])/;

/** The name, for a message, of an e-mail or IP address in a text; null if there is none. */
export function addressIn(text: string): string | null {
  if (mailAddress.test(text)) return "an e-mail address";
  if (ipv4.test(text)) return "an IP address";
  // The parser of URLs knows all forms that the standard allows.
  return (text.match(maybeIpv6) ?? []).some((found) => URL.canParse(`http://[${found}]/`)) ? "an IP address" : null;
}

/** The name, for a message, of what looks like personal data in a text; null if nothing does. */
export function personalDataIn(text: string): string | null {
  return addressIn(text) ?? (phoneNumber.test(text) ? "a phone number" : null);
}
