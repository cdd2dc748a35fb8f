import { strToU8, type Zippable, zipSync } from 'fflate';
import type { CitedSource } from '../../evidence/citationFields';
import { collectSources, evidenceAtStep } from '../../evidence/citedSources';
import { reportedBy } from '../../evidence/evidenceLabels';
import { referenceFile } from '../../evidence/referenceFile';
import { type Evidence, isSupport } from '../../model/evidence';
import { resolveEvidence } from '../../model/evidenceQueries';
import type { Mechanism } from '../../model/mechanism';
import { textBoxes } from '../../scene/textBoxes';
import { visualStatesAt } from '../../scene/visualState';
import { ExportError } from '../exportError';
import { CREDIT, LICENCE, MIT_LICENCE } from '../licence';
import type { FigureSpec } from '../sheet/figureSpec';
import { citedInFigure, figureText } from '../sheet/figureText';

/** The earliest date of the format, in any time zone: the same files give the same bytes. */
const FIXED_DATE = '1980-01-01T00:00:00';
/** Compressed formats are stored, not compressed again. */
const ALREADY_COMPRESSED = /\.(png|zip|mp4|webm|gif)$/;

/** Zips files by name. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(
    ([name, bytes]) => [name, [bytes, { level: ALREADY_COMPRESSED.test(name) ? 0 : 6 }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: FIXED_DATE });
}

const onOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const lettersOnly = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** "GTP", "MyoD", "14-3-3", but not "Exocytosis". */
const isShort = (label: string): boolean =>
  label.split(' ').some((word) => /\p{Lu}.*\p{Lu}/u.test(word) || /\p{L}\p{N}/u.test(word));

/** Whether a spelling has the letters of a short form in their order, and is longer. */
function spellsOut(spelling: string, label: string): boolean {
  const [long, short] = [lettersOnly(spelling), lettersOnly(label)];
  if (long.length <= short.length || long[0] !== short[0]) return false;
  // "Raf and Ras" says no more than "Raf–Ras".
  const parts = label.split(/[^\p{L}\p{N}]/u).filter((part) => part.length > 1);
  if (parts.every((part) => spelling.toLowerCase().includes(part.toLowerCase()))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** The expansion of a label from the glossary or the names of nodes. */
function expansionOf({ terms }: Mechanism, label: string, names: readonly string[]): string | undefined {
  const entry = terms.find(({ term, forms = [] }) => [term, ...forms].includes(label));
  const plain = names.map((name) => name.replace(` (${label})`, ''));
  const spellings = [...(entry ? [entry.term, ...(entry.forms ?? [])] : []), ...plain];
  const spelt = spellings.find((spelling) => spellsOut(spelling, label));
  if (spelt !== undefined) return `${label}, ${spelt}`;
  return names.find((name) => name.startsWith(`${label}, `));
}

/**
 * The short forms on what a step activates or changes, each with what it stands for: "GTP, guanosine
 * triphosphate; PKA, protein kinase A". Only words that the glossary or the nodes have; empty where there are none.
 */
export function abbreviations(mechanism: Mechanism, stepIndex: number): string {
  const looks = visualStatesAt(mechanism, stepIndex);
  const changed = mechanism.steps[stepIndex]?.effects ?? {};
  const shown = mechanism.nodes.filter(({ id }) => looks.get(id) === 'active' || id in changed);
  const found = new Set<string>();
  for (const node of shown) {
    const label = onOneLine(node.label);
    if (!isShort(label)) continue;
    const whole = expansionOf(mechanism, label, [node.name]);
    const parts = label.split(' ').filter(isShort);
    const expansions = whole === undefined ? parts.map((part) => expansionOf(mechanism, part, [])) : [whole];
    for (const expansion of expansions) if (expansion !== undefined) found.add(expansion);
  }
  return [...found].toSorted((a, b) => a.localeCompare(b, 'en')).join('; ');
}

/** Citation numbers as ranges: "1–6, 9"; ranges have three numbers or more. */
export function formatNumberRanges(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => {
      if (from === to) return `${from}`;
      return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
    })
    .join(', ');
}

/** Explanations of marks in the legend of the view, in words. */
function marksOf({ view, mechanism, playhead }: FigureSpec): string {
  const key = new Set(textBoxes(view.key(mechanism, playhead.stepIndex)).map(({ text }) => text.toLowerCase()));
  const marks = [
    key.has('debated') ? 'Dashed arrows marked “?” are debated.' : '',
    key.has('no longer acts') ? 'Dotted arrows no longer act.' : '',
  ];
  return marks.filter(Boolean).join(' ');
}

/** "Some findings are cited as reported by The Drug Classroom (web review …)."; empty where every paper was read. */
function reportedSentence(mechanism: Mechanism, lists: readonly (readonly Evidence[])[]): string {
  const items = lists.flatMap((list) => resolveEvidence(mechanism, list));
  const by = [...new Set(items.map((item) => (item.kind === 'claim' ? reportedBy(item) : '')).filter(Boolean))];
  return by.length === 0 ? '' : `Some findings are cited ${by.join('; ')}.`;
}

/** The legend of a printed figure, which cites sources by their numbers in `cited`, and the credit line. */
export function figureLegend(figure: FigureSpec, mechanism: Mechanism, cited: readonly CitedSource[]): string {
  const { mechanism: name, label, title, caption, notice } = figureText(figure);
  const { stepIndex } = figure.playhead;
  const lists = [...evidenceAtStep(mechanism, stepIndex), figure.evidence];
  const sourcesOf = (counts: (item: Evidence) => boolean): ReadonlySet<CitedSource> =>
    new Set(collectSources(mechanism, ...lists.map((list) => list.filter(counts))));
  const told = sourcesOf(isSupport);
  const limiting = sourcesOf(({ stance }) => stance === 'qualifies');
  const numbers = (test: (item: CitedSource) => boolean): string =>
    formatNumberRanges(cited.flatMap((item, at) => (test(item) ? at + 1 : [])));
  const behind = numbers((item) => told.has(item));
  const limits = numbers((item) => !told.has(item) && limiting.has(item));
  const against = numbers((item) => !told.has(item) && !limiting.has(item));
  const short = abbreviations(mechanism, stepIndex);
  const sentences = [
    `${name}. ${label}: ${title}.`,
    behind === '' ? caption : `${caption.replace(/\.$/, '')} [${behind}].`,
    limits === '' ? '' : `Findings that limit it: [${limits}].`,
    against === '' ? '' : `Findings against it or a part of it: [${against}].`,
    reportedSentence(mechanism, lists),
    notice,
    marksOf(figure),
    short === '' ? '' : `${short}.`,
  ];
  return `${sentences.filter(Boolean).join(' ')}\n\n${CREDIT}`;
}

export interface PackageInput {
  mechanism: Mechanism;
  figure: FigureSpec;
  /** The figure, by the names its files are to have: "reflex-contraction-cell.svg". */
  files: ReadonlyMap<string, Uint8Array>;
}

/** The files of the package beside the figure. */
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

/** A plain file name, without a path, that replaces no other file of the package. */
function isSafeName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name) && !(name in CONTENTS);
}

function readmeText(names: readonly string[], { mechanism, figure }: PackageInput): string {
  const { label, title } = figureText(figure);
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
 * A figure for a paper as a ZIP: its files, legend, alternative text, references and licence. Throws an `ExportError` without a
 * file, and for a name that is not a plain file name.
 */
export function figurePackage(input: PackageInput): Uint8Array {
  const { mechanism, figure, files } = input;
  const names = [...files.keys()];
  if (names.length === 0) throw new ExportError('A package needs a figure: choose at least one format.');
  const odd = names.find((name) => !isSafeName(name));
  if (odd !== undefined) throw new ExportError(`A package cannot hold a file called “${odd}”: choose another name.`);
  const cited = citedInFigure(figure);
  const texts: Record<string, string> = {
    'caption.txt': `${figureLegend(figure, mechanism, cited)}\n`,
    'alt-text.txt': `${figureText(figure).description}\n`,
    'references.txt': referenceFile(cited, 'text'),
    'references.bib': referenceFile(cited, 'bibtex'),
    'references.ris': referenceFile(cited, 'ris'),
    'references.json': referenceFile(cited, 'csl-json'),
    'LICENCE.txt': `To print with the figure: ${CREDIT}\n\n${LICENCE.join('\n\n')}\n\n${mechanism.notice}\n\n\n${MIT_LICENCE}`,
    'README.txt': `${readmeText(names, input)}\n`,
  };
  const entries = [...files, ...Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const)];
  return zipFiles(new Map(entries));
}
