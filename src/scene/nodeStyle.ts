import type { SignalRole } from '../model/graph';
import type { Paint } from './scene';
import type { Token } from './tokens';
import type { VisualState } from './visualState';

/** How a thing is painted in a look. */
export interface NodeStyle {
  fill: Paint;
  /** The darker end of a modelled body. */
  shade: Paint;
  line: Paint;
  width: number;
  text: Paint;
  dash?: readonly number[];
}

const plate = (voice: SignalRole): Token => (voice === 'neutral' ? 'ink' : `${voice}-plate`);
const soft = (voice: SignalRole): Token => (voice === 'neutral' ? 'surface2' : `${voice}-soft`);
const line = (voice: SignalRole): Token => (voice === 'neutral' ? 'ink2' : voice);

/** A voice as a colour for lines: a neutral thing speaks in ink. */
export function roleLineColor(voice: SignalRole): Token {
  return line(voice);
}

/** A voice as a colour for text. */
export function roleTextColor(voice: SignalRole): Token {
  return voice === 'neutral' ? 'ink' : `${voice}-ink`;
}

/** Paint for plates and bodies. Shape and line say the look as well, so that greyscale keeps it. */
export function nodeStyle(look: VisualState, voice: SignalRole): NodeStyle {
  switch (look) {
    case 'active':
      return {
        fill: plate(voice),
        shade: plate(voice),
        line: { mix: [line(voice), 'ink', 0.28] },
        width: 2.2,
        text: voice === 'neutral' ? 'halo' : 'on-voice',
      };
    case 'visited':
    case 'ongoing':
      return {
        fill: soft(voice),
        shade: { mix: [soft(voice), line(voice), 0.35] },
        line: line(voice),
        width: 1.8,
        text: 'ink',
      };
    case 'blocked':
      return {
        fill: 'surface',
        shade: { mix: ['surface', line(voice), 0.4] },
        line: line(voice),
        width: 1.8,
        text: 'ink',
      };
    case 'silenced':
    case 'lifted':
      return { fill: 'surface', shade: 'surface', line: 'idle-line', width: 1.8, text: 'ink', dash: [5, 4] };
    case 'reversed':
      return {
        fill: 'growth-soft',
        shade: { mix: ['growth-soft', 'growth', 0.35] },
        line: 'growth',
        width: 1.8,
        text: 'ink',
      };
    case 'idle':
    case 'over':
      return {
        fill: 'surface',
        shade: { mix: ['idle-fill', 'idle-line', 0.3] },
        line: 'idle-line',
        width: 1.7,
        text: 'ink',
      };
  }
}

/** A body part of a receptor that is lit: paler than a plate, so that its shape reads. */
export function bodySkin(look: VisualState, voice: SignalRole): NodeStyle {
  const skin = nodeStyle(look, voice);
  if (look !== 'active' || voice === 'neutral') return skin;
  return { ...skin, fill: { mix: [soft(voice), line(voice), 0.35] }, shade: { mix: [plate(voice), 'surface', 0.1] } };
}
