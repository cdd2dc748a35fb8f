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
  /** Null without a source, undefined while it is loading, a function that retries where loading failed. */
  citation: StepCitation | null | undefined | (() => void);
  links: boolean;
  /** The full page, with all evidence of the step. */
  home: string | null;
}

/** "2 of 6", "Prologue". */
function stepCountLabel(graph: MechanismGraph, stepIndex: number): string {
  return stepNumberAt(graph, stepIndex).label.replace(/^Step /, '');
}

function citationNodes(document: Document, { citation, links, home }: CaptionInput): Node[] {
  if (citation === undefined || citation === null) return [];
  if (typeof citation === 'function') {
    const retry = h(document, 'button', { type: 'button', class: 'again' }, 'Try again');
    retry.addEventListener('click', citation);
    return [document.createTextNode('The sources did not load. '), retry];
  }
  const { text, url, quote } = citation;
  const attributes = { ...(quote !== null && { title: quote }) };
  const href = url ?? home;
  if (!links || href === null) return [h(document, 'span', attributes, text)];
  return [h(document, 'a', { ...attributes, href, target: '_blank', rel: 'noopener' }, text)];
}

/** Renders the step, its caption or what a what-if makes of it, and its source. */
export function renderCaption({ place, banner, caption, citation }: PlayerElements, input: CaptionInput): void {
  const { graph, state, whatIf } = input;
  const document = caption.ownerDocument;
  const step = graph.steps[state.stepIndex];
  if (!step) return;
  const count = stepCountLabel(graph, state.stepIndex);
  const { label } = stepNumberAt(graph, state.stepIndex);
  place.textContent = `${count}: ${step.title}`;
  // Both labels are rendered: the style sheet shows the long one where the header has no room for the step.
  const wide = h(document, 'strong', { class: 'label' }, `${label.replace(/ of \d+$/, '')}.`);
  const narrow = h(document, 'strong', { class: 'label-long' }, `${count}: ${step.title}.`);
  const body = whatIf
    ? [h(document, 'strong', {}, 'What if:'), ` ${whatIf.sentenceAt(state.stepIndex)}`]
    : [step.caption];
  banner.hidden = whatIf === null;
  if (whatIf && banner.firstChild) banner.firstChild.textContent = `What if: ${whatIf.title}`;
  replaceIfChanged(caption, wide, narrow, ' ', ...body);
  const original = whatIf ? [document.createTextNode(`As told: ${step.caption} `)] : [];
  replaceIfChanged(citation, ...original, ...citationNodes(document, input));
}

/** The source of the step that is shown, once the records are loaded. */
export interface CitationLoader {
  now(): CaptionInput['citation'];
  /** Loads the records; the listener is called when that succeeded or failed. */
  fetch(): void;
}

export function createCitationLoader(
  { records, lighting, player }: PlayerController,
  onChange: () => void,
): CitationLoader {
  let citationAt: ((stepIndex: number) => CaptionInput['citation']) | null = null;
  let failed = false;
  const fetch = async (): Promise<void> => {
    failed = false;
    const [mechanism, { stepCitation }] = await Promise.all([records.get(), import('./stepCitation')]);
    citationAt = (stepIndex) => stepCitation(mechanism, stepIndex);
  };
  const start = (): void => {
    fetch()
      .catch(() => {
        failed = true;
      })
      .then(onChange, () => undefined);
  };
  const retry = (): void => {
    start();
    lighting.retry();
    onChange();
  };
  return {
    now: () => (failed ? retry : citationAt?.(player.getState().stepIndex)),
    fetch: start,
  };
}
