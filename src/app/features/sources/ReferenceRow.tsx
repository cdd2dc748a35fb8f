import { memo } from 'react';
import { isPaper } from '../../../evidence/citationFields';
import { shortCitation } from '../../../evidence/citationStyles';
import type { ReferenceEntry } from '../../../evidence/referenceList';
import { referenceLinks, webUrl } from '../../../evidence/sourceLinks';
import type { ReadDepth, RecordMark } from '../../../model/evidence';
import type { EvidenceSource } from '../../../model/evidenceQueries';
import { serializeLens } from '../../../model/lens';
import { useMechanism } from '../../session/session';
import { OutLink } from '../../ui/OutLink';
import { SubjectList, WithoutList } from './SubjectList';
import { type SourceLens, supportIndex } from './sourceSupport';
import { counted } from '../../../model/wording';

/** Notes on the reliability of a bibliographic record; `M` is covered by the entry's own note. */
const RECORDS: Readonly<Record<RecordMark, string | null>> = {
  V1: null,
  V2: 'Record confirmed in another document only.',
  S: 'Record as printed in a source document.',
  M: null,
};

/** How far the paper itself was read. */
const READ: Readonly<Record<ReadDepth, string>> = {
  'full text': 'Read in full or in part.',
  abstract: 'Read in the abstract.',
  secondary: 'Not read: known from another text.',
  title: 'Only the title was read.',
  memory: 'Not read.',
};

interface ReferenceRowProps {
  entry: ReferenceEntry;
  support: EvidenceSource;
  /** How many parts rest on it. */
  parts: number;
  /** The active lens, if it is about this entry. */
  shown: string | null;
  onToggle: (lens: SourceLens) => void;
}

/** An entry of the reference list: links, reliability of its record, and what rests on it. */
export const ReferenceRow = memo(function ReferenceRow({ entry, support, parts, shown, onToggle }: ReferenceRowProps) {
  const { cited, number, segments, note } = entry;
  const paper = isPaper(cited);
  const name = paper ? shortCitation(cited) : `source ${cited.number}`;
  const links = paper
    ? referenceLinks(cited)
    : [webUrl(cited.url)].flatMap((url) => (url ? [{ label: 'Open', href: url.href }] : []));
  const record = paper
    ? RECORDS[cited.record]
    : `Source document ${cited.number}, ${cited.file === undefined ? 'not quoted' : 'quoted word for word'}.`;
  return (
    <li className={number === undefined ? 'source-reference source-reference-apa' : 'source-reference'} value={number}>
      {number !== undefined && <span className="source-reference-number">{number}</span>}
      <div>
        <p className="source-reference-words" lang="en">
          {segments.map(({ text, italic }) => (italic ? <i key={text}>{text}</i> : text))}{' '}
          <span className="source-reference-links">
            {links.map(({ label, href }) => (
              <OutLink key={label} href={href}>
                {label}
              </OutLink>
            ))}
          </span>
        </p>
        {paper && cited.read && <p className="source-note">{READ[cited.read]}</p>}
        {record && <p className="source-note">{record}</p>}
        {note && <p className="source-note">{note}.</p>}
        <div className="source-reference-foot">
          {parts > 0 && <Toggles support={support} name={name} parts={parts} shown={shown} onToggle={onToggle} />}
        </div>
        {shown && <Detail support={support} isWithout={shown === serializeLens({ kind: 'without', support })} />}
      </div>
    </li>
  );
});

function Toggles({ support, name, parts, shown, onToggle }: Omit<ReferenceRowProps, 'entry'> & { name: string }) {
  const label = parts === 1 ? '1 part rests on it' : `${counted(parts, 'part')} rest on it`;
  return (
    <>
      <button
        type="button"
        className="source-toggle"
        aria-pressed={shown === serializeLens({ kind: 'from', support })}
        aria-label={`${label}: ${name}`}
        title="Show what rests on it"
        onClick={() => onToggle({ kind: 'from', support })}
      >
        <span>{label}</span>
      </button>
      <button
        type="button"
        className="source-toggle"
        aria-pressed={shown === serializeLens({ kind: 'without', support })}
        aria-label={`Without it? ${name}`}
        title="What would be left without it?"
        onClick={() => onToggle({ kind: 'without', support })}
      >
        <span>Without it?</span>
      </button>
    </>
  );
}

function Detail({ support, isWithout }: { support: EvidenceSource; isWithout: boolean }) {
  const index = supportIndex(useMechanism());
  if (isWithout) return <WithoutList support={support} />;
  return (
    <>
      {!index.isDrawn(support) && <p className="source-note">None of it is drawn in the picture.</p>}
      <SubjectList label="What rests on it" subjects={index.subjects(support)} />
    </>
  );
}
