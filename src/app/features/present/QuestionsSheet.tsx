import { RotateCcw } from 'lucide-react';
import { Suspense } from 'react';
import { useMechanism, useSession, useStore } from '../../session/session';
import { clearWhatIf } from '../quiz/useQuiz';
import { workedQuestions } from '../quiz/workedQuestions';
import { moveButtonFocus, PresentSheet } from './PresentSheet';
import type { PresentContext } from './presentState';

/** Questions for the audience. */
export function QuestionsSheet({ onClose }: { deck: PresentContext; onClose: () => void }) {
  return (
    <PresentSheet title="What if?" onClose={onClose}>
      <Suspense fallback={<p aria-busy="true">Loading the questions.</p>}>
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
          ? 'The audience predicts, then Page Down reveals the answer.'
          : 'This mechanism has no questions for an audience.'}
      </p>
      {/* The keys are a shortcut between the buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol className="sheet-large" onKeyDown={moveButtonFocus}>
        {worked.map(({ id, prompt }, at) => (
          <li key={id}>
            <button
              type="button"
              className="sheet-choice"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key, answered by a key
              autoFocus={at === 0}
              onClick={() => {
                onClose();
                clearWhatIf(player);
                // After the presentation the page shows the same question.
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
              Reset the what-if
            </button>
          </li>
        )}
      </ol>
    </>
  );
}
