import { Play } from 'lucide-react';
import { useState } from 'react';
import { READABLE } from '../../../formats/detectFormat';
import type { ReadOptions } from '../../../formats/draft';
import type { FormatReport, NoteKind, ReportNote } from '../../../formats/report';
import type { Arrangement } from '../../../layout/auto/arrangement';
import { hasPlaces } from '../../../layout/auto/hasPlaces';
import type { Mechanism } from '../../../model/mechanism';
import { type Opening, type Session, useSession, useStore } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { Dialog } from '../../ui/Dialog';
import { FileButton } from '../../ui/FileButton';
import { bytesOfFile, playMechanism, readMechanism } from './readFile';
import { counted } from '../../../model/wording';
import './openDialog.css';

const KIND_TITLES: Readonly<Record<NoteKind, string>> = {
  doubtful: 'Check this',
  'not kept': 'Not kept',
  approximated: 'Approximated',
  guessed: 'Guessed',
};
const KINDS: readonly NoteKind[] = ['doubtful', 'guessed', 'not kept', 'approximated'];
const PLACES_SHOWN = 4;

/** "line 3, line 8 and 12 more". */
function placesOf({ places, count }: ReportNote): string {
  const shown = places.slice(0, PLACES_SHOWN);
  const rest = count - shown.length;
  return shown.length === 0 ? '' : `${shown.join(', ')}${rest > 0 && places.length > 1 ? ` and ${rest} more` : ''}`;
}

function Notes({ notes }: { notes: readonly ReportNote[] }) {
  return KINDS.map((kind) => {
    const own = notes.filter((note) => note.kind === kind);
    if (own.length === 0) return null;
    return (
      <section key={kind} className="open-notes">
        <h3>{KIND_TITLES[kind]}</h3>
        <ul>
          {own.map((note) => (
            <li key={note.message}>
              <span>{note.message}</span> <span className="open-places">{placesOf(note)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Summary({ title, steps, report }: { title: string; steps: number; report: FormatReport }) {
  return (
    <>
      <p className="open-title">{title}</p>
      <p>
        {report.formatName}: {counted(report.nodes, 'part')}, {counted(report.edges, 'arrow')},{' '}
        {counted(report.evidence, 'item of evidence', 'items of evidence')}, {counted(steps, 'step')}.
        {report.format !== 'pathlight' && ' The steps were proposed from the arrows.'}
      </p>
    </>
  );
}

/** Where a file places its parts, a reader can have them laid out anew. */
const ARRANGEMENTS: Readonly<Record<Arrangement, string>> = { file: 'As in the file', steps: 'Laid out by steps' };

function arrangementChoices(mechanism: Mechanism): readonly Arrangement[] {
  return hasPlaces(mechanism) ? ['file', 'steps'] : [];
}

/** Joins loose ends, and takes that back: nothing is guessed that nobody asked for. */
function LooseEndsChoice({ report, readAgain }: { report: FormatReport; readAgain: (options: ReadOptions) => void }) {
  const { looseEnds } = report;
  if (!looseEnds) return null;
  const { arrows, within, joined } = looseEnds;
  const what = counted(arrows, 'loose end');
  return (
    <section className="open-guess">
      <p>
        {joined
          ? `${counted(arrows, 'arrow')} guessed: dashed, with the word “guessed”, in the picture and in every saved file.`
          : `${counted(arrows, 'arrow')} could not be drawn, because an end touches nothing; it is at most ${within} units from one part. What is joined is marked as guessed.`}
      </p>
      <button type="button" className="button" onClick={() => readAgain({ joinLooseEnds: !joined })}>
        {joined ? `Leave ${what} unjoined` : `Join ${what} to the nearest part`}
      </button>
    </section>
  );
}

type Outcome = Extract<Opening, { stage: 'read' }>;

function Outcome({ session, result, readAgain }: { session: Session } & Pick<Outcome, 'result' | 'readAgain'>) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [arrangement, setArrangement] = useState<Arrangement>('file');
  const play = async (): Promise<void> => {
    setBusy(true);
    const refusal = await playMechanism(session, arrangement).catch(
      () => 'The mechanism could not be opened. Try again.',
    );
    setBusy(false);
    setProblem(refusal ?? '');
  };
  if (!result.ok) {
    return (
      <>
        <p>This file was not opened. What is on screen has not changed.</p>
        <ul className="open-problems" role="alert">
          {result.problems.slice(0, 20).map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <strong>{path}</strong> <span>{message}</span>
            </li>
          ))}
        </ul>
        <Chooser session={session} />
      </>
    );
  }
  const { mechanism, report } = result;
  const choices = arrangementChoices(mechanism);
  return (
    <>
      <Summary title={mechanism.title} steps={mechanism.steps.length} report={report} />
      {choices.length > 1 && (
        <fieldset className="open-arrangement">
          <legend>Arrangement of the Pathway view</legend>
          {choices.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="arrangement"
                checked={arrangement === choice}
                onChange={() => setArrangement(choice)}
              />
              {ARRANGEMENTS[choice]}
            </label>
          ))}
        </fieldset>
      )}
      <div className="open-buttons">
        <button type="button" className="button button-primary" disabled={busy} onClick={() => void play()}>
          <Play className="icon" aria-hidden="true" />
          Play this mechanism
        </button>
        <button type="button" className="button" onClick={() => session.opening.set(null)}>
          Cancel
        </button>
      </div>
      {problem !== '' && <p role="alert">{problem}</p>}
      {readAgain && <LooseEndsChoice report={report} readAgain={readAgain} />}
      <Notes notes={report.notes} />
    </>
  );
}

/** Chooses a file, or takes a text that is pasted. */
function Chooser({ session }: { session: Session }) {
  // What was pasted is there again when the dialog was closed by mistake.
  const [text, setText] = useSessionState('pasted mechanism', '');
  return (
    <>
      <div className="open-buttons">
        <FileButton
          name="Choose a file"
          onFile={(file) => void readMechanism(session, file.name, () => bytesOfFile(file))}
        />
      </div>
      <label className="open-paste">
        Or paste its text
        <textarea rows={4} value={text} spellCheck={false} onChange={({ target }) => setText(target.value)} />
      </label>
      {text.trim() !== '' && (
        <button
          type="button"
          className="button"
          onClick={() => void readMechanism(session, 'pasted text', async () => new TextEncoder().encode(text))}
        >
          Read the text
        </button>
      )}
    </>
  );
}

/** What is being opened: the choice of a file, then what was read of it and what was not. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const state = useStore(session.opening, (opening) => opening);
  if (!state) return null;
  const title = state.stage === 'choose' ? 'Open a mechanism' : `Open ${state.name}`;
  return (
    <Dialog title={title} onClose={onClose}>
      {state.stage === 'choose' && (
        <>
          <p>
            Pathlight opens {READABLE}. It tells them apart by what is in them. The file stays in this browser: nothing
            is sent anywhere.
          </p>
          <Chooser session={session} />
        </>
      )}
      {state.stage === 'reading' && <p role="status">Reading {state.name}.</p>}
      {state.stage === 'read' && <Outcome key={state.name} session={session} {...state} />}
    </Dialog>
  );
}
