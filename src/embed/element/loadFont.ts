import sans from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?no-inline';

/** The name under which a picture asks for its letters. */
const FAMILY = 'IBM Plex Sans Variable';

/** Latin, as the package declares it. */
const LETTERS =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/**
 * Makes the letters of the pictures known to a page that does not have them. A style sheet within an element cannot: fonts
 * belong to the page. Where the page's policy refuses them, the system's letters stand in.
 */
export function loadFont({ fonts, defaultView }: Document): void {
  const Face = defaultView?.FontFace;
  if (!fonts || !Face) return;
  const known = [...fonts].some(({ family }) => family.replace(/["']/g, '') === FAMILY);
  if (known) return;
  const face = new Face(FAMILY, `url("${sans}") format("woff2")`, {
    weight: '100 700',
    style: 'normal',
    display: 'swap',
    unicodeRange: LETTERS,
  });
  fonts.add(face);
  face.load().catch(() => undefined);
}
