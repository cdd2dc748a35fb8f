import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useSession } from '../session/session';
import './sortableList.css';

interface SortableListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** What a screen reader calls an item. */
  nameOf: (item: T) => string;
  /** Puts the item at one place to another. */
  onMove: (from: number, to: number) => void;
  children: (item: T, at: number) => ReactNode;
}

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** A copy with the item at one place put to another. */
export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  const moved = [...items];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}

/**
 * A list whose order can be changed: by dragging the handle with a mouse or a finger, by the arrow keys on the handle, or by
 * two buttons.
 */
export function SortableList<T>({ label, items, keyOf, nameOf, onMove, children }: SortableListProps<T>) {
  const { announcer, window } = useSession();
  const list = useRef<HTMLOListElement>(null);
  /** What had the focus: an element that moves within the document loses it. */
  const refocus = useRef<{ key: string; control: string } | null>(null);
  const current = useRef({ items, onMove });
  useLayoutEffect(() => {
    current.current = { items, onMove };
    const wanted = refocus.current;
    refocus.current = null;
    if (!wanted) return;
    const row = [...(list.current?.children ?? [])].find(
      (element) => (element as HTMLElement).dataset.key === wanted.key,
    );
    row?.querySelector<HTMLElement>(`[data-control="${wanted.control}"]`)?.focus({ preventScroll: true });
  });

  const move = (from: number, to: number, control: string): void => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length) return;
    refocus.current = { key: keyOf(item), control };
    onMove(from, to);
    announcer.say(`${nameOf(item)}: ${to + 1} of ${items.length}.`);
  };

  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const by = MOVES[event.key];
    if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(at, at + by, 'handle');
  };

  const onPointerDown = (event: PointerEvent, key: string): void => {
    if (event.button !== 0) return;
    // On the window: a row that moves within the document would lose a captured pointer.
    const onPointerMove = ({ clientY }: globalThis.PointerEvent): void => {
      const { items: now, onMove: put } = current.current;
      const from = now.findIndex((item) => keyOf(item) === key);
      const rows = [...(list.current?.children ?? [])].map((element) => element.getBoundingClientRect());
      const own = rows[from];
      if (!own) return;
      let to = from;
      // A neighbour is passed once the pointer is beyond its middle.
      while (to > 0 && clientY < middleOf(rows[to - 1])) to--;
      while (to < rows.length - 1 && clientY > middleOf(rows[to + 1])) to++;
      if (to !== from) put(from, to);
    };
    const end = (): void => {
      const { items: now } = current.current;
      const at = now.findIndex((item) => keyOf(item) === key);
      const item = now[at];
      if (item !== undefined) announcer.say(`${nameOf(item)}: ${at + 1} of ${now.length}.`);
      window.removeEventListener('pointermove', onPointerMove);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
    window.addEventListener('pointermove', onPointerMove);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };

  return (
    <ol className="sortable" aria-label={label} ref={list}>
      {items.map((item, at) => {
        const key = keyOf(item);
        const name = nameOf(item);
        return (
          <li key={key} data-key={key} className="sortable-row">
            <button
              type="button"
              className="button button-icon button-quiet sortable-handle"
              data-control="handle"
              aria-label={`Move ${name}. Place ${at + 1} of ${items.length}. Use the arrow keys, or drag.`}
              title="Drag, or press the arrow keys"
              onKeyDown={(event) => onKeyDown(event, at)}
              onPointerDown={(event) => onPointerDown(event, key)}
            >
              <GripVertical className="icon" aria-hidden="true" />
            </button>
            <div className="sortable-content">{children(item, at)}</div>
            <div className="sortable-moves">
              <button
                type="button"
                className="button button-icon button-quiet"
                data-control="up"
                aria-label={`Move ${name} up`}
                aria-disabled={at === 0}
                onClick={() => move(at, at - 1, 'up')}
              >
                <ChevronUp className="icon" aria-hidden="true" />
              </button>
              <button
                type="button"
                className="button button-icon button-quiet"
                data-control="down"
                aria-label={`Move ${name} down`}
                aria-disabled={at === items.length - 1}
                onClick={() => move(at, at + 1, 'down')}
              >
                <ChevronDown className="icon" aria-hidden="true" />
              </button>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function middleOf(rect: DOMRect | undefined): number {
  return rect ? rect.top + rect.height / 2 : 0;
}
