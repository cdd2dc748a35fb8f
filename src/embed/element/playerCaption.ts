import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import type { PlayerState } from '../../player/playerState';
import type { WhatIfText } from './answerWhatIf';
import type { PlayerController } from './playerController';
import { h, type PlayerElements, replaceIfChanged } from './playerDom';
import type { StepCitation } from './stepCitation';

export interface CaptionInput {
  graph: MechanismGraph;
  state: PlayerState;
  whatIf: WhatIfText | null;
  /** Null where there is none; undefined while it is on its way; a function that asks again where it did not arrive. */
  citation: StepCitation | null | undefined | (() => void);
  links: boolean;
  /** Where the evidence of the step can be read in full. */
  home: string | null;
}

/** "2 of 6", "Prologue". */
function stepCountLabel(graph: MechanismGraph, stepIndex: number): string {
  return stepNumberAt(graph, stepIndex).label.replace(/^Step /, '');
}

/** What is said of a step aloud. */
export function stepAnnouncement({ graph, state: { stepIndex } }: Pick<CaptionInput, 'graph' | 'state'>): string {
  const step = graph.steps[stepIndex];
  return `${stepNumberAt(graph, stepIndex).label}: ${step?.title}. ${step?.caption}`;
}

function citationNodes(document: Document, { citation, links, home }: CaptionInput): Node[] {
  if (citation === undefined || citation === null) return [];
  if (typeof citation === 'function') {
    const again = h(document, 'button', { type: 'button', class: 'again' }, 'Try again');
    again.addEventListener('click', citation);
    return [document.createTextNode('The sources did not load. '), again];
  }
  const { text, url, quote } = citation;
  const told = { ...(quote !== null && { title: quote }) };
  const href = url ?? home;
  if (!links || href === null) return [h(document, 'span', told, text)];
  return [h(document, 'a', { ...told, href, target: '_blank', rel: 'noopener' }, text)];
}

/** Puts into words which step is shown, what happens in it or would happen, and what that rests on. */
export function renderCaption({ place, caption, citation }: PlayerElements, words: CaptionInput): void {
  const { graph, state, whatIf } = words;
  const document = caption.ownerDocument;
  const step = graph.steps[state.stepIndex];
  if (!step) return;
  const count = stepCountLabel(graph, state.stepIndex);
  const { label } = stepNumberAt(graph, state.stepIndex);
  place.textContent = `${count}: ${step.title}`;
  // Where the header has no room, the caption begins with what stands in it elsewhere.
  const wide = h(document, 'strong', { class: 'label' }, `${label.replace(/ of \d+$/, '')}.`);
  const narrow = h(document, 'strong', { class: 'label-long' }, `${count}: ${step.title}.`);
  const asked = whatIf
    ? [
        h(document, 'strong', {}, `What if: ${whatIf.title}.`),
        ' The model answers: ',
        h(document, 'span', { class: 'answer' }, whatIf.sentence),
        h(document, 'span', { class: 'answer-short' }, whatIf.short),
      ]
    : [step.caption];
  caption.classList.toggle('asked', whatIf !== null);
  replaceIfChanged(caption, wide, narrow, ' ', ...asked);
  const told = whatIf ? [document.createTextNode(`As told, without it: ${step.caption} `)] : [];
  replaceIfChanged(citation, ...told, ...citationNodes(document, words));
}

/** What a step rests on, once the records are here. */
export interface CitationLoader {
  /** For the step that is shown. */
  now(): CaptionInput['citation'];
  /** Fetches what is needed; the listener is told when there is something new to say. */
  fetch(): void;
}

export function createCitationLoader(
  { records, lighting, player }: PlayerController,
  onNews: () => void,
): CitationLoader {
  let of: ((stepIndex: number) => CaptionInput['citation']) | null = null;
  let failed = false;
  const fetch = async (): Promise<void> => {
    failed = false;
    const [mechanism, { stepCitation: citationOf }] = await Promise.all([records.get(), import('./stepCitation')]);
    of = (stepIndex) => citationOf(mechanism, stepIndex);
  };
  const start = (): void => {
    fetch()
      .catch(() => {
        failed = true;
      })
      .then(onNews, () => undefined);
  };
  const again = (): void => {
    start();
    lighting.retry();
    onNews();
  };
  return {
    now: () => (failed ? again : of?.(player.getState().stepIndex)),
    fetch: start,
  };
}
