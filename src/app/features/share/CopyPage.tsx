import { Copy, Download } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useSession } from '../../session/session';
import { type KeyLine, KeyList } from '../../ui/KeyList';
import { useCopy } from '../../ui/copyAndDownload';
import { Check, Field, Segmented } from '../../ui/formControls';
import { ShareFoot, TextField, ThemeField } from './ShareFields';
import { lectureCopySnippet } from './embedSnippets';
import { formatBytes, isLectureCopy, useLectureCopy } from './lectureDownload';
import { type OpeningChoices, openingSearch, type ShareContext, shareName, stepWords } from './shareLinks';

const KEYS: readonly KeyLine[] = [
  [['F'], 'presents in full screen'],
  [['→', 'Space', 'Page Down'], 'next, as any clicker sends it'],
  [['S'], 'while presenting: the speaker’s window'],
  [['?'], 'while presenting: all other keys'],
];

/** What to do with the file, from the desk to the lectern. */
function HowToUse({ children }: { children: ReactNode }) {
  return (
    <>
      <h3>In the lecture</h3>
      <ol className="share-steps">
        <li>Put the file on the machine in the hall, or on a stick.</li>
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

/** One file with everything in it, for a hall without a network. `home` is where the page is on the web. */
export function CopyPage({ shown, home }: { shown: ShareContext; home: string | null }) {
  const { window } = useSession();
  const isOne = isLectureCopy(window);
  const [choices, setChoices] = useState<OpeningChoices>({ step: 'this', slides: true, theme: 'projector' });
  const field = useRef<HTMLTextAreaElement>(null);
  const { result, copy, clearResult } = useCopy(field);
  const { job, bytes, download, cancel } = useLectureCopy(!isOne);
  const makes = useRef<HTMLButtonElement>(null);
  // The button that goes away hands on its focus, which would be lost.
  const handsOn = useCallback(
    (button: HTMLButtonElement) => () => {
      if (button.ownerDocument.activeElement === button) makes.current?.focus();
    },
    [],
  );
  const { mechanism, state } = shown;
  const name = `${shareName(shown, 'lecture', choices.step === 'first')}.html`;
  const start = openingSearch(shown, choices);
  const framed = new URLSearchParams(start);
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
                <Segmented label="Step" choices={STEPS} value={choices.step} onChoose={(step) => change({ step })} />
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
        told={result ?? (job.state === 'told' ? job.told : null)}
        said={jobMessage(isOne, isWorking, bytes)}
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
  if (isOne) return 'You are looking at it.';
  if (isWorking) return 'Fetching the lecture copy';
  return `One HTML file that needs no network${bytes === null ? '' : `, ${formatBytes(bytes)}`}`;
}
