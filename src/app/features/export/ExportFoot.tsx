import { Check, Copy, Download } from 'lucide-react';
import { useCallback, useRef } from 'react';
import type { ExportChoices } from './exportChoices';
import { COPY_TASK_NAME, type ExportJob, formatName } from './exportJob';

interface ExportFootProps {
  choices: ExportChoices;
  /** How many pictures are requested. */
  count: number;
  /** Describes the file, or says why it cannot be made. */
  summary: string;
  canMake: boolean;
  fileName: string;
  job: ExportJob;
  onDownload: () => void;
  onCopy: () => void;
  onCancel: () => void;
  onTryPicture: () => void;
}

/** One line about the file, and the buttons that make it. */
export function ExportFoot(props: ExportFootProps) {
  const { choices, count, canMake, job, onDownload, onCopy, onCancel } = props;
  const isWorking = job.state === 'working';
  const what = formatName(choices, count);
  const makes = useRef<HTMLButtonElement>(null);
  // Moves the focus on from a button that disappears.
  const handsOn = useCallback(
    (button: HTMLButtonElement) => () => {
      if (button.ownerDocument.activeElement === button) makes.current?.focus();
    },
    [],
  );
  return (
    <footer className="export-foot">
      <div className="export-said">{isWorking ? <Progress {...job} /> : <JobResult {...props} />}</div>
      <div className="export-buttons">
        {isWorking ? (
          <button
            // The copy button becomes this one and back again, keeping its focus.
            key={job.what === COPY_TASK_NAME ? 'copy' : 'cancel'}
            ref={handsOn}
            type="button"
            className="button"
            onClick={onCancel}
          >
            Cancel
          </button>
        ) : (
          choices.kind === 'picture' && (
            <button
              key="copy"
              ref={handsOn}
              type="button"
              className="button"
              aria-disabled={!canMake}
              title="Copy the shown picture as a PNG"
              onClick={() => canMake && onCopy()}
            >
              <Copy className="icon" aria-hidden="true" />
              Copy
            </button>
          )
        )}
        <button
          ref={makes}
          type="button"
          className="button button-primary"
          aria-disabled={!canMake || isWorking}
          onClick={() => canMake && !isWorking && onDownload()}
        >
          <Download className="icon" aria-hidden="true" />
          Download {what}
        </button>
      </div>
    </footer>
  );
}

function JobResult({ summary, canMake, fileName, job, onTryPicture }: ExportFootProps) {
  if (job.state === 'failed') {
    return (
      <p role="alert" className="export-wrong">
        {job.sentence}{' '}
        {job.tryPicture && (
          <button type="button" className="link-button" onClick={onTryPicture}>
            Make an SVG picture instead
          </button>
        )}
      </p>
    );
  }
  return (
    <>
      <p role={canMake ? undefined : 'status'} className={canMake ? 'export-summary' : 'export-wrong'}>
        {job.state === 'done' && <Check className="icon" aria-hidden="true" />}
        {'sentence' in job ? job.sentence : summary}
      </p>
      {job.state === 'idle' && <p className="export-name">{fileName}</p>}
    </>
  );
}

function Progress({ what, share, note }: ExportJob & { state: 'working' }) {
  return (
    <>
      <label className="export-progress">
        Making {what}
        <progress value={share > 0 ? share : undefined} max={1} />
      </label>
      {note !== undefined && (
        <p role="status" className="export-summary">
          {note}
        </p>
      )}
    </>
  );
}
