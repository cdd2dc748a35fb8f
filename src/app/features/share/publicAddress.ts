/** What is kept for whoever opens the page from their own machine: where it stands on the web. */
export const PUBLIC_ADDRESS_KEY = 'pathlight.publicAddress';

/** Names that only the own machine or the own network knows. */
const OWN_NAMES = /(^|\.)(localhost|local|lan|home|internal|intranet|test|invalid|home\.arpa)$/;
/** RFC 1918, 3927, 5735, 6598: the machine itself, its network, and what a provider shares out. */
const OWN_NUMBERS =
  /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** RFC 4193 and 4291, as a URL writes them: none, the machine itself, its network, its cable; also numbers of the old kind. */
const OWN_LONG_NUMBERS = /^\[(::1?\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:|::ffff:)/;

/** Whether an address leads everybody to the same page, and not each to their own machine or network. */
export function isPublic({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(host)) return !OWN_NUMBERS.test(host);
  if (OWN_NAMES.test(host) || OWN_LONG_NUMBERS.test(host)) return false;
  // A single word is a machine of the own network.
  return host.includes('.') || host.startsWith('[');
}

/** Without what says which step is shown. A folder ends with a slash, so that files beside the page are found. */
export function baseOf(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? '';
  const path = last === '' || last.includes('.') ? url.pathname : `${url.pathname}/`;
  return `${url.origin}${path}`;
}

/** What such an address looks like. */
export const EXAMPLE_ADDRESS = 'https://example.org/pathlight/';

/** The public address that somebody typed, or a sentence that says what is wrong with it. */
export function readPublicAddress(text: string): { address: string } | { problem: string } {
  const typed = text.trim();
  if (!/^https?:\/\//i.test(typed)) return { problem: `Begin with https://, as in ${EXAMPLE_ADDRESS}` };
  let url: URL;
  try {
    url = new URL(typed);
  } catch {
    return { problem: `This is no web address. It looks like ${EXAMPLE_ADDRESS}` };
  }
  if (url.username || url.password)
    return { problem: 'Leave out the name and the password: everybody would see them.' };
  if (!isPublic(url)) return { problem: `${url.hostname} is known only to your own machine or network.` };
  return { address: baseOf(url) };
}
