import { Copy, Download } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { keyLabels } from '../../../player/keyLabels';
import { lessonHash, parseLessonHash } from '../../../player/lessonHash';
import { useSession } from '../../session/session';
import { KeyList } from '../../ui/KeyList';
import { useCopy } from '../../ui/copyAndDownload';
import { Check, Field, Segmented } from '../../ui/formControls';
import type { KeyLine } from '../../ui/keyHelp';
import { ShareFoot, TextField, ThemeField } from './ShareFields';
import { lectureCopySnippet } from './embedSnippets';
import { formatBytes, isLectureCopy, useLectureCopy } from './lectureDownload';
import { type OpeningChoices, openingSearch, type ShareContext, shareName, stepWords } from './shareLinks';

const KEYS: readonly KeyLine[] = [
  [keyLabels('page', { kind: 'present' }), 'presents in full screen'],
  [keyLabels('page', { kind: 'next' }), 'next, as any remote control sends it'],
  [keyLabels('present', { kind: 'speaker' }), 'while presenting: the speaker’s window'],
  [keyLabels('present', { kind: 'help' }), 'while presenting: all other keys'],
];

/** How to use the file in a lecture. */
function HowToUse({ children }: { children: ReactNode }) {
  return (
    <>
      <h3>In the lecture</h3>
      <ol className="share-steps">
        <li>Copy the file to the computer in the lecture hall, or to a USB stick.</li>
        <li>
          Open it with a double click, in any current browser, without a network.
          <KeyList className="share-keys" keys={KEYS} />
        </li>
        <li>
          Or show it within your own HTML deck: put the file beside the deck, and this frame on a slide.
          <div className="share-frame-text">{children}</div>
        </li>
      </ol>
    </>
  );
}

const STEPS = [
  ['this', 'This step'],
  ['first', 'First step'],
] as const;

/** Downloads the page as a single file, for a hall without a network. `home` is the page's public address. */
export function CopyPage({ shown, home }: { shown: ShareContext; home: string | null }) {
  const { hash, window } = useSession();
  const isOne = isLectureCopy(window);
  const [choices, setChoices] = useState<OpeningChoices>({ step: 'this', slides: true, theme: 'projector' });
  const field = useRef<HTMLTextAreaElement>(null);
  const { result, copy, clearResult } = useCopy(field);
  const { job, bytes, download, cancel } = useLectureCopy(!isOne);
  const makes = useRef<HTMLButtonElement>(null);
  // Moves the focus on from a button that disappears.
  const handsOn = useCallback(
    (button: HTMLButtonElement) => () => {
      if (button.ownerDocument.activeElement === button) makes.current?.focus();
    },
    [],
  );
  const { mechanism, state } = shown;
  const name = `${shareName(shown, 'lecture', choices.step === 'first')}.html`;
  // A lesson that is followed comes along, and the copy opens at its first stop.
  const lesson = parseLessonHash(hash.getState());
  const search = openingSearch(shown, choices);
  const start = lesson ? `${search}${lessonHash({ code: lesson.code, at: null })}` : search;
  const framed = new URLSearchParams(search);
  framed.delete('present');
  const title = `${mechanism.title}: ${stepWords(shown, choices.step === 'first' ? 0 : state.stepIndex)}`;
  const snippet = lectureCopySnippet(name, `?embed=1&${framed}`, title);
  const isWorking = job.state === 'working';
  const change = (some: Partial<OpeningChoices>): void => {
    clearResult();
    setChoices({ ...choices, ...some });
  };
  return (
    <>
      <div className="export-body share-body share-copy">
        <div className="export-choices">
          {isOne ? (
            <Field name="This is a lecture copy">
              <p className="export-note">
                Everything is in the file you opened. To take it along, copy that file; to have it open elsewhere, go to
                that step on the web page and download another.
              </p>
            </Field>
          ) : (
            <>
              <Field name="Opens with">
                {lesson ? (
                  <p className="export-note">
                    The lesson, at its first stop. Its notes are shown on the page and in the speaker view.
                  </p>
                ) : (
                  <Segmented label="Step" choices={STEPS} value={choices.step} onChoose={(step) => change({ step })} />
                )}
                <Check
                  name="As slides, ready to present"
                  checked={choices.slides}
                  onChange={(slides) => change({ slides })}
                />
              </Field>
              <ThemeField theme={choices.theme} onChoose={(theme) => change({ theme })} />
            </>
          )}
        </div>
        <div className="share-guide">
          <HowToUse>
            <TextField ref={field} label="Frame for a deck beside the file" text={snippet} rows={5} isCode />
            <button
              type="button"
              className="button"
              onClick={() => void copy(snippet, 'The frame is on the clipboard.')}
            >
              <Copy className="icon" aria-hidden="true" />
              Copy frame
            </button>
          </HowToUse>
        </div>
      </div>
      <ShareFoot
        result={result ?? (job.state === 'told' ? job.told : null)}
        summary={jobMessage(isOne, isWorking, bytes)}
        name={isOne || isWorking ? undefined : name}
      >
        {isWorking && (
          <button ref={handsOn} type="button" className="button" onClick={cancel}>
            Cancel
          </button>
        )}
        {!isOne && (
          <button
            ref={makes}
            type="button"
            className="button button-primary"
            aria-disabled={isWorking}
            onClick={() => {
              clearResult();
              if (!isWorking) void download(name, start, home);
            }}
          >
            <Download className="icon" aria-hidden="true" />
            Download lecture copy
          </button>
        )}
      </ShareFoot>
    </>
  );
}

function jobMessage(isOne: boolean, isWorking: boolean, bytes: number | null): string {
  if (isOne) return 'This page is the lecture copy.';
  if (isWorking) return 'Downloading the lecture copy';
  return `One HTML file that needs no network${bytes === null ? '' : `, ${formatBytes(bytes)}`}`;
}
