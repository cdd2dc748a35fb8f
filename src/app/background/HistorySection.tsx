import { shortDate } from '../../evidence/citationFields';
import { evidenceOf } from '../../model/evidenceQueries';
import type { HistoryEvent } from '../../model/contextRecords';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { BehindEvidence } from './Behind';
import { NodeChips } from './NodeChips';
import { RoleMark, roleWords } from './RoleMark';
import { SourceLine } from './SourceLine';
import './history.css';

function earlier(a: HistoryEvent, b: HistoryEvent): number {
  return a.date[0] - b.date[0] || (a.date[1] ?? 0) - (b.date[1] ?? 0) || (a.date[2] ?? 0) - (b.date[2] ?? 0);
}

/** How the mechanism became known, the oldest first. */
export function HistorySection({ mechanism }: { mechanism: Mechanism }) {
  return (
    <ol className="history">
      {mechanism.history.toSorted(earlier).map((event) => (
        <Event key={event.id} mechanism={mechanism} event={event} />
      ))}
    </ol>
  );
}

function Event({ mechanism, event }: { mechanism: Mechanism; event: HistoryEvent }) {
  const { id, title, text, role, date, dateNote } = event;
  const { nodes: byId } = indexMechanism(mechanism);
  const nodes = event.nodes.flatMap((node) => byId.get(node) ?? []);
  const evidence = evidenceOf(mechanism, { kind: 'event', id });
  return (
    <li className="event">
      <RoleMark role={role} />
      <EventDate date={date} note={dateNote} />
      <h4>{title}</h4>
      <p>{text}</p>
      <div className="event-nodes">
        <span className="event-role">{roleWords[role]}</span>
        <NodeChips nodes={nodes} />
      </div>
      <SourceLine evidence={evidence} about />
      <BehindEvidence title="Sources of this entry" of={title} evidence={evidence} />
    </li>
  );
}

function EventDate({ date, note }: { date: HistoryEvent['date']; note: string | undefined }) {
  const [year] = date;
  const day = shortDate(date).replace(` ${year}`, '');
  return (
    <p className="event-date">
      <time dateTime={date.map((part) => String(part).padStart(2, '0')).join('-')}>
        <b>{year}</b>
        {date.length > 1 && ` · ${day}`}
      </time>
      {note !== undefined && <span> ({note})</span>}
    </p>
  );
}
