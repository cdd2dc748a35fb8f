import { ChevronLeft, ChevronRight, Pause, Play, Plus } from 'lucide-react';
import { addStep } from '../../../editor/stepCommands';
import { stepNumberAt } from '../../../model/mechanism';
import type { Mechanism } from '../../../model/mechanism';
import type { Player } from '../../../player/createPlayer';
import { isPlaying } from '../../../player/playerState';
import { useStore } from '../../session/session';
import { useEditorContext, useGoTo, useIsReadOnly, useRun, useSelection } from './editorContext';
import '../steps/stepControls.css';

/** The steps of the draft under its picture: going through them plays them. */
export function EditorSteps({ draft, player }: { draft: Mechanism; player: Player }) {
  const { wantedField } = useEditorContext();
  const selection = useSelection();
  const isReadOnly = useIsReadOnly();
  const run = useRun();
  const goTo = useGoTo();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const moving = useStore(player, isPlaying);
  const step = draft.steps[stepIndex];
  const atEnd = stepIndex >= draft.steps.length - 1;
  const PlayIcon = moving ? Pause : Play;
  return (
    <section className="editor-steps" aria-label="Steps">
      <div className="editor-caption">
        <p>
          <strong>{stepNumberAt(draft, stepIndex).label}.</strong>{' '}
          {step?.caption || <span className="editor-hint">No caption yet.</span>}
        </p>
        <div className="editor-buttons">
          <button type="button" className="button" onClick={player.togglePlay}>
            <PlayIcon className="icon" aria-hidden="true" />
            {moving ? 'Pause' : 'Play'}
          </button>
          <button
            type="button"
            className="button button-icon"
            aria-label="Back"
            aria-disabled={stepIndex === 0}
            onClick={player.previous}
          >
            <ChevronLeft className="icon" aria-hidden="true" />
          </button>
          <button type="button" className="button" aria-disabled={atEnd} onClick={player.next}>
            Next
            <ChevronRight className="icon" aria-hidden="true" />
          </button>
        </div>
      </div>
      <ol className="editor-rail">
        {draft.steps.map(({ id, title, shortTitle }, index) => (
          <li key={id}>
            <button
              type="button"
              className="button"
              aria-current={index === stepIndex ? 'step' : undefined}
              aria-pressed={selection?.kind === 'step' && selection.id === id}
              title={title}
              onClick={() => {
                player.goTo(index);
                goTo({ kind: 'step', id });
              }}
            >
              <span className="editor-number">{index + 1}</span>
              {shortTitle || 'No title'}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="button button-quiet"
            disabled={isReadOnly}
            onClick={() => {
              run(addStep(step?.id));
              wantedField.set('title');
            }}
          >
            <Plus className="icon" aria-hidden="true" />
            Add a step
          </button>
        </li>
      </ol>
    </section>
  );
}
