import { lensTitle } from '../../../evidence/lensTitle';
import { slug } from '../../../evidence/referenceFile';
import { parseLens } from '../../../model/lens';
import { type Mechanism, stepNumberAt } from '../../../model/mechanism';
import { parseLessonHash } from '../../../player/lessonHash';
import { type PageOptions, serializePageOptions, type ThemeOption } from '../../../player/pageOptions';
import type { PlayerState } from '../../../player/playerState';
import { serializeUrl } from '../../../player/urlCodec';
import { viewNames } from '../../../scene/views/ids';
import { readParts, titleOf } from '../../../scene/whatIf/parts';
import type { Session } from '../../session/session';
import { panelNames, subjectName } from '../../ui/displayNames';
import type { EmbedChoices } from './embedChoices';

/** A snapshot of the screen when the dialog opened. */
export interface ShareContext {
  mechanism: Mechanism;
  state: PlayerState;
  options: PageOptions;
  /** The lesson that is open, as an address has it; null without one. */
  lesson: string | null;
}

/** The optional parts of a link. */
const linkPartIds = ['step', 'view', 'whatIf', 'selection', 'lens', 'marks', 'panel', 'question'] as const;
export type LinkPartId = (typeof linkPartIds)[number];

export function shareContextOf(
  mechanism: Mechanism,
  { player, options, hash }: Pick<Session, 'player' | 'options' | 'hash'>,
): ShareContext {
  const lesson = parseLessonHash(hash.getState())?.code ?? null;
  return { mechanism, state: player.getState(), options, lesson };
}

/** "Step 5 of 6, Contraction", "Prologue, At rest". */
export function stepWords({ mechanism }: Pick<ShareContext, 'mechanism'>, stepIndex: number): string {
  return `${stepNumberAt(mechanism, stepIndex).label}, ${mechanism.steps[stepIndex]?.title ?? ''}`;
}

/** "What if: AMPA receptors blocked"; null without changes. */
export function whatIfWords({ mechanism, state }: ShareContext): string | null {
  const { parts } = readParts(mechanism, state.whatIf);
  return parts.length > 0 ? `What if: ${titleOf(mechanism, parts)}` : null;
}

function lensName({ mechanism, state }: ShareContext): string | null {
  const lens = state.lens === null ? null : parseLens(mechanism, state.lens);
  return lens && lensTitle(mechanism, lens);
}

/** The parts of the state a link can carry, most important first. */
export function linkPartsOf(shown: ShareContext): { id: LinkPartId; words: string }[] {
  const { mechanism, state } = shown;
  const { selection, panel } = state;
  const words: Readonly<Record<LinkPartId, string | null>> = {
    step: stepWords(shown, state.stepIndex),
    view: `${viewNames[state.view]} view`,
    whatIf: whatIfWords(shown),
    selection: selection && `Selected: ${subjectName(mechanism, selection)}`,
    lens: lensName(shown),
    marks: state.marks ? 'Evidence marks' : null,
    panel: panel === 'evidence' ? null : `Panel: ${panelNames[panel]}`,
    question: state.question === null ? null : 'The question to the audience',
  };
  return linkPartIds.flatMap((id) => (words[id] === null ? [] : [{ id, words: words[id] }]));
}

/** "reflex-5-contraction-lecture", or "reflex-lecture" for the whole. Safe on every file system. */
export function shareName({ mechanism, state }: ShareContext, what: string, isWhole = false): string {
  const step = mechanism.steps[state.stepIndex];
  const at = step && !isWhole ? `${stepNumberAt(mechanism, state.stepIndex).number} ${step.id}` : '';
  return [slug(mechanism.id) || 'mechanism', slug(at), what].filter((part) => part !== '').join('-');
}

export interface LinkChoices {
  /** Parts to leave out of the link. */
  left: readonly LinkPartId[];
  /** Null is each reader's own setting. */
  theme: ThemeOption | null;
}

/** The search part of a link to the state, with the wanted parts. */
export function linkSearch(shown: ShareContext, { left, theme }: LinkChoices): string {
  const { mechanism, state, options } = shown;
  const has = (id: LinkPartId): boolean => !left.includes(id) && linkPartsOf(shown).some((part) => part.id === id);
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
  return withoutEmptyQuery(
    serializePageOptions({ mechanism: options.mechanism, lang: options.lang, theme }, `?${params}`),
  );
}

/** The search part of an embed of the state. */
export function embedSearch(shown: ShareContext, choices: EmbedChoices): string {
  const { mechanism, state, options } = shown;
  // `mechanism` is written even for the default: the reveal.js plugin recognises our frames by it.
  const params = new URLSearchParams({ embed: '1', mechanism: mechanism.id });
  const step = mechanism.steps[choices.step === 'first' ? 0 : state.stepIndex];
  if (step) params.set('step', step.id);
  params.set('view', choices.view ?? state.view);
  if (choices.whatIf && state.whatIf.length > 0) params.set('whatif', state.whatIf.join(','));
  // Next and Back go from stop to stop there too.
  if (shown.lesson !== null) params.set('lesson', shown.lesson);
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

/** Only course systems listen to a reported height, and only if the height is not fixed. */
function resizeOf({ target, resize }: EmbedChoices): EmbedChoices['resize'] {
  return target === 'course' || target === 'html' ? resize : null;
}

/** How the lecture copy opens. */
export interface OpeningChoices {
  step: 'this' | 'first';
  /** As slides. */
  slides: boolean;
  theme: ThemeOption | null;
}

/** The search part of a lecture copy's opening address. */
export function openingSearch(shown: ShareContext, { step, slides, theme }: OpeningChoices): string {
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

/** No question mark without parameters. */
function withoutEmptyQuery(search: string): string {
  return search === '?' ? '' : search;
}
