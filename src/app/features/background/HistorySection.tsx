import type { MouseEvent } from 'react';
import { shortDate } from '../../../evidence/citationFields';
import type { HistoryEvent } from '../../../model/contextRecords';
import { evidenceOf } from '../../../model/evidenceQueries';
import type { LayerNode, MechanismNode } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { useSession } from '../../session/session';
import { EvidenceDisclosure, SourceLine } from './StatementSources';
import './background.css';

type Role = HistoryEvent['role'];

/** Filled for a supporting finding, open for a contradicting one, square for a decision. */
const SHAPES: Readonly<Record<Role, string>> = {
  establishes: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z',
  troubles: 'M8 1.5L14.5 8L8 14.5L1.5 8z',
  decision: 'M2.8 2.8h10.4v10.4H2.8z',
};

const roleWords: Readonly<Record<Role, string>> = {
  establishes: 'Establishes',
  troubles: 'Contradicts',
  decision: 'Decision',
};

/** The mark of an event on the timeline. Decorative: the word beside it says the same. */
function RoleMark({ role }: { role: Role }) {
  return (
    <svg className={`role-mark role-${role}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[role]} />
    </svg>
  );
}

/** Buttons that highlight nodes in the diagram. */
function NodeChips({ nodes }: { nodes: readonly (MechanismNode | LayerNode)[] }) {
  const { player } = useSession();
  const open = (id: string, { currentTarget }: MouseEvent<HTMLElement>): void => {
    // The button disappears with this page, so focus moves to the top of the next one.
    const panel = currentTarget.closest<HTMLElement>('.panel');
    panel?.focus({ preventScroll: true });
    // Where the panel does not scroll by itself, the reader is far down the page.
    if (panel && panel.scrollHeight <= panel.clientHeight) panel.scrollIntoView({ block: 'start' });
    player.select({ kind: 'node', id });
  };
  return nodes.map(({ id, label, voice }) => {
    const name = label.replace('\n', ' ');
    return (
      <button
        key={id}
        type="button"
        className="node-chip"
        data-voice={voice}
        aria-label={`${name}: show in the picture`}
        onClick={(event) => open(id, event)}
      >
        <span>{name}</span>
      </button>
    );
  });
}

function earlier(a: HistoryEvent, b: HistoryEvent): number {
  return a.date[0] - b.date[0] || (a.date[1] ?? 0) - (b.date[1] ?? 0) || (a.date[2] ?? 0) - (b.date[2] ?? 0);
}

/** How the mechanism was discovered, oldest first. */
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
      <EvidenceDisclosure title="Sources of this entry" of={title} evidence={evidence} />
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
