import { strToU8 } from 'fflate';
import { referenceFile } from '../../evidence/referenceFile';
import type { Mechanism } from '../../model/mechanism';
import { ExportFailure } from '../exportFailure';
import type { Shot } from '../sheet/shot';
import { citedIn, wordsOf } from '../sheet/words';
import { zipFiles } from '../zipFiles';
import { figureLegend } from './figureLegend';
import { CREDIT, LICENCE, MIT_LICENCE } from './licence';

export interface PackageInput {
  mechanism: Mechanism;
  shot: Shot;
  /** The figure, by the names its files are to have: "ketamine-mtorc1-cell.svg". */
  files: ReadonlyMap<string, Uint8Array>;
}

/** What is in the package besides the figure. */
const CONTENTS: Readonly<Record<string, string>> = {
  'caption.txt': 'the legend to print with the figure, citing references.txt by number, and the credit',
  'alt-text.txt': 'what the figure shows, for whoever cannot see it',
  'references.txt': 'the references, numbered, in the Vancouver style',
  'references.bib': 'the same for BibTeX',
  'references.ris': 'the same for EndNote, Zotero, Mendeley and others (RIS)',
  'references.json': 'the same as CSL-JSON',
  'LICENCE.txt': 'what applies to the figure',
  'README.txt': 'this list',
};

/** A name that leads nowhere but into the package, and hides nothing that is in it already. */
function isPlain(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name) && !(name in CONTENTS);
}

function readMe(names: readonly string[], { mechanism, shot }: PackageInput): string {
  const { label, title } = wordsOf(shot);
  const rows = [...names.map((name) => [name, 'the figure']), ...Object.entries(CONTENTS)];
  const width = Math.max(...rows.map(([name = '']) => name.length)) + 2;
  return [
    `A figure from “${mechanism.title}”, made with Pathlight`,
    `${label}: ${title}`,
    '',
    ...rows.map(([name = '', what]) => `${name.padEnd(width)}${what}`),
    '',
    'The references are all that the step and the molecules and arrows in it rest on; the numbers in caption.txt are those',
    'of references.txt. Notes in them say which fields no text confirmed: look them up before you cite them.',
  ].join('\n');
}

/**
 * A figure for a paper as a ZIP: its files, caption, alt text, references and licence. Throws an `ExportFailure` for no
 * file and for a name that is no plain file name.
 */
export function figurePackage(input: PackageInput): Uint8Array {
  const { mechanism, shot, files } = input;
  const names = [...files.keys()];
  if (names.length === 0) throw new ExportFailure('A package needs a figure: choose at least one format.');
  const odd = names.find((name) => !isPlain(name));
  if (odd !== undefined) throw new ExportFailure(`A package cannot hold a file called “${odd}”: choose another name.`);
  const cited = citedIn(shot);
  const texts: Record<string, string> = {
    'caption.txt': `${figureLegend(shot, mechanism, cited)}\n`,
    'alt-text.txt': `${wordsOf(shot).description}\n`,
    'references.txt': referenceFile(cited, 'text'),
    'references.bib': referenceFile(cited, 'bibtex'),
    'references.ris': referenceFile(cited, 'ris'),
    'references.json': referenceFile(cited, 'csl-json'),
    'LICENCE.txt': `To print with the figure: ${CREDIT}\n\n${LICENCE.join('\n\n')}\n\n${mechanism.notice}\n\n\n${MIT_LICENCE}`,
    'README.txt': `${readMe(names, input)}\n`,
  };
  const entries = [...files, ...Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const)];
  return zipFiles(new Map(entries));
}
