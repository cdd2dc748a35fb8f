import { isLessonHash } from '../../../player/lessonHash';
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

/** Messages that are applied at once; what a flood brings beyond them is applied together, the last of each field. */
const AT_ONCE = 12;
const FLOOD_MS = 100;

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
  isAuthoritative?: boolean;
}

/** Synchronises the windows of a channel. Any of them can lead; per field, the last write wins. */
export function linkWindows(
  session: Session,
  name: string,
  { peer = null, isAuthoritative = false }: LinkOptions = {},
): WindowLink {
  const { clock, graph, player, window } = session;
  const { black, timer } = presentationOf(session);
  const role: WindowRole = session.options.speaker === name ? 'speaker' : 'hall';
  const id = randomName(session);
  const other = createValueStore<OtherWindow>({ state: 'waiting', step: null, playing: false });
  const stamps = new Map<FieldName, WriteStamp>();
  const dirty = new Map<FieldName, ArrivalKind | null>();
  /** Fields received but not yet applied. */
  const pending = new Set<FieldName>();
  let count = 0;
  let isApplyingRemote = false;
  let closed = false;
  let unanswered = 0;
  /** Fields that wait to be applied. */
  let inbox: StampedFields = {};
  let applied = 0;
  let endFlood: (() => void) | null = null;
  let stopPings: () => void = () => undefined;

  const stepId = (): string => graph.steps[player.getState().stepIndex]?.id ?? '';

  const shared = (act: ArrivalKind): SharedState => {
    const { tMs, paused, moment, view, whatIf, question, revealed, lens, marks, selection } = player.getState();
    return {
      place: { step: stepId(), act: paused ? 'hold' : act, tMs },
      time: moment?.minutes ?? null,
      view,
      whatIf,
      ask: { question, revealed },
      lens,
      marks,
      selection,
      black: black.getState(),
      timer: { elapsedMs: elapsedMs(timer.getState(), clock.now()), running: timer.getState().sinceMs !== null },
      lesson: isLessonHash(session.hash.getState()) ? session.hash.getState() : '',
    };
  };

  const fieldsOf = (names: Iterable<FieldName>, act: ArrivalKind = 'land'): StampedFields => {
    const now = shared(act);
    const fields: StampedFields = {};
    for (const name of names) {
      const at = stamps.get(name);
      if (at && !pending.has(name)) Object.assign(fields, { [name]: { value: now[name], at } });
    }
    return fields;
  };

  const channel = openSpeakerChannel({
    window,
    name,
    id,
    peer,
    graph,
    onMessage: receive,
    onMechanism: followMechanism,
  });

  function send(kind: SpeakerMessage['kind'], fields: StampedFields = {}): void {
    channel.send({ kind, role, step: stepId(), playing: player.getState().autoplay, fields });
  }

  /** Applies a remote change without sending it back. */
  function applyRemote(act: () => void): void {
    if (closed) return;
    const before = isApplyingRemote;
    isApplyingRemote = true;
    act();
    isApplyingRemote = before;
  }

  function flush(): void {
    if (closed || dirty.size === 0) return;
    const names = [...dirty.keys()];
    const act = dirty.get('place') ?? 'land';
    dirty.clear();
    count++;
    for (const field of names) {
      stamps.set(field, { count, by: id });
      pending.delete(field);
    }
    send('change', fieldsOf(names, act));
  }

  function markDirty(field: FieldName, act: ArrivalKind | null = null): void {
    if (isApplyingRemote) return;
    // Changes of one press go into one message.
    if (dirty.size === 0) queueMicrotask(flush);
    dirty.set(field, act);
  }

  function receive({ kind, role: theirs, step, playing, fields }: SpeakerMessage): void {
    if (theirs !== role) {
      unanswered = 0;
      other.set({ state: kind === 'bye' ? 'gone' : 'here', step, playing });
    }
    flush();
    for (const field of FIELDS) {
      const incoming = fields[field];
      if (!incoming) continue;
      count = Math.max(count, incoming.at.count);
      if (isLater(incoming.at, inbox[field]?.at)) Object.assign(inbox, { [field]: incoming });
    }
    endFlood ??= clock.after(FLOOD_MS, () => {
      endFlood = null;
      applied = 0;
      applyInbox();
    });
    applied++;
    if (applied <= AT_ONCE) applyInbox();
    if (kind === 'hello') send('change', fieldsOf(FIELDS));
    else if (kind === 'change' && role === 'hall') send('here');
  }

  function applyInbox(): void {
    const fields = inbox;
    inbox = {};
    applyRemote(() => {
      for (const field of FIELDS) {
        const incoming = fields[field];
        if (!incoming || !isLater(incoming.at, stamps.get(field))) continue;
        stamps.set(field, incoming.at);
        // Applied when its code is there.
        if (field === 'view' || field === 'time') pending.add(field);
        applyRemoteField(session, field, incoming.value, (act) => {
          // Superseded in the meantime.
          if (stamps.get(field) !== incoming.at) return;
          pending.delete(field);
          applyRemote(act);
        });
      }
    });
  }

  /** Reloads the speaker view with the mechanism of the audience window. */
  function followMechanism(mechanism: string): void {
    if (role !== 'speaker' || !session.mechanisms.some((entry) => entry.id === mechanism)) return;
    const { location } = window;
    const search = new URLSearchParams(location.search);
    search.set('mechanism', mechanism);
    search.delete('step');
    location.replace(`${location.pathname}?${search}`);
  }

  const ping = (): void => {
    const known = other.getState();
    if (known.state === 'here' && unanswered >= MAX_UNANSWERED) other.set({ ...known, state: 'gone', playing: false });
    unanswered++;
    send('hello', fieldsOf(FIELDS));
    if (role === 'speaker') stopPings = clock.after(PING_INTERVAL_MS, ping);
  };

  const settleWhenHidden = (): void => {
    const { autoplay, motion } = player.getState();
    if (window.document.hidden && motion !== 'still' && !autoplay) applyRemote(player.settle);
  };
  const leave = (): void => send('bye');
  const onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) send('hello', fieldsOf(FIELDS));
  };

  const stop = [
    player.subscribe((now, before) => {
      if (isApplyingRemote) return;
      const act = arrivalOf(now, before);
      if (act) markDirty('place', act);
      // The autoplay state is sent with the place.
      else if (now.autoplay !== before.autoplay) markDirty('place', now.motion === 'play' ? 'go' : 'land');
      if (now.moment?.minutes !== before.moment?.minutes) markDirty('time');
      for (const field of ['view', 'whatIf', 'lens', 'marks', 'selection'] as const) {
        if (now[field] !== before[field]) markDirty(field);
      }
      if (now.question !== before.question || now.revealed !== before.revealed) markDirty('ask');
    }),
    black.subscribe(() => markDirty('black')),
    timer.subscribe(() => markDirty('timer')),
    session.hash.subscribe(() => markDirty('lesson')),
  ];
  window.document.addEventListener('visibilitychange', settleWhenHidden);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', onPageShow);

  if (isAuthoritative) {
    count = 1;
    for (const field of FIELDS) stamps.set(field, { count, by: id });
  }
  ping();

  return {
    other,
    stopPlayback() {
      markDirty('place', 'land');
      applyRemote(player.settle);
    },
    addPeer: channel.addPeer,
    close() {
      flush();
      leave();
      closed = true;
      stopPings();
      endFlood?.();
      for (const undo of stop) undo();
      window.document.removeEventListener('visibilitychange', settleWhenHidden);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', onPageShow);
      channel.close();
    },
  };
}
