import type { NodeKind } from '../../model/graph';
import type { VisualState } from '../visualState';
import type { ViewId } from '../views/ids';
import type { Perturbation } from '../whatIf/whatIf';
import { counted } from '../../model/wording';

/*
 * The sentences about a picture, in English, beside those of arrows (`arrowMessages.ts`). Each is a function of finished
 * parts, so that a translation of these two modules is a language.
 */

type Listed = (names: string, many: boolean) => string;

const are = (many: boolean): string => (many ? 'are' : 'is');

const isActive: Listed = (names, many) => `${names} ${are(many)} active`;

/** What a part begins to do in a step, by its kind. */
const begins: Readonly<Record<NodeKind, Listed>> = {
  'simple chemical': (names, many) => `${names} ${are(many)} present`,
  macromolecule: isActive,
  complex: isActive,
  process: (names, many) => (many ? `${names} begin` : `${names} begins`),
  phenotype: (names, many) => (many ? `${names} appear` : `${names} appears`),
  'perturbing agent': (names, many) => (many ? `${names} act` : `${names} acts`),
};

/** What else a step makes of parts. */
const becomes: Readonly<Record<Exclude<VisualState, 'active'>, Listed>> = {
  idle: (names, many) => `${names} ${are(many)} not reached`,
  visited: (names, many) => (many ? `${names} act` : `${names} acts`),
  over: (names, many) => `${names} ${are(many)} over`,
  blocked: (names, many) => `${names} ${are(many)} blocked`,
  silenced: (names, many) => `${names} ${are(many)} silenced`,
  lifted: (names, many) => (many ? `${names} no longer act` : `${names} no longer acts`),
  reversed: (names, many) => `${names} ${are(many)} reversed`,
  ongoing: (names, many) => (many ? `${names} act as before` : `${names} acts as before`),
};

const asInEarlierSteps: Listed = (names, many) => `${names} ${are(many)} as in earlier steps`;

/** What has been so since an earlier step. */
const stays: Readonly<Record<Exclude<VisualState, 'idle'>, Listed>> = {
  active: asInEarlierSteps,
  visited: asInEarlierSteps,
  over: (names, many) => `${names} ${are(many)} over`,
  blocked: (names, many) => `${names} ${are(many)} still blocked`,
  silenced: (names, many) => `${names} ${are(many)} still silenced`,
  lifted: (names, many) => (many ? `${names} still do not act` : `${names} still does not act`),
  reversed: (names, many) => `${names} ${are(many)} still reversed`,
  ongoing: (names, many) => (many ? `${names} act as before` : `${names} acts as before`),
};

const isPerturbed: Readonly<Record<Perturbation, Listed>> = {
  blocks: (names, many) => `${names} ${are(many)} blocked in this what-if`,
  removes: (names, many) => `${names} ${are(many)} absent in this what-if`,
  lowers: (names, many) => `${names} ${are(many)} lowered in this what-if`,
  activates: (names, many) => `${names} ${are(many)} held active in this what-if`,
};

/** Two or three words for each view: what stands where in it. */
const views: Readonly<Record<ViewId, string>> = {
  cell: 'The parts are drawn where they are in the tissue.',
  pathway: 'The steps run from left to right, and each part stands in its compartment.',
  time: 'Each part is a row along an axis of time. Arrows are not drawn in this view.',
};

export const messages = {
  begins,
  becomes,
  stays,
  isPerturbed,
  views,
  /** What a what-if does to a part, in place of its state. */
  perturbed: {
    blocks: 'blocked in this what-if',
    removes: 'absent in this what-if',
    lowers: 'lowered in this what-if',
    activates: 'held active in this what-if',
  } satisfies Record<Perturbation, string>,
  cut: 'cut in this what-if',
  setAside: 'set aside',
  debatedPart: 'debated',
  /** The name of a picture. */
  diagramName: (mechanism: string, view: string, place: string, step: string): string =>
    `${mechanism}: ${view} view. ${place}: ${step}`,
  place: (label: string, when: string): string => (when === '' ? `${label}.` : `${label}, ${when}.`),
  moment: (words: string): string => `Time: ${words}.`,
  whatIf: (title: string, sentence: string): string => `What if: ${title}. ${sentence}`,
  highlighted: (shown: number, all: number): string => `Highlighted: ${shown} of ${all} parts and arrows.`,
  fresh: (clauses: string): string => `New: ${clauses}.`,
  freshIn: (place: string, clauses: string): string => `New (${place}): ${clauses}.`,
  nothingFresh: 'No part is new.',
  also: (name: string): string => `${name} also`,
  which: 'which',
  untold: (arrows: number): string => `${counted(arrows, 'more arrow begins', 'more arrows begin')} or stop here.`,
  earlierStep: (sentence: string, number: number): string => `${sentence} in step ${number}`,
  debated: (sentences: string): string => `Debated: ${sentences}.`,
  guessed: (sentences: string): string => `Guessed, and not in the file: ${sentences}.`,
  laidOver: (parts: number, arrows: number): string =>
    `Laid over the picture from other explanations: ${counted(parts, 'part', 'parts')} and ${counted(arrows, 'arrow', 'arrows')}, all debated.`,
  contradicted: (n: number): string =>
    n === 1 ? 'One finding contradicts this step.' : `${n} findings contradict this step.`,
  unchanged: (clauses: string): string => `Unchanged: ${clauses}.`,
  notYet: (steps: string, parts: number): string =>
    parts === 0 ? `Not yet: ${steps}.` : `Not yet: ${steps}, with ${counted(parts, 'part', 'parts')}.`,
  times: (rows: string): string => `Times: ${rows}.`,
  nextStep: (label: string, title: string): string => `Next: ${label}, ${title}.`,
  lastStep: 'This is the last step.',
  keys: 'Keys in the diagram: up and down arrows go from part to part, ] follows an arrow downstream and [ upstream, J jumps to a name, Enter opens the evidence.',
  // The text view.
  elsewhere: 'Elsewhere',
  actedOnBy: 'What acts on it',
  actsOn: 'What it acts on',
  arrowsLeft: (n: number): string => `${counted(n, 'more arrow', 'more arrows')}: its evidence has them all.`,
  partsListed: (listed: number, parts: number): string =>
    `Listed are ${listed} of the ${parts.toLocaleString('en')} parts, those of this step first. The other steps list theirs.`,
  citations: (n: number): string => counted(n, 'citation', 'citations'),
  textOn: 'The text view is shown in place of the picture.',
  textOff: 'The picture is shown.',
  // What is announced when it changes.
  moreBegin: (n: number): string => `${n} more begin`,
  step: (label: string, title: string, words: string): string => `${label}: ${title}. ${words}`,
  stepWhatIf: (sentence: string): string => `What if: ${sentence}`,
  viewShown: (view: string): string => `View: ${view}.`,
  selected: (name: string): string => `Selected: ${name}.`,
  selectedInPanel: (name: string): string => `${name}: its evidence is in the panel.`,
  legendOpen: 'The legend is open.',
  legendClosed: 'The legend is closed.',
  lens: (title: string, shown: number, all: number): string => `${title}: ${shown} of ${all} parts highlighted.`,
  lensOff: 'Everything is highlighted again.',
  nothingSelected: 'Nothing is selected.',
} as const;
