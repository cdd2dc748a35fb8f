import { createValue, type Session, type ValueStore } from '../../session/session';
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

/** How often the speaker's window asks whether the hall is still there; what got lost is made up for at the same time. */
const PING_INTERVAL_MS = 2000;
/** So many questions in a row without an answer, and the other window is gone. */
const MAX_UNANSWERED = 2;

/** What is known of the other window. */
export interface OtherWindow {
  /** `waiting`: never heard of; `gone`: it has said goodbye, or says nothing any more. */
  state: 'waiting' | 'here' | 'gone';
  /** Where it is. */
  step: string | null;
  /** Whether it goes from step to step by itself. */
  playing: boolean;
}

/** The tie between this window and the other. */
export interface WindowLink {
  other: ValueStore<OtherWindow>;
  /** Ends what moves and plays by itself, here and there. */
  hold: () => void;
  /** A window that this one has opened. */
  addPeer: (peer: Window) => void;
  close: () => void;
}

interface LinkOptions {
  /** The window that opened this one. */
  peer?: Window | null;
  /** Whether what is shown here is what counts; whoever arrives later takes it over. */
  leads?: boolean;
}

/** Keeps this window and the others on the channel in step. Either leads; the last one to write wins, field by field. */
export function linkWindows(
  session: Session,
  name: string,
  { peer = null, leads = false }: LinkOptions = {},
): WindowLink {
  const { clock, graph, player, window } = session;
  const { black, timer } = presentationOf(session);
  const role: WindowRole = session.options.speaker === name ? 'speaker' : 'hall';
  const id = randomName(session);
  const other = createValue<OtherWindow>({ state: 'waiting', step: null, playing: false });
  const stamps = new Map<FieldName, WriteStamp>();
  const dirty = new Map<FieldName, ArrivalKind | null>();
  /** What another window has said and this one has yet to do. */
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

  const channel = openSpeakerChannel({ window, name, id, peer, graph, onMessage: hear, onMechanism: follow });

  function say(kind: SpeakerMessage['kind'], fields: StampedFields = {}): void {
    channel.send({ kind, role, step: stepId(), playing: player.getState().autoplay, fields });
  }

  /** What is done on behalf of the other window is no news to it. */
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
    // What one press does is one message.
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
          // Meanwhile someone may have asked for something else.
          if (stamps.get(field) !== told.at) return;
          late.delete(field);
          quietly(act);
        });
      }
    });
    if (kind === 'hello') say('change', fieldsOf(FIELDS));
    else if (kind === 'change' && role === 'hall') say('here');
  }

  /** The notes are those of what the hall shows: this window is loaded anew with it. */
  function follow(mechanism: string): void {
    if (role !== 'speaker' || !session.mechanisms.some((entry) => entry.id === mechanism)) return;
    const { location } = window;
    const search = new URLSearchParams(location.search);
    search.set('mechanism', mechanism);
    search.delete('step');
    location.replace(`${location.pathname}?${search}`);
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
      // Whether this window plays by itself is told with where it stands.
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
    hold() {
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
