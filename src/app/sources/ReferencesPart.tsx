import { useMemo } from 'react';
import { isPaper } from '../../evidence/citationFields';
import { type ReferenceStyle, referenceList } from '../../evidence/referenceList';
import { serializeLens } from '../../model/lens';
import type { EvidenceSource } from '../../model/evidenceQueries';
import { counted } from '../evidence/words';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { ExportRow } from './ExportRow';
import { ReferenceRow } from './ReferenceRow';
import { citedIn, type ReferenceScope } from './referenceScope';
import { Segmented } from './Segmented';
import { supportIndex } from './supportIndex';
import { useKept } from './useKept';
import type { useShown } from './useShown';
import './sourceReferences.css';

const SCOPES = [
  ['all', 'All'],
  ['step', 'This step'],
] as const;

const STYLES = [
  ['vancouver', 'Vancouver'],
  ['apa', 'APA'],
] as const;

/** The reference list, in the style and for the part of the story that the reader needs, to read and to take along. */
export function ReferencesPart({ shown, toggle }: ReturnType<typeof useShown>) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const [scope, setScope] = useKept<ReferenceScope>('scope', 'all');
  const [style, setStyle] = useKept<ReferenceStyle>('style', 'vancouver');
  const atStep = scope === 'step' ? stepIndex : -1;
  const cited = useMemo(() => citedIn(mechanism, scope, atStep), [mechanism, scope, atStep]);
  const entries = useMemo(() => referenceList(cited, style), [cited, style]);
  const papers = cited.filter(isPaper).length;
  const index = supportIndex(mechanism);
  return (
    <>
      <div className="source-choices">
        <Segmented label="References of" choices={SCOPES} value={scope} onChoose={setScope} />
        <Segmented label="Style" choices={STYLES} value={style} onChoose={setStyle} />
      </div>
      <p className="source-count" aria-live="polite">
        {counted(papers, 'paper')} and {counted(cited.length - papers, 'document')}
        {scope === 'step' && ` behind “${mechanism.steps[stepIndex]?.title}”`}
      </p>
      <ExportRow
        entries={entries}
        what={scope === 'step' ? `references ${mechanism.steps[stepIndex]?.id}` : 'references'}
      />
      <ol className="source-references">
        {entries.map((entry) => {
          const support: EvidenceSource = { kind: isPaper(entry.cited) ? 'reference' : 'document', id: entry.cited.id };
          const [from, without] = [
            serializeLens({ kind: 'from', support }),
            serializeLens({ kind: 'without', support }),
          ];
          return (
            <ReferenceRow
              key={from}
              entry={entry}
              support={support}
              parts={index.subjects(support).length}
              shown={shown === from || shown === without ? shown : null}
              onToggle={toggle}
            />
          );
        })}
      </ol>
    </>
  );
}
