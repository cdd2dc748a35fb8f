import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { stepNumberAt } from '../../../model/mechanism';
import { viewNames } from '../../../scene/views/ids';
import { useMechanism, useSession } from '../../session/session';
import { PagedDialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/formControls';
import { OpenPicture } from '../savedPictures/OpenPicture';
import { AppearanceField, StepsField } from './ContentFields';
import { ExportFoot } from './ExportFoot';
import { FormatField, FrameField, SizeField } from './FormatFields';
import { type ExportChoices, type ExportKind, useExportChoices } from './exportChoices';
import { summaryOf, useExportJob, useFilmSupport } from './exportJob';
import {
  type ExportContext,
  exportContextOf,
  exportProblem,
  type FigureRequest,
  figureRequestsOf,
  initialRequestIndex,
  previewFileName,
} from './exportPlan';
import { usePreview } from './usePreview';

interface DisabledFieldsetProps {
  isHeld: boolean;
  /** The kind of file being made. */
  kind: ExportKind;
  children: ReactNode;
}

/** Choices, disabled while a file is made from them. */
export function DisabledFieldset({ isHeld, kind, children }: DisabledFieldsetProps) {
  const reason = kind === 'film' ? 'A film is being made' : 'A file is being made';
  return (
    <fieldset className="export-held" disabled={isHeld} title={isHeld ? reason : undefined}>
      {children}
    </fieldset>
  );
}

interface PreviewPaneProps extends ReturnType<typeof usePreview> {
  takes: readonly FigureRequest[];
  /** The name of one item. */
  name: 'Picture' | 'Slide';
  at: number;
  onTurn: (at: number) => void;
  situation: ExportContext;
}

/** Preview of one of the requested pictures, exactly as it will be written. */
export function PreviewPane({ takes, name, at, onTurn, situation, shown, isOld, hasFailed }: PreviewPaneProps) {
  const take = takes[at];
  const { mechanism } = situation;
  const ratio = shown ? shown.sheet.width / shown.sheet.height : 1;
  return (
    <div className="export-preview" aria-busy={isOld}>
      <div className="export-ground">
        {shown && (
          <img
            className={shown.sheet.background === null ? 'export-picture export-clear' : 'export-picture'}
            data-theme={shown.theme}
            src={shown.url}
            alt={shown.sheet.description}
            style={{ aspectRatio: ratio, inlineSize: `min(100%, 100cqb * ${ratio})` }}
          />
        )}
        {!shown && !hasFailed && <p className="export-wait">The picture is being made.</p>}
        {hasFailed && (
          <p className="export-wait" role="alert">
            The preview could not be made. Check the connection, close this and try again.
          </p>
        )}
      </div>
      {take && takes.length > 1 && (
        <div className="export-pager" role="group" aria-label={`${name}s`}>
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label={`Previous ${name.toLowerCase()}`}
            aria-disabled={at === 0}
            onClick={() => at > 0 && onTurn(at - 1)}
          >
            <ChevronLeft className="icon" aria-hidden="true" />
          </button>
          <p aria-live="polite">
            {name} {at + 1} of {takes.length}
            <span>
              {stepNumberAt(mechanism, take.stepIndex).label}, {viewNames[take.viewId]} view
            </span>
          </p>
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label={`Next ${name.toLowerCase()}`}
            aria-disabled={at === takes.length - 1}
            onClick={() => at < takes.length - 1 && onTurn(at + 1)}
          >
            <ChevronRight className="icon" aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}

const KINDS = [
  ['picture', 'Picture'],
  ['slides', 'Slides'],
  ['film', 'Film'],
  ['handout', 'Handout'],
  ['package', 'Paper'],
] as const;

/** The choices and the preview. */
export function ExportBody({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const mechanism = useMechanism();
  const [situation] = useState(() => exportContextOf(mechanism, session));
  const [choices, setChoices] = useExportChoices();
  const takes = useMemo(() => figureRequestsOf(choices, situation), [choices, situation]);
  const [turned, setTurned] = useState<number | null>(null);
  const at = Math.min(turned ?? initialRequestIndex(takes, situation), Math.max(takes.length - 1, 0));
  const wrong = exportProblem(choices, situation);
  const preview = usePreview(wrong === null ? takes[at] : undefined, choices, situation);
  const cannotFilm = useFilmSupport(choices);
  const { job, download, copy, cancel, clear } = useExportJob(choices, takes.length, situation);
  useEffect(clear, [clear, choices]);
  const isWorking = job.state === 'working';

  const change = (some: Partial<ExportChoices>): void => {
    // Start again at the current step.
    if (some.kind || some.steps || some.views || some.chosen) setTurned(null);
    setChoices(some);
  };
  const { shown } = preview;
  const summary = summaryOf(choices, situation, wrong === null && shown ? shown.sheet : null);
  const problem = wrong ?? cannotFilm ?? ('problem' in summary ? summary.problem : null);
  return (
    <>
      <div className="export-kinds">
        <DisabledFieldset isHeld={isWorking} kind={choices.kind}>
          <Segmented label="Kind" choices={KINDS} value={choices.kind} onChoose={(kind) => change({ kind })} />
        </DisabledFieldset>
      </div>
      <div className="export-body">
        <PreviewPane
          {...preview}
          takes={takes}
          name={choices.kind === 'slides' ? 'Slide' : 'Picture'}
          at={at}
          onTurn={setTurned}
          situation={situation}
        />
        <div className="export-choices">
          <DisabledFieldset isHeld={isWorking} kind={choices.kind}>
            <FormatField choices={choices} change={change} />
          </DisabledFieldset>
          <StepsField choices={choices} change={change} situation={situation} />
          <AppearanceField choices={choices} change={change} situation={situation} />
          <FrameField choices={choices} change={change} />
          <SizeField
            choices={choices}
            change={change}
            isNarrow={wrong === null && shown !== null && (shown.isPart || choices.showWholeView)}
          />
          <div className="export-field export-open">
            <h3>Saved earlier</h3>
            <p className="export-note">
              A picture, PDF or slide deck exported here opens its step again. You can also drop it on the page.
            </p>
            <OpenPicture onOpened={onClose} />
          </div>
        </div>
      </div>
      <ExportFoot
        choices={choices}
        count={takes.length}
        summary={problem ?? ('text' in summary ? summary.text : '')}
        canMake={problem === null}
        fileName={shown && problem === null ? previewFileName(shown.figure, choices, situation) : ''}
        job={job}
        onDownload={() => void download()}
        onCopy={() => {
          const take = takes[at];
          if (take) void copy(take);
        }}
        onCancel={cancel}
        onTryPicture={() => change({ kind: 'picture', picture: 'svg' })}
      />
    </>
  );
}

/** Exports what is on screen as pictures, slides, films or documents. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  return (
    <PagedDialog
      title="Export"
      sentence="The export did not load. Check the connection and reload the page."
      onClose={onClose}
    >
      <ExportBody onClose={onClose} />
    </PagedDialog>
  );
}
