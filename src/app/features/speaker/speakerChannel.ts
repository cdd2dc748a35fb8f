import type { MechanismGraph } from '../../../model/mechanism';
import { audienceMechanism, parseMessage, serializeMessage, type SpeakerMessage } from './speakerMessages';

/** More senders than any lecture has: a reloaded window is a new sender. */
const MAX_SENDERS = 64;

export interface SpeakerChannelInput {
  window: Window;
  name: string;
  /** This window's sender id. */
  id: string;
  /** The window that opened this one, if any. */
  peer: Window | null;
  graph: MechanismGraph;
  onMessage: (message: SpeakerMessage) => void;
  /** Called when the audience window shows another mechanism, whose messages mean nothing here. */
  onMechanism: (id: string) => void;
}

/** The connection between two windows of a presentation. */
export interface SpeakerChannel {
  send: (message: Omit<SpeakerMessage, 'channel' | 'mechanism' | 'from' | 'seq'>) => void;
  /** Adds a window that this one has opened. */
  addPeer: (peer: Window) => void;
  close: () => void;
}

/**
 * Uses a BroadcastChannel and `postMessage` at once: the first is missing or partitioned in some browsers and for pages
 * from files; the second reaches only windows that opened each other. Duplicates are dropped.
 */
export function openSpeakerChannel({
  window,
  name,
  id,
  peer,
  graph,
  onMessage,
  onMechanism,
}: SpeakerChannelInput): SpeakerChannel {
  const { origin } = window;
  // Every file has the origin `null`, so only the window objects identify a sender.
  const isOwn = (other: string): boolean => origin !== 'null' && other === origin;
  const opened = new Set<Window>(peer ? [peer] : []);
  const peers = new Set<Window>(opened);
  const lastSeq = new Map<string, number>();
  let seq = 0;

  const receive = (data: unknown): boolean => {
    const shown = audienceMechanism(data, name);
    if (shown !== null && shown !== graph.id) onMechanism(shown);
    const message = parseMessage(data, name, graph);
    if (!message || message.from === id) return false;
    if (message.seq <= (lastSeq.get(message.from) ?? -1)) return true;
    // Drop the oldest.
    if (lastSeq.size >= MAX_SENDERS && !lastSeq.has(message.from)) lastSeq.delete([...lastSeq.keys()][0] ?? '');
    lastSeq.set(message.from, message.seq);
    onMessage(message);
    return true;
  };

  const onPost = (event: MessageEvent): void => {
    const source = event.source as Window | null;
    if (!source || source === window) return;
    const trusted = isOwn(event.origin) || (origin === 'null' && event.origin === 'null' && opened.has(source));
    // A reloaded window has lost its reference and learns it from the message.
    if (trusted && receive(event.data)) peers.add(source);
  };
  window.addEventListener('message', onPost);

  const broadcast = openBroadcast(window, name);
  // A BroadcastChannel is same-origin.
  if (broadcast) broadcast.onmessage = ({ data }: MessageEvent) => void receive(data);

  return {
    send(message) {
      seq++;
      const data = serializeMessage({ ...message, channel: name, mechanism: graph.id, from: id, seq });
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
        broadcast?.postMessage(data);
      } catch {
        // Closed by the browser.
      }
      for (const other of peers) {
        if (other.closed) peers.delete(other);
        // A file has no target origin; a foreign page in that window could at most read the step.
        else other.postMessage(data, origin === 'null' ? '*' : origin);
      }
    },
    addPeer(other) {
      opened.add(other);
      peers.add(other);
    },
    close() {
      window.removeEventListener('message', onPost);
      broadcast?.close();
    },
  };
}

/** Missing in old browsers; some refuse it to pages from files or without storage. */
function openBroadcast(window: Window, name: string): BroadcastChannel | null {
  try {
    const { BroadcastChannel } = window as Window & Partial<Pick<typeof globalThis, 'BroadcastChannel'>>;
    return BroadcastChannel ? new BroadcastChannel(`pathlight-speaker-${name}`) : null;
  } catch {
    return null;
  }
}
