import { Check, Copy, Download } from 'lucide-react';
import { useMemo } from 'react';
import { type CitedSource, isPaper } from '../../../evidence/citationFields';
import { allSources, sourcesAtStep } from '../../../evidence/citedSources';
import { type CitationFormat, referenceFile, referenceFileName } from '../../../evidence/referenceFile';
import { entryText, type ReferenceEntry, referenceList, type ReferenceStyle } from '../../../evidence/referenceList';
import type { EvidenceSource } from '../../../model/evidenceQueries';
import { serializeLens } from '../../../model/lens';
import type { Mechanism } from '../../../model/mechanism';
import { memoize } from '../../../model/memoize';
import { useMechanism, useSession, useStore } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { downloadFile, useCopy } from '../../ui/copyAndDownload';
import { Segmented } from '../../ui/formControls';
import { ReferenceRow } from './ReferenceRow';
import { supportIndex, type useShownSource } from './sourceSupport';
import { counted } from '../../../model/wording';
import './sourceReferences.css';

/** Which references to list: those behind the step on screen, or all of them. */
export type ReferenceScope = 'step' | 'all';

const allCited = memoize((mechanism: Mechanism): readonly CitedSource[] => allSources(mechanism));

/** The sources of a scope in citation order. */
function citedIn(mechanism: Mechanism, scope: ReferenceScope, stepIndex: number): readonly CitedSource[] {
  return scope === 'step' ? sourcesAtStep(mechanism, stepIndex) : allCited(mechanism);
}

const FILES = [
  ['bibtex', '.bib', 'BibTeX', 'application/x-bibtex'],
  ['ris', '.ris', 'RIS', 'application/x-research-info-systems'],
  ['csl-json', '.json', 'CSL-JSON', 'application/vnd.citationstyles.csl+json'],
  ['text', '.txt', 'plain text', 'text/plain'],
] as const satisfies (readonly [CitationFormat, string, string, string])[];

interface ExportRowProps {
  entries: readonly ReferenceEntry[];
  /** What the list contains, for the file name. */
  what: string;
}

/** Copies or downloads the list; made in the browser. */
function ExportRow({ entries, what }: ExportRowProps) {
  const mechanism = useMechanism();
  const { announcer, clock, window } = useSession();
  const { copied, copy } = useCopy('Copying is not allowed here. Download the list instead.');
  const asText = (): string => entries.map((entry) => `${entryText(entry)}\n`).join('');

  const download = (format: CitationFormat, type: string): void => {
    const name = referenceFileName(mechanism, what, format);
    // Only plain text has a citation style.
    const cited = entries.map((entry) => entry.cited);
    const text = format === 'text' ? asText() : referenceFile(cited, format);
    downloadFile(text, name, `${type};charset=utf-8`, clock, window.document);
    announcer.say(`${name} is being downloaded.`);
  };

  const Icon = copied ? Check : Copy;
  return (
    <div className="source-export">
      <button type="button" className="button" onClick={() => void copy(asText(), 'Reference list copied.')}>
        <Icon className="icon" aria-hidden="true" />
        Copy list
      </button>
      <div className="source-files" role="group" aria-label="Download the list">
        <Download className="icon" aria-hidden="true" />
        {FILES.map(([format, ending, name, type]) => (
          <button
            key={format}
            type="button"
            aria-label={`${ending}: download as ${name}`}
            title={`Download as ${name}`}
            onClick={() => download(format, type)}
          >
            {ending}
          </button>
        ))}
      </div>
    </div>
  );
}

const SCOPES = [
  ['all', 'All'],
  ['step', 'This step'],
] as const;

const STYLES = [
  ['vancouver', 'Vancouver'],
  ['apa', 'APA'],
] as const;

/** The reference list in a chosen style and scope, to read, copy or download. */
export function ReferencesPart({ shown, toggle }: ReturnType<typeof useShownSource>) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const [scope, setScope] = useSessionState<ReferenceScope>('scope', 'all');
  const [style, setStyle] = useSessionState<ReferenceStyle>('style', 'vancouver');
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
        {[
          `${counted(papers, 'paper')} and ${counted(cited.length - papers, 'document')}`,
          ...(scope === 'step' ? [`behind “${mechanism.steps[stepIndex]?.title}”`] : []),
        ].join(' ')}
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
