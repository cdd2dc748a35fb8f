import type { HistoryEvent } from '../../model/contextRecords';

type Role = HistoryEvent['role'];

/** Full for a finding that stands, open for one that troubles, square for a decision. */
const SHAPES: Readonly<Record<Role, string>> = {
  establishes: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z',
  troubles: 'M8 1.5L14.5 8L8 14.5L1.5 8z',
  decision: 'M2.8 2.8h10.4v10.4H2.8z',
};

export const roleWords: Readonly<Record<Role, string>> = {
  establishes: 'Establishes',
  troubles: 'Troubles',
  decision: 'Decision',
};

/** The mark of an event on the line of time. Says nothing that the word beside it does not. */
export function RoleMark({ role }: { role: Role }) {
  return (
    <svg className={`role-mark role-${role}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[role]} />
    </svg>
  );
}
