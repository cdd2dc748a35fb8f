import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import type { PlayerState } from '../../player/playerState';
import type { WhatIfText } from './answerWhatIf';
import type { PlayerController } from './playerController';
import { h, type PlayerElements, replaceIfChanged } from './playerDom';

export interface CaptionInput {
  graph: MechanismGraph;
  state: PlayerState;
  whatIf: WhatIfText | null;
  /** The nodes of the source, none while it is loading, a function that retries where loading failed. */
  citation: Node[] | (() => void);
}

/** "2 of 6", "Prologue". */
function stepCountLabel(graph: MechanismGraph, stepIndex: number): string {
  return stepNumberAt(graph, stepIndex).label.replace(/^Step /, '');
}

function retryNodes(document: Document, retry: () => void): Node[] {
  const again = h(document, 'button', { type: 'button', class: 'again' }, 'Try again');
  again.addEventListener('click', retry);
  return [document.createTextNode('The sources did not load. '), again];
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
  const nodes = typeof input.citation === 'function' ? retryNodes(document, input.citation) : input.citation;
  replaceIfChanged(citation, ...original, ...nodes);
}

/** The source of the step that is shown, once the records are loaded. */
export interface CitationLoader {
  /** `home` is the full page, with all evidence of the step. */
  now(document: Document, links: boolean, home: string | null): CaptionInput['citation'];
  /** Loads the records; the listener is called when that succeeded or failed. */
  fetch(): void;
}

export function createCitationLoader(
  { records, lighting, player }: PlayerController,
  onChange: () => void,
): CitationLoader {
  let nodesAt: ((...asked: Parameters<CitationLoader['now']>) => Node[]) | null = null;
  let failed = false;
  const fetch = async (): Promise<void> => {
    failed = false;
    const [mechanism, { citationNodes, stepCitation }] = await Promise.all([records.get(), import('./stepCitation')]);
    /** The step of which all sources are named. */
    let openStep: number | null = null;
    nodesAt = (document, links, home) => {
      const { stepIndex } = player.getState();
      const isOpen = openStep === stepIndex;
      if (!isOpen) openStep = null;
      const citation = stepCitation(mechanism, stepIndex);
      const onToggle = (): void => {
        const now = player.getState().stepIndex;
        openStep = openStep === now ? null : now;
        onChange();
      };
      return citation ? citationNodes(document, citation, { links, home, isOpen, onToggle }) : [];
    };
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
    now: (...asked) => (failed ? retry : (nodesAt?.(...asked) ?? [])),
    fetch: start,
  };
}
