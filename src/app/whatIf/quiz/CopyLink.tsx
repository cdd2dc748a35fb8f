import { Check, Link } from 'lucide-react';
import { serializeUrl } from '../../../player/urlCodec';
import { useCopy } from '../../evidence/CopyButton';
import { useSession } from '../../session/useSession';
import type { QuizQuestion } from './quizQuestion';

/** Copies the address that puts the question, for slides and lesson plans. */
export function CopyLink({ question }: { question: QuizQuestion }) {
  const { graph, player, window } = useSession();
  const { copied, copy } = useCopy('Copying is not allowed here. Ask the question and copy the address of the page.');

  const address = (): string => {
    const { origin, pathname } = window.location;
    const state = player.getState();
    // At the step of the answer the course as told is on screen, so that only the answer itself changes the picture.
    const step = graph.steps.findIndex(({ id }) => id === question.step);
    const stepIndex = step < 0 ? state.stepIndex : step;
    const asked = { stepIndex, selection: null, lens: null, marks: false, whatIf: [], question: question.id } as const;
    return `${origin}${pathname}${serializeUrl(graph, { ...state, ...asked, panel: 'whatif' })}`;
  };

  const Icon = copied ? Check : Link;
  return (
    <button
      type="button"
      className="button button-icon button-quiet"
      aria-label={`Copy link to “${question.prompt}”`}
      title={copied ? 'Copied' : 'Copy link'}
      onClick={() => void copy(address(), 'The link to the question is copied.')}
    >
      <Icon className="icon" aria-hidden="true" />
    </button>
  );
}
