import { Check, Copy, Download } from 'lucide-react';
import { type CitationFormat, referenceFile, referenceFileName } from '../../evidence/referenceFile';
import { entryText, type ReferenceEntry } from '../../evidence/referenceList';
import { useCopy } from '../evidence/CopyButton';
import { downloadText } from '../evidence/downloadText';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';

const FILES = [
  ['bibtex', '.bib', 'BibTeX', 'application/x-bibtex'],
  ['ris', '.ris', 'RIS', 'application/x-research-info-systems'],
  ['csl-json', '.json', 'CSL-JSON', 'application/vnd.citationstyles.csl+json'],
  ['text', '.txt', 'plain text', 'text/plain'],
] as const satisfies (readonly [CitationFormat, string, string, string])[];

interface ExportRowProps {
  entries: readonly ReferenceEntry[];
  /** What the list is of, for the name of the file. */
  what: string;
}

/** The list as it stands, to paste or to keep; made in the browser. */
export function ExportRow({ entries, what }: ExportRowProps) {
  const mechanism = useMechanism();
  const { announcer, clock, window } = useSession();
  const { copied, copy } = useCopy('Copying is not allowed here. Download the list instead.');
  const asText = (): string => entries.map((entry) => `${entryText(entry)}\n`).join('');

  const download = (format: CitationFormat, type: string): void => {
    const name = referenceFileName(mechanism, what, format);
    // As text it is the list in the style on screen; the other formats have no style.
    const cited = entries.map((entry) => entry.cited);
    const text = format === 'text' ? asText() : referenceFile(cited, format);
    downloadText(text, name, `${type};charset=utf-8`, clock, window.document);
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
