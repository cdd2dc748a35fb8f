import sansGreek from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-greek-wght-normal.woff2?inline';
import sansLatinExt from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2?inline';
import sansLatin from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?inline';
import serifGreek from '@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2?inline';
import serifLatinExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?inline';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';

/** The variable fonts as data URLs, by alphabet. Import this file lazily: it brings 210 kB of fonts. */
export const variableFonts = {
  sans: { latin: sansLatin, latinExt: sansLatinExt, greek: sansGreek },
  serif: { latin: serifLatin, latinExt: serifLatinExt, greek: serifGreek },
} as const;
