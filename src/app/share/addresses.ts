import { serializePageOptions, type ThemeOption } from '../../player/pageOptions';
import { serializeUrl } from '../../player/urlCodec';
import type { EmbedChoices } from './embedChoices';
import { type PartId, partsOf, type Shown } from './shown';

export interface LinkChoices {
  /** Parts that the link is to be without. */
  left: readonly PartId[];
  /** Null is what each reader has set. */
  theme: ThemeOption | null;
}

/** The search part of a link to what is shown, with the parts that are wanted. */
export function linkSearch(shown: Shown, { left, theme }: LinkChoices): string {
  const { mechanism, state, options } = shown;
  const has = (id: PartId): boolean => !left.includes(id) && partsOf(shown).some((part) => part.id === id);
  const search = serializeUrl(mechanism, {
    ...state,
    selection: has('selection') ? state.selection : null,
    panel: has('panel') ? state.panel : 'evidence',
    lens: has('lens') ? state.lens : null,
    marks: has('marks'),
    whatIf: has('whatIf') ? state.whatIf : [],
    question: has('question') ? state.question : null,
  });
  const params = new URLSearchParams(search);
  for (const id of ['step', 'view'] as const) if (!has(id)) params.delete(id);
  return asked(serializePageOptions({ mechanism: options.mechanism, lang: options.lang, theme }, `?${params}`));
}

/** The search part of a frame that shows what is shown, with little around it. */
export function embedSearch(shown: Shown, choices: EmbedChoices): string {
  const { mechanism, state, options } = shown;
  // Which mechanism is said even where it is the usual one: the plugin for reveal.js knows a frame of ours by it.
  const params = new URLSearchParams({ embed: '1', mechanism: options.mechanism });
  const step = mechanism.steps[choices.step === 'first' ? 0 : state.stepIndex];
  if (step) params.set('step', step.id);
  params.set('view', choices.view ?? state.view);
  if (choices.whatIf && state.whatIf.length > 0) params.set('whatif', state.whatIf.join(','));
  const { theme, controls, links, motion, autoplay } = choices;
  return serializePageOptions(
    {
      theme,
      lang: options.lang,
      controls,
      motion: motion ? 'auto' : 'off',
      links,
      autoplay,
      resize: resizeOf(choices),
    },
    `?${params}`,
  );
}

/** Only a page of a course system listens to a height, and only where the height is not said. */
function resizeOf({ target, resize }: EmbedChoices): EmbedChoices['resize'] {
  return target === 'course' || target === 'html' ? resize : null;
}

/** How the lecture copy opens. */
export interface OpeningChoices {
  step: 'this' | 'first';
  /** As slides, with nothing around the picture. */
  slides: boolean;
  theme: ThemeOption | null;
}

/** The search part that a lecture copy opens with. */
export function openingSearch(shown: Shown, { step, slides, theme }: OpeningChoices): string {
  const { mechanism, state, options } = shown;
  const search = serializeUrl(mechanism, {
    stepIndex: step === 'first' ? 0 : state.stepIndex,
    view: state.view,
    whatIf: state.whatIf,
    selection: null,
    panel: 'evidence',
    lens: state.lens,
    marks: state.marks,
    question: null,
  });
  return serializePageOptions({ mechanism: options.mechanism, lang: options.lang, theme, present: slides }, search);
}

/** A link that asks for nothing has no question mark either. */
function asked(search: string): string {
  return search === '?' ? '' : search;
}
