import { useEffect, useMemo, useState } from 'react';
import { OpenPicture } from '../reopen/OpenPicture';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { Segmented } from '../sources/Segmented';
import type { Choices } from './choices';
import { ExportFoot } from './ExportFoot';
import { firstShown, problemOf, takesOf } from './exportPlan';
import { FormatField } from './FormatField';
import { nameBefore } from './fileNames';
import { Held } from './Held';
import { LookField } from './LookField';
import { PreviewPane } from './PreviewPane';
import { SizeField } from './SizeField';
import { situationOf } from './situation';
import { summaryOf } from './summary';
import { useChoices } from './useChoices';
import { useFilmSupport } from './useFilmSupport';
import { useJob } from './useJob';
import { usePreview } from './usePreview';
import { WhatField } from './WhatField';

const KINDS = [
  ['picture', 'Picture'],
  ['slides', 'Slides'],
  ['film', 'Film'],
  ['handout', 'Handout'],
  ['package', 'Paper'],
] as const;

/** What can be chosen, and what it will look like. */
export function ExportBody({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const mechanism = useMechanism();
  const [situation] = useState(() => situationOf(mechanism, session));
  const [choices, setChoices] = useChoices();
  const takes = useMemo(() => takesOf(choices, situation), [choices, situation]);
  const [turned, setTurned] = useState<number | null>(null);
  const at = Math.min(turned ?? firstShown(takes, situation), Math.max(takes.length - 1, 0));
  const wrong = problemOf(choices, situation);
  const preview = usePreview(wrong === null ? takes[at] : undefined, choices, situation);
  const cannotFilm = useFilmSupport(choices);
  const { job, download, copy, cancel, clear } = useJob(choices, takes.length, situation);
  useEffect(clear, [clear, choices]);
  const isWorking = job.state === 'working';

  const change = (some: Partial<Choices>): void => {
    // Another choice of steps begins again at the step on screen.
    if (some.kind || some.steps || some.views || some.chosen) setTurned(null);
    setChoices(some);
  };
  const { shown } = preview;
  const summary = summaryOf(choices, situation, wrong === null && shown ? shown.sheet : null);
  const problem = wrong ?? cannotFilm ?? ('problem' in summary ? summary.problem : null);
  return (
    <>
      <div className="export-kinds">
        <Held isHeld={isWorking} kind={choices.kind}>
          <Segmented label="Kind" choices={KINDS} value={choices.kind} onChoose={(kind) => change({ kind })} />
        </Held>
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
          <Held isHeld={isWorking} kind={choices.kind}>
            <FormatField choices={choices} change={change} />
          </Held>
          <WhatField choices={choices} change={change} situation={situation} />
          <LookField choices={choices} change={change} situation={situation} />
          <SizeField
            choices={choices}
            change={change}
            isNarrow={wrong === null && shown !== null && (shown.isPart || choices.whole)}
          />
          <div className="export-field export-open">
            <h3>Made earlier</h3>
            <p className="export-note">
              A picture, PDF or deck made here opens its step again. You can also drop it on the page.
            </p>
            <OpenPicture onOpened={onClose} />
          </div>
        </div>
      </div>
      <ExportFoot
        choices={choices}
        count={takes.length}
        said={problem ?? ('words' in summary ? summary.words : '')}
        canMake={problem === null}
        fileName={shown && problem === null ? nameBefore(shown.shot, choices, situation) : ''}
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
