import { createValueStore, type ValueStore } from '../../../player/valueStore';
import type { Session } from '../../session/session';
import { elapsedMs, presentationOf } from '../presentation/presentation';
import { openSpeakerChannel } from './speakerChannel';
import {
  type ArrivalKind,
  type FieldName,
  FIELDS,
  isLater,
  type SharedState,
  type SpeakerMessage,
  type StampedFields,
  type WindowRole,
  type WriteStamp,
} from './speakerMessages';
import { applyRemoteField, arrivalOf } from './speakerSync';
import { randomName } from './speakerWindows';

/** How often the speaker's window pings the audience window, which also repairs lost messages. */
const PING_INTERVAL_MS = 2000;
/** Unanswered pings after which the other window counts as gone. */
const MAX_UNANSWERED = 2;

/** State of the other window. */
export interface OtherWindow {
  /** `waiting`: not connected yet; `gone`: it has closed or stopped answering. */
  state: 'waiting' | 'here' | 'gone';
  /** Its step. */
  step: string | null;
  /** Whether autoplay is on there. */
  playing: boolean;
}

/** The link between this window and the other. */
export interface WindowLink {
  other: ValueStore<OtherWindow>;
  /** Stops motion and autoplay in both windows. */
  stopPlayback: () => void;
  /** Adds a window that this one has opened. */
  addPeer: (peer: Window) => void;
  close: () => void;
}

interface LinkOptions {
  /** The window that opened this one. */
  peer?: Window | null;
  /** Whether this window's state counts; a window that connects later adopts it. */
  leads?: boolean;
}

/** Synchronises the windows of a channel. Any of them can lead; per field, the last write wins. */
export function linkWindows(
  session: Session,
  name: string,
  { peer = null, leads = false }: LinkOptions = {},
): WindowLink {
  const { clock, graph, player, window } = session;
  const { black, timer } = presentationOf(session);
  const role: WindowRole = session.options.speaker === name ? 'speaker' : 'hall';
  const id = randomName(session);
  const other = createValueStore<OtherWindow>({ state: 'waiting', step: null, playing: false });
  const stamps = new Map<FieldName, WriteStamp>();
  const dirty = new Map<FieldName, ArrivalKind | null>();
  /** Fields received but not yet applied. */
  const late = new Set<FieldName>();
  let count = 0;
  let taking = false;
  let closed = false;
  let unanswered = 0;
  let stopAsking: () => void = () => undefined;

  const stepId = (): string => graph.steps[player.getState().stepIndex]?.id ?? '';

  const shared = (act: ArrivalKind): SharedState => {
    const { tMs, paused, view, whatIf, question, revealed, lens, marks, selection } = player.getState();
    return {
      place: { step: stepId(), act: paused ? 'hold' : act, tMs },
      view,
      whatIf,
      ask: { question, revealed },
      lens,
      marks,
      selection,
      black: black.getState(),
      timer: { elapsedMs: elapsedMs(timer.getState(), clock.now()), running: timer.getState().sinceMs !== null },
    };
  };

  const fieldsOf = (names: Iterable<FieldName>, act: ArrivalKind = 'land'): StampedFields => {
    const now = shared(act);
    const fields: StampedFields = {};
    for (const name of names) {
      const at = stamps.get(name);
      if (at && !late.has(name)) Object.assign(fields, { [name]: { value: now[name], at } });
    }
    return fields;
  };

  const channel = openSpeakerChannel({ window, name, id, peer, graph, onMessage: hear });

  function say(kind: SpeakerMessage['kind'], fields: StampedFields = {}): void {
    channel.send({ kind, role, step: stepId(), playing: player.getState().autoplay, fields });
  }

  /** Applies a remote change without sending it back. */
  function quietly(act: () => void): void {
    if (closed) return;
    const before = taking;
    taking = true;
    act();
    taking = before;
  }

  function flush(): void {
    if (closed || dirty.size === 0) return;
    const names = [...dirty.keys()];
    const act = dirty.get('place') ?? 'land';
    dirty.clear();
    count++;
    for (const field of names) {
      stamps.set(field, { count, by: id });
      late.delete(field);
    }
    say('change', fieldsOf(names, act));
  }

  function mark(field: FieldName, act: ArrivalKind | null = null): void {
    if (taking) return;
    // Changes of one press go into one message.
    if (dirty.size === 0) queueMicrotask(flush);
    dirty.set(field, act);
  }

  function hear({ kind, role: theirs, step, playing, fields }: SpeakerMessage): void {
    if (theirs !== role) {
      unanswered = 0;
      other.set({ state: kind === 'bye' ? 'gone' : 'here', step, playing });
    }
    flush();
    quietly(() => {
      for (const field of FIELDS) {
        const told = fields[field];
        if (!told) continue;
        count = Math.max(count, told.at.count);
        if (!isLater(told.at, stamps.get(field))) continue;
        stamps.set(field, told.at);
        if (field === 'view') late.add(field);
        applyRemoteField(session, field, told.value, (act) => {
          // Superseded in the meantime.
          if (stamps.get(field) !== told.at) return;
          late.delete(field);
          quietly(act);
        });
      }
    });
    if (kind === 'hello') say('change', fieldsOf(FIELDS));
    else if (kind === 'change' && role === 'hall') say('here');
  }

  const ask = (): void => {
    const known = other.getState();
    if (known.state === 'here' && unanswered >= MAX_UNANSWERED) other.set({ ...known, state: 'gone', playing: false });
    unanswered++;
    say('hello', fieldsOf(FIELDS));
    if (role === 'speaker') stopAsking = clock.after(PING_INTERVAL_MS, ask);
  };

  const settleUnseen = (): void => {
    const { autoplay, motion } = player.getState();
    if (window.document.hidden && motion !== 'still' && !autoplay) quietly(player.settle);
  };
  const leave = (): void => say('bye');
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) say('hello', fieldsOf(FIELDS));
  };

  const stop = [
    player.subscribe((now, before) => {
      if (taking) return;
      const act = arrivalOf(now, before);
      if (act) mark('place', act);
      // The autoplay state is sent with the place.
      else if (now.autoplay !== before.autoplay) mark('place', now.motion === 'play' ? 'go' : 'land');
      for (const field of ['view', 'whatIf', 'lens', 'marks', 'selection'] as const) {
        if (now[field] !== before[field]) mark(field);
      }
      if (now.question !== before.question || now.revealed !== before.revealed) mark('ask');
    }),
    black.subscribe(() => mark('black')),
    timer.subscribe(() => mark('timer')),
  ];
  window.document.addEventListener('visibilitychange', settleUnseen);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);

  if (leads) {
    count = 1;
    for (const field of FIELDS) stamps.set(field, { count, by: id });
  }
  ask();

  return {
    other,
    stopPlayback() {
      mark('place', 'land');
      quietly(player.settle);
    },
    addPeer: channel.addPeer,
    close() {
      flush();
      leave();
      closed = true;
      stopAsking();
      for (const undo of stop) undo();
      window.document.removeEventListener('visibilitychange', settleUnseen);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      channel.close();
    },
  };
}
