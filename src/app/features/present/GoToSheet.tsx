import { useState } from 'react';
import { stepNumberAt } from '../../../model/mechanism';
import { quoteText } from '../../../model/quoteText';
import { useSession } from '../../session/session';
import { moveButtonFocus, PresentSheet } from './PresentSheet';
import type { PresentContext } from './presentState';
import './presentSheets.css';

/** A field for a step's number or name, and a list of all steps. */
export function GoToSheet({ onClose }: { deck: PresentContext; onClose: () => void }) {
  const { graph, player } = useSession();
  const [text, setText] = useState('');
  const [missed, setMissed] = useState<string | null>(null);
  const steps = graph.steps.map((step, index) => ({ ...step, index, number: stepNumberAt(graph, index).number }));
  const query = text.trim().toLowerCase();
  const found = steps.find(
    ({ number, title }) => query !== '' && (query === String(number) || title.toLowerCase().includes(query)),
  );
  const go = (index: number): void => {
    onClose();
    player.goTo(index);
  };

  return (
    <PresentSheet title="Go to a step" onClose={onClose}>
      <form
        className="go-to"
        onSubmit={(event) => {
          event.preventDefault();
          if (found) go(found.index);
          else setMissed(text);
        }}
      >
        <label htmlFor="go-to">Number or name</label>
        <input
          id="go-to"
          data-first
          autoComplete="off"
          maxLength={60}
          value={text}
          aria-describedby="go-to-missed"
          aria-invalid={missed !== null}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMissed(null);
          }}
        />
        <button type="submit" className="button button-primary">
          Go
        </button>
        <p id="go-to-missed" role="alert">
          {missed !== null &&
            `There is no step ${quoteText(missed)}. They go from ${steps[0]?.number} to ${steps.at(-1)?.number}.`}
        </p>
      </form>
      {/* The keys are a shortcut between the buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol className="go-to-steps" onKeyDown={moveButtonFocus}>
        {steps.map(({ id, index, number, title }) => (
          <li key={id}>
            <button
              type="button"
              className="sheet-choice"
              data-found={found?.id === id || undefined}
              onClick={() => go(index)}
            >
              <span className="sheet-number">{number}</span>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </PresentSheet>
  );
}
