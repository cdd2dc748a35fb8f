import {
  ChevronLeft,
  ChevronRight,
  CircleQuestionMark,
  Eye,
  FlaskConical,
  LayoutGrid,
  type LucideIcon,
  Maximize,
  MonitorSpeaker,
  Square,
  X,
} from 'lucide-react';
import type { RefObject } from 'react';
import type { PresentCommand } from '../../player/keymap';
import type { Deck } from './deck';
import { obeyPresent } from './obeyPresent';
import './presentTools.css';

const TOOLS: readonly (readonly [LucideIcon, name: string, keys: string, PresentCommand])[] = [
  [ChevronLeft, 'Back', 'PageUp', { kind: 'previous' }],
  [ChevronRight, 'Next', 'PageDown', { kind: 'next' }],
  [LayoutGrid, 'All steps', 'O', { kind: 'overview' }],
  [Eye, 'Next view', 'V', { kind: 'nextView' }],
  [FlaskConical, 'What-if questions', 'W', { kind: 'questions' }],
  [Square, 'Black screen', 'B', { kind: 'black' }],
  [MonitorSpeaker, 'Speaker view in a second window', 'S', { kind: 'speaker' }],
  [Maximize, 'Full screen', 'F', { kind: 'fullScreen' }],
  [CircleQuestionMark, 'Keys', '?', { kind: 'help' }],
  [X, 'Leave the presentation', 'Escape', { kind: 'escape' }],
];

/** Of no use on a phone, which has neither keys nor a second screen. */
const DESK = new Set<PresentCommand['kind']>(['speaker', 'help']);

interface PresentToolsProps {
  deck: Deck;
  stage: RefObject<HTMLElement | null>;
}

/** The same as the keys, for whoever has none at hand: seen while the mouse moves or the keyboard is on them. */
export function PresentTools({ deck, stage }: PresentToolsProps) {
  return (
    <div className="present-tools" role="toolbar" aria-label="Presentation">
      {TOOLS.map(([Icon, name, keys, command]) => (
        <button
          key={name}
          type="button"
          className={`button button-icon button-quiet ${DESK.has(command.kind) ? 'present-tool-desk' : ''}`}
          aria-label={name}
          aria-keyshortcuts={keys}
          title={`${name} (${keys})`}
          onClick={(event) => {
            // After a press of the mouse the keys are the clicker's again.
            if (event.detail > 0) stage.current?.focus({ preventScroll: true });
            obeyPresent(deck, command);
          }}
        >
          <Icon className="icon" aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
