import { RotateCcw } from 'lucide-react';
import { Suspense } from 'react';
import { useMechanism, useSession, useStore } from '../../session/session';
import { clearWhatIf } from '../quiz/useQuiz';
import { workedQuestions } from '../quiz/workedQuestions';
import { moveButtonFocus, PresentSheet } from './PresentSheet';
import type { PresentContext } from './presentState';

/** The questions a lecture puts to its hall. */
export function QuestionsSheet({ onClose }: { deck: PresentContext; onClose: () => void }) {
  return (
    <PresentSheet title="What if?" onClose={onClose}>
      <Suspense fallback={<p aria-busy="true">The questions are on their way.</p>}>
        <Questions onClose={onClose} />
      </Suspense>
    </PresentSheet>
  );
}

function Questions({ onClose }: { onClose: () => void }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const altered = useStore(player, ({ whatIf }) => whatIf.length > 0);
  const worked = workedQuestions(mechanism);
  return (
    <>
      <p className="sheet-lead">
        {worked.length > 0
          ? 'The hall predicts, then Page Down shows the answer in the picture.'
          : 'This mechanism has no question for a hall.'}
      </p>
      {/* The keys are only a shorter way from button to button. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol className="sheet-large" onKeyDown={moveButtonFocus}>
        {worked.map(({ id, prompt }, at) => (
          <li key={id}>
            <button
              type="button"
              className="sheet-choice"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- what was asked for by key is answered by key
              autoFocus={at === 0}
              onClick={() => {
                onClose();
                clearWhatIf(player);
                // The page goes on with the question where the presentation is left.
                player.showPanel('whatif');
                player.ask(id);
              }}
            >
              <span className="sheet-number">{at + 1}</span>
              {prompt}
            </button>
          </li>
        ))}
        {altered && (
          <li>
            <button
              type="button"
              className="sheet-choice"
              onClick={() => {
                onClose();
                player.ask(null);
                clearWhatIf(player);
              }}
            >
              <RotateCcw className="icon" aria-hidden="true" />
              Untouched: the story as told
            </button>
          </li>
        )}
      </ol>
    </>
  );
}
