import { TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { draftProblems, type ProblemPlace } from '../../../editor/draftProblems';
import type { EditCommand } from '../../../editor/editCommand';
import { useSession, useStore } from '../../session/session';
import { useDraft, useEditorContext, useIsReadOnly, useRun } from './editorContext';
import './editorFields.css';

/** Whether a key belongs to an input method that is spelling a character; 229 is how Safari ends one. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** Escape leaves a field, and nothing else happens. */
export function leaveOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || isComposing(event)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.blur();
}

/** Takes the focus where it is wanted. */
export function useWantedField<T extends HTMLElement>(name: string) {
  const { wantedField } = useEditorContext();
  const { clock } = useSession();
  const wanted = useStore(wantedField, (field) => field === name);
  const ref = useRef<T>(null);
  useEffect(() => {
    if (!wanted) return;
    wantedField.set(null);
    // After the click or the dialog that led here has given the focus back.
    clock.after(0, () => {
      ref.current?.focus();
      ref.current?.scrollIntoView({ block: 'nearest' });
      if (ref.current instanceof HTMLInputElement) ref.current.select();
    });
  }, [wanted, wantedField, clock]);
  return ref;
}

/** What is to be mended at a place, under its field. */
export function ProblemNotes({ at, id }: { at: ProblemPlace; id?: string }) {
  const draft = useDraft();
  const own = draftProblems(draft).filter(
    ({ at: other }) => other.kind === at.kind && other.id === at.id && other.field === at.field,
  );
  if (own.length === 0) return null;
  return (
    <ul className="editor-problems" id={id}>
      {own.map(({ message, weight }) => (
        <li key={message} data-weight={weight}>
          {weight === 'fault' && <TriangleAlert className="icon" aria-hidden="true" />}
          {message}
        </li>
      ))}
    </ul>
  );
}

interface FieldProps {
  name: string;
  /** Which field of which thing: problems are shown here, and what is typed is one entry of the history. */
  at: ProblemPlace;
  hint?: string;
}

interface LabelledProps extends FieldProps {
  children: (own: { id: string; 'aria-describedby': string }) => ReactNode;
}

export function Labelled({ name, at, hint, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="editor-field">
      <label htmlFor={id}>{name}</label>
      {children({ id, 'aria-describedby': `${id}-hint ${id}-problems` })}
      {hint !== undefined && (
        <p className="editor-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ProblemNotes at={at} id={`${id}-problems`} />
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  value: string;
  change: (value: string) => EditCommand;
  /** More than one line. */
  rows?: number;
  placeholder?: string;
  inputMode?: 'numeric';
}

/** A field for text. What is typed is in the draft at once, right or wrong. */
export function TextField({ value, change, rows, placeholder, inputMode, ...field }: TextFieldProps) {
  const { editor } = useEditorContext();
  const run = useRun();
  const readOnly = useIsReadOnly();
  const line = useWantedField<HTMLInputElement>(field.at.field);
  const area = useWantedField<HTMLTextAreaElement>(field.at.field);
  const key = `${field.at.kind} ${field.at.id} ${field.at.field} ${field.name}`;
  return (
    <Labelled {...field}>
      {(own) => {
        const all = {
          ...own,
          value,
          placeholder,
          readOnly,
          className: 'text-field',
          onChange: ({ target }: { target: { value: string } }) => run(change(target.value), { field: key }),
          onBlur: editor.endField,
          onKeyDown: leaveOnEscape,
        };
        return rows === undefined ? (
          <input {...all} ref={line} type="text" inputMode={inputMode} autoComplete="off" />
        ) : (
          <textarea {...all} ref={area} rows={rows} />
        );
      }}
    </Labelled>
  );
}

interface NumberFieldProps extends FieldProps {
  value: number;
  change: (value: number) => EditCommand;
}

/** A whole number from 0; anything else that is typed waits until it is one. */
export function NumberField({ value, change, ...field }: NumberFieldProps) {
  const { editor } = useEditorContext();
  const run = useRun();
  const readOnly = useIsReadOnly();
  const key = `${field.at.kind} ${field.at.id} ${field.at.field} ${field.name}`;
  return (
    <Labelled {...field}>
      {(own) => (
        <input
          {...own}
          key={value}
          defaultValue={value}
          readOnly={readOnly}
          type="number"
          min={0}
          step={1}
          className="text-field"
          onBlur={({ target }) => {
            const typed = Math.trunc(Number(target.value));
            if (Number.isSafeInteger(typed) && typed >= 0 && typed !== value) run(change(typed), { field: key });
            else target.value = `${value}`;
            editor.endField();
          }}
          onKeyDown={leaveOnEscape}
        />
      )}
    </Labelled>
  );
}

interface ChoiceFieldProps<T extends string> extends FieldProps {
  value: T;
  choices: readonly (readonly [value: T, words: string])[];
  onChoose: (value: T) => void;
}

/** One of a few. */
export function ChoiceField<T extends string>({ value, choices, onChoose, ...field }: ChoiceFieldProps<T>) {
  const readOnly = useIsReadOnly();
  const ref = useWantedField<HTMLSelectElement>(field.at.field);
  return (
    <Labelled {...field}>
      {(own) => (
        <select
          {...own}
          ref={ref}
          className="text-field"
          value={value}
          disabled={readOnly}
          onChange={({ target }) => onChoose(target.value as T)}
          onKeyDown={leaveOnEscape}
        >
          {choices.map(([choice, words]) => (
            <option key={choice} value={choice}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** Fields that are seldom needed. */
export function MoreFields({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className="editor-more">
      <summary>{name}</summary>
      <div className="editor-fields">{children}</div>
    </details>
  );
}
