/** Storage key of the public address, for pages opened from a private one. */
export const PUBLIC_ADDRESS_KEY = 'pathlight.publicAddress';

/** Host names of the local machine or network. */
const OWN_NAMES = /(^|\.)(localhost|local|lan|home|internal|intranet|test|invalid|home\.arpa)$/;
/** RFC 1918, 3927, 5735, 6598: loopback, private, link-local and shared IPv4 addresses. */
const OWN_NUMBERS =
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** RFC 4193 and 4291 as written in a URL: unspecified, loopback, unique local, link-local and IPv4-mapped addresses. */
const OWN_LONG_NUMBERS = /^\[(::1?\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:|::ffff:)/;

/** Whether an address is publicly reachable, instead of local to a machine or network. */
export function isPublic({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(host)) return !OWN_NUMBERS.test(host);
  if (OWN_NAMES.test(host) || OWN_LONG_NUMBERS.test(host)) return false;
  // A single word is a host of the local network.
  return host.includes('.') || host.startsWith('[');
}

/** The address without search and hash. A folder ends with a slash, so that files beside the page are found. */
export function baseOf(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? '';
  const path = last === '' || last.includes('.') ? url.pathname : `${url.pathname}/`;
  return `${url.origin}${path}`;
}

/** An example of a public address. */
export const EXAMPLE_ADDRESS = 'https://example.org/pathlight/';

/** Parses a typed public address, or says what is wrong with it. */
export function readPublicAddress(text: string): { address: string } | { problem: string } {
  const typed = text.trim();
  if (!/^https?:\/\//i.test(typed)) return { problem: `Begin with https://, as in ${EXAMPLE_ADDRESS}` };
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    return { problem: `This is not a web address. It looks like ${EXAMPLE_ADDRESS}` };
  }
  if (url.username || url.password)
    return { problem: 'Leave out the name and the password: everybody would see them.' };
  if (!isPublic(url)) return { problem: `${url.hostname} is known only to your own machine or network.` };
  return { address: baseOf(url) };
}
