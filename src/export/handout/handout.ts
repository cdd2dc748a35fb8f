import { type CitedSource, isPaper } from '../../evidence/citationFields';
import { entryText, referenceList } from '../../evidence/referenceList';
import { referenceLinks, webUrl } from '../../evidence/sourceLinks';
import { EVIDENCE_HEADINGS, passageAtStep } from '../../evidence/evidenceItems';
import { type Evidence, isSupport } from '../../model/evidence';
import { findContradictions, type ResolvedEvidence, resolveEvidence } from '../../model/evidenceQueries';
import type { Step } from '../../model/graph';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { narrationScript } from '../../scene/learning/narration';
import { edgeName } from '../../scene/names';
import type { Palette } from '../../scene/palettes';
import { ExportError } from '../exportError';
import type { Typefaces } from '../fonts/typefaces';
import { LICENCE } from '../licence';
import { figureSheet } from '../sheet/figureSheet';
import type { FigureSpec } from '../sheet/figureSpec';
import { figureText } from '../sheet/figureText';
import type { Sheet } from '../sheet/sheetLayout';
import { claimsOf, createNumbering, type HandoutEntry, type Numbering, papersOf, quotesOf } from './handoutEntries';

export interface HandoutInput {
  mechanism: Mechanism;
  /** One for each step, all in the same view. */
  figures: readonly FigureSpec[];
  palette: Palette;
  typefaces: Typefaces;
  /** The creation date in the metadata of the PDF; none by default. */
  created?: Date;
}

/** Evidence under one heading. */
export interface HandoutSection {
  heading: string;
  /** Whether its entries contradict the step or a part of it. */
  contrary: boolean;
  entries: readonly (HandoutEntry & { /** The part that it contradicts. */ against?: string })[];
}

export interface HandoutStep {
  id: string;
  figure: FigureSpec;
  /** "Step 2 of 6, within minutes". */
  label: string;
  title: string;
  /** Of the story, without the what-if. */
  caption: string;
  explanation: string;
  /** What the source documents do not say about it. */
  silent?: string;
  sections: readonly HandoutSection[];
}

/** A node or an edge with its sources in short. */
export interface HandoutPart {
  name: string;
  /** Quotes that were not printed before. */
  quotes: readonly HandoutEntry[];
  /** The others, by their numbers: "S3, S7 (in part)". */
  again: string;
  /** "Li et al. 2010 [7]; Autry et al. 2011 [9]". */
  papers: string;
  /** The same for findings that limit it, and for those that contradict it. */
  limits: string;
  against: string;
}

export interface HandoutReference {
  number: number;
  text: string;
  /** Where it can be read or looked up. */
  href?: string;
}

/** A whole mechanism as a document: plain texts in reading order. */
export interface Handout {
  title: string;
  subtitle: string;
  summary: string;
  notice: string;
  /** The what-if of all pictures, and the answer of the model. */
  whatIf?: { title: string; answer: string };
  /** The heading of the list of steps. */
  contents: string;
  steps: readonly HandoutStep[];
  /** The sources of the parts of each step, each in the first step in which it takes part. */
  parts: readonly { title: string; parts: readonly HandoutPart[] }[];
  references: readonly HandoutReference[];
  /** How it was made, and its licences. */
  made: readonly string[];
  licence: readonly string[];
}

/** The picture of a step with its legend, without the texts; the view is not cut for the sake of small words. */
export function stepSheet({ figure }: HandoutStep, width: number): Sheet {
  const parts = { title: false, caption: false, legend: true, citation: false, background: true };
  return figureSheet(figure, { ...parts, width, whole: true, smallestPt: 0 });
}

const keyOf = (item: Evidence): string => (item.kind === 'quote' ? item.quote : item.claim);

/** A molecule by its name, an arrow as a sentence. */
function nameOf(mechanism: Mechanism, id: string): string | undefined {
  const { nodes, edges } = indexMechanism(mechanism);
  const edge = edges.get(id);
  return edge ? edgeName(edge, nodes) : nodes.get(id)?.name;
}

/** Without the stance, where the heading says it. */
function withoutStance(entry: HandoutEntry): HandoutEntry {
  return { ...entry, stance: '' };
}

/** Under a heading that says that it limits the statement an entry says only why: "Other species". */
function withReasonAlone(entry: HandoutEntry): HandoutEntry {
  const reason = entry.stance.replace(/^[^:]*: /, '');
  return { ...entry, stance: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}` };
}

/** The evidence of a step and what contradicts it or a part of it, as in the evidence panel. */
function sectionsOf(mechanism: Mechanism, step: Step, numbers: Numbering): HandoutSection[] {
  const evidence = resolveEvidence(mechanism, step.evidence);
  const told = evidence.filter(isSupport);
  const limits = evidence.filter(({ stance }) => stance === 'qualifies');
  const against = evidence.filter(({ stance }) => stance === 'contradicts');
  const own = new Set(step.evidence.map(keyOf));
  const troubles = findContradictions(mechanism, step.id).filter(({ item }) => !own.has(keyOf(item)));
  const both = (items: readonly ResolvedEvidence[]) => [...claimsOf(items, numbers), ...quotesOf(items, numbers)];
  const sections: HandoutSection[] = [
    { heading: EVIDENCE_HEADINGS.claims, contrary: false, entries: claimsOf(told, numbers) },
    { heading: EVIDENCE_HEADINGS.quotes, contrary: false, entries: quotesOf(told, numbers) },
    {
      heading: EVIDENCE_HEADINGS.passage,
      contrary: false,
      entries: quotesOf(passageAtStep(mechanism, step.id), numbers),
    },
    { heading: EVIDENCE_HEADINGS.limits, contrary: false, entries: both(limits).map(withReasonAlone) },
    { heading: 'Speaks against it', contrary: true, entries: both(against).map(withoutStance) },
    {
      heading: 'Troubles a part of it',
      contrary: true,
      entries: troubles.flatMap(({ item, against: id }) => {
        const name = nameOf(mechanism, id);
        return both(resolveEvidence(mechanism, [item])).map((entry) => ({
          ...withoutStance(entry),
          ...(name && { against: name }),
        }));
      }),
    },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

const SHORT_STANCES = {
  supports: '',
  'partly supports': ' (in part)',
  qualifies: ' (limits it)',
  contradicts: ' (against)',
} as const;

/** A node with its times, or an arrow. */
function partOf(mechanism: Mechanism, id: string, numbers: Numbering): HandoutPart | undefined {
  const { nodes, edges } = indexMechanism(mechanism);
  const [name, node] = [nameOf(mechanism, id), nodes.get(id)];
  if (name === undefined) return undefined;
  const times = [node?.timing?.onset, node?.timing?.peak, node?.timing?.decay];
  const lists = node ? [node.evidence, ...times.map((time) => time?.evidence ?? [])] : [edges.get(id)?.evidence ?? []];
  const once = new Map(lists.flat().map((item) => [keyOf(item), item]));
  const evidence = resolveEvidence(mechanism, [...once.values()]);
  const papers = (counts: (item: ResolvedEvidence) => boolean): string => {
    const claims = evidence.filter((item) => item.kind === 'claim');
    const lines = claims.filter(counts).flatMap((item) => papersOf(item, numbers).split('; '));
    return [...new Set(lines)].filter(Boolean).join('; ');
  };
  const known = evidence.filter((item) => item.kind === 'quote' && numbers.knows(item.quote.id));
  const again = known.flatMap((item) => {
    if (item.kind !== 'quote') return [];
    return `${numbers.sentence(item.quote.id)}${SHORT_STANCES[item.stance]}`;
  });
  const fresh = evidence.filter((item) => !known.includes(item));
  return {
    name,
    quotes: quotesOf(fresh, numbers),
    again: again.join(', '),
    papers: papers(isSupport),
    limits: papers(({ stance }) => stance === 'qualifies'),
    against: papers(({ stance }) => stance === 'contradicts'),
  };
}

function linkOf(cited: CitedSource): string | undefined {
  return isPaper(cited) ? referenceLinks(cited)[0]?.href : webUrl(cited.url)?.href;
}

function referencesOf(cited: readonly CitedSource[]): HandoutReference[] {
  return referenceList(cited, 'vancouver').map((entry, at) => {
    const { number = at + 1, ...rest } = entry;
    const href = linkOf(entry.cited);
    return { number, text: entryText(rest), ...(href !== undefined && { href }) };
  });
}

/** The caption under the picture of a step. */
export function figureCaption({ figure, caption }: HandoutStep): string {
  if (!figure.whatIf) return caption;
  return `${figure.whatIf.sentenceAt(figure.playhead.stepIndex)} As told, without the what-if: ${caption}`;
}

/** The texts of a handout. Its references are numbered in the order in which they are cited. */
export function createHandout({ mechanism, figures }: Pick<HandoutInput, 'mechanism' | 'figures'>): Handout {
  if (figures.length === 0) throw new ExportError('There is nothing to print: choose at least one step.');
  const cited = new Map<CitedSource, number>();
  const numbers = createNumbering(cited);
  const steps = figures.flatMap((figure): HandoutStep[] => {
    const step = mechanism.steps[figure.playhead.stepIndex];
    if (!step) return [];
    const { label } = figureText(figure);
    const { id, title, silent } = step;
    const [caption = '', ...more] = narrationScript(mechanism, figure.playhead.stepIndex);
    const explanation = more.join(' ');
    const sections = sectionsOf(mechanism, step, numbers);
    return [{ id, figure, label, title, caption, explanation, sections, ...(silent !== undefined && { silent }) }];
  });
  const seen = new Set<string>();
  const parts = steps.map(({ label, title, figure }) => {
    const ids = mechanism.steps[figure.playhead.stepIndex]?.sequence.flat() ?? [];
    const fresh = ids.filter((id) => !seen.has(id) && seen.add(id));
    const made = fresh.flatMap((id) => partOf(mechanism, id, numbers) ?? []);
    return { title: `${label.split(',')[0]}: ${title}`, parts: made };
  });
  const whatIf = figures.find((figure) => figure.whatIf)?.whatIf;
  return {
    title: mechanism.title,
    subtitle: mechanism.subtitle,
    summary: mechanism.summary,
    notice: mechanism.notice,
    ...(whatIf && { whatIf: { title: whatIf.title, answer: `The model answers: ${whatIf.sentence}` } }),
    contents: whatIf ? 'The steps, as told without the what-if' : 'The steps',
    steps,
    parts: parts.filter((group) => group.parts.length > 0),
    references: referencesOf([...cited.keys()]),
    made: [
      `Made with Pathlight from the mechanism “${mechanism.id}”, version ${mechanism.schemaVersion} of its file format. The pictures are schematic, not to scale.`,
      'What stands between quotation marks is a source’s own sentence, letter for letter; a correction stands beside each that needs one. Each has a number (S1, S2 …), by which the parts of the picture refer to it. Findings are in our own words; beside each stands what it was seen in and how far it was checked. What speaks against a step or a part of it is marked as such.',
    ],
    licence: LICENCE,
  };
}
