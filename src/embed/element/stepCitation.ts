import { isPaper } from '../../evidence/citationFields';
import { collectSources } from '../../evidence/citedSources';
import { referenceLinks } from '../../evidence/sourceLinks';
import { leadQuote, sourcesLine } from '../../export/sheet/figureText';
import type { Mechanism } from '../../model/mechanism';
import { h } from './playerDom';

/** The sources of a step in one line. */
export interface StepCitation {
  /** "Sources: Li et al. 2010; Autry et al. 2011". */
  text: string;
  /** "and 4 more", and the names of all in its place; null where the line names all. */
  more: { count: string; all: string } | null;
  /** What a document says of it, and which: "In plain words: “…” (R. Nauert, Psych Central, 5 Oct 2012)". */
  quote: string | null;
  /** Leads to the first paper, or to the sentence where there is none. */
  url: string | null;
}

/** In characters: what fits between the two buttons. */
const MAX_LINE_LENGTH = 90;

/** The papers in short, and a document's sentence on request. Loaded after the first picture, with the records. */
export function stepCitation(mechanism: Mechanism, stepIndex: number): StepCitation | null {
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  const lead = leadQuote({ mechanism, playhead });
  const quote = lead && `In plain words: ${lead.text} (${lead.source})`;
  const papers = collectSources(mechanism, mechanism.steps[stepIndex]?.evidence ?? []).filter(isPaper);
  const all = sourcesLine({ mechanism, playhead, evidence: [] }, () => true);
  const line = sourcesLine({ mechanism, playhead, evidence: [] }, ({ length }) => length <= MAX_LINE_LENGTH) || all;
  const [, text = line, count] = /^(.*); (and \d+ more)\.$/.exec(line) ?? [];
  const more = count === undefined ? null : { count, all };
  if (papers.length > 0) return { text, more, quote, url: papers.flatMap(referenceLinks)[0]?.href ?? null };
  if (lead) return { text: `In plain words: ${lead.source}`, more: null, quote: lead.text, url: lead.url ?? null };
  return all === '' ? null : { text, more, quote: null, url: null };
}

interface CitationInput {
  links: boolean;
  /** The full page, with all evidence of the step. */
  home: string | null;
  /** Whether all sources are named. */
  isOpen: boolean;
  /** Names all of them, or only the first again. */
  onToggle: () => void;
}

/** The citation as it stands in the player. */
export function citationNodes(
  document: Document,
  { text, more, url, quote }: StepCitation,
  { links, home, isOpen, onToggle }: CitationInput,
): Node[] {
  const attributes = { ...(quote !== null && { title: quote }) };
  const href = url ?? home;
  const shown = more && isOpen ? more.all : text;
  const line =
    !links || href === null
      ? h(document, 'span', attributes, shown)
      : h(document, 'a', { ...attributes, href, target: '_blank', rel: 'noopener' }, shown);
  if (!more) return [line];
  // A word in a line and no button, which would need the height of a finger.
  const toggle = h(
    document,
    'a',
    { href: '#', role: 'button', class: 'more', 'aria-expanded': String(isOpen) },
    isOpen ? 'fewer' : more.count,
  );
  const press = (event: Event): void => {
    event.preventDefault();
    const root = toggle.getRootNode() as ShadowRoot | Document;
    onToggle();
    // Another element now, in the same place.
    root.querySelector<HTMLElement>('.citation .more')?.focus();
  };
  toggle.addEventListener('click', press);
  toggle.addEventListener('keydown', (event) => {
    if (event.key === ' ') press(event);
  });
  return [line, document.createTextNode(isOpen ? ' ' : '; '), toggle];
}
