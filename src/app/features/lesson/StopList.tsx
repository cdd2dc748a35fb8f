import { Trash2, X } from 'lucide-react';
import { useId, useState } from 'react';
import { LESSON_LIMITS, type Lesson, type LessonStop } from '../../../model/lesson';
import { stepNumberAt } from '../../../model/mechanism';
import { stepQuestions } from '../../../scene/learning/stepQuestions';
import { viewNames } from '../../../scene/views/ids';
import { readParts, titleOf } from '../../../scene/whatIf/parts';
import { useMechanism, useSession } from '../../session/session';
import { moveItem, SortableList } from '../../ui/SortableList';
import { findQuestion } from '../quiz/quizCatalog';
import { workedQuestions } from '../quiz/workedQuestions';

interface StopListProps {
  lesson: Lesson;
  /** `canUndo` where a stop is removed. */
  onChange: (lesson: Lesson, canUndo?: boolean) => void;
}

interface KeyedStop {
  key: string;
  stop: LessonStop;
}

/** Stops have no id: each gets a key that it keeps while it is edited and moved. */
function useKeyedStops(stops: readonly LessonStop[]): [KeyedStop[], setKeys: (keys: readonly string[]) => void] {
  const [keys, setKeys] = useState<readonly string[]>(() => stops.map((_, at) => `${at}`));
  const known = keys.slice(0, stops.length);
  const highest = Math.max(-1, ...known.map(Number));
  const all = [...known, ...stops.slice(known.length).map((_, at) => `${highest + 1 + at}`)];
  return [stops.map((stop, at) => ({ key: all[at] ?? `${at}`, stop })), setKeys];
}

/** The stops of a lesson, to be edited, put in order and removed. */
export function StopList({ lesson, onChange }: StopListProps) {
  const { graph } = useSession();
  const [keyed, setKeys] = useKeyedStops(lesson.stops);
  const put = (next: readonly KeyedStop[], canUndo = false): void => {
    setKeys(next.map(({ key }) => key));
    onChange({ ...lesson, stops: next.map(({ stop }) => stop) }, canUndo);
  };
  const titleOfStop = ({ step }: LessonStop): string => graph.steps.find(({ id }) => id === step)?.title ?? step;
  return (
    <SortableList
      label="Stops of the lesson"
      items={keyed}
      keyOf={({ key }) => key}
      nameOf={({ stop }) => titleOfStop(stop)}
      onMove={(from, to) => put(moveItem(keyed, from, to))}
    >
      {({ key, stop }, at) => (
        <StopFields
          at={at}
          stop={stop}
          onChange={(part) =>
            put(keyed.map((other) => (other.key === key ? { key, stop: { ...stop, ...part } } : other)))
          }
          onRemove={() =>
            put(
              keyed.filter((other) => other.key !== key),
              true,
            )
          }
        />
      )}
    </SortableList>
  );
}

interface StopFieldsProps {
  at: number;
  stop: LessonStop;
  onChange: (part: Partial<LessonStop>) => void;
  onRemove: () => void;
}

function StopFields({ at, stop, onChange, onRemove }: StopFieldsProps) {
  const mechanism = useMechanism();
  const { views } = useSession();
  const id = useId();
  const { parts } = readParts(mechanism, stop.whatIf);
  const place = `stop ${at + 1}`;
  return (
    <fieldset className="stop-fields">
      <legend className="visually-hidden">Stop {at + 1}</legend>
      <div className="stop-head">
        <span className="stop-number" aria-hidden="true">
          {at + 1}
        </span>
        <select
          aria-label={`Step of ${place}`}
          value={stop.step}
          onChange={(event) => onChange({ step: event.currentTarget.value, question: null })}
        >
          {mechanism.steps.map(({ id: step, title }, index) => (
            <option key={step} value={step}>{`${stepNumberAt(mechanism, index).number}. ${title}`}</option>
          ))}
        </select>
        <select
          aria-label={`View of ${place}`}
          value={stop.view}
          onChange={(event) => onChange({ view: event.currentTarget.value })}
        >
          {views.map((view) => (
            <option key={view} value={view}>
              {viewNames[view]}
            </option>
          ))}
        </select>
        <label className="stop-minutes">
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={LESSON_LIMITS.minutes}
            aria-label={`Minutes of ${place}`}
            value={stop.minutes ?? ''}
            onChange={({ currentTarget: { value, valueAsNumber } }) =>
              onChange({ minutes: value === '' ? null : clampMinutes(valueAsNumber) })
            }
          />
          min
        </label>
        <button
          type="button"
          className="button button-icon button-quiet"
          aria-label={`Remove ${place}`}
          title="Remove"
          onClick={onRemove}
        >
          <Trash2 className="icon" aria-hidden="true" />
        </button>
      </div>
      {parts.length > 0 && (
        <p className="stop-what-if">
          What if: {titleOf(mechanism, parts)}
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label={`Remove the what-if of ${place}`}
            onClick={() => onChange({ whatIf: [] })}
          >
            <X className="icon" aria-hidden="true" />
          </button>
        </p>
      )}
      <QuestionSelect stop={stop} label={`Question of ${place}`} onChange={(question) => onChange({ question })} />
      <label className="visually-hidden" htmlFor={`${id}notes`}>{`Notes of ${place}`}</label>
      <textarea
        id={`${id}notes`}
        className="share-text"
        rows={stop.notes === '' ? 1 : 2}
        maxLength={LESSON_LIMITS.notes}
        placeholder="Notes, for the speaker"
        value={stop.notes}
        onChange={(event) => onChange({ notes: event.currentTarget.value })}
      />
    </fieldset>
  );
}

function clampMinutes(minutes: number): number {
  return Math.round(Math.min(Math.max(minutes, 0), LESSON_LIMITS.minutes));
}

interface QuestionSelectProps {
  stop: LessonStop;
  label: string;
  onChange: (question: string | null) => void;
}

/** The questions that suit a stop: those of its step, then those of the whole mechanism. */
function QuestionSelect({ stop, label, onChange }: QuestionSelectProps) {
  const mechanism = useMechanism();
  const ofStep = stepQuestions(mechanism, stop.step);
  const worked = mechanism.dynamics ? workedQuestions(mechanism) : [];
  const isListed = [...ofStep, ...worked].some(({ id }) => id === stop.question);
  const other = stop.question !== null && !isListed ? findQuestion(mechanism, stop.question)?.question : undefined;
  return (
    <select
      className="stop-question"
      aria-label={label}
      value={stop.question ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? null : value)}
    >
      <option value="">No question</option>
      {other && <option value={other.id}>{other.prompt}</option>}
      {ofStep.length > 0 && (
        <optgroup label="About this step">
          {ofStep.map(({ id, prompt }) => (
            <option key={id} value={id}>
              {prompt}
            </option>
          ))}
        </optgroup>
      )}
      {worked.length > 0 && (
        <optgroup label="Predict first">
          {worked.map(({ id, prompt }) => (
            <option key={id} value={id}>
              {prompt}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
