import type { SignalRole } from '../model/graph';
import type { Gradient, GradientStop, Paint } from './scene';
import type { Token } from './tokens';
import type { VisualState } from './visualState';

/** A paint that is one colour. */
type SolidPaint = GradientStop['paint'];

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
      return {
        fill: soft(voice),
        shade: { mix: [soft(voice), line(voice), 0.35] },
        line: line(voice),
        width: 1.8,
        text: 'ink',
      };
    // At work, though not what the step is about: in its own colour, quietly.
    case 'ongoing':
      return {
        fill: soft(voice),
        shade: { mix: [soft(voice), line(voice), 0.35] },
        line: { mix: [line(voice), 'idle-line', 0.3] },
        width: 1.44,
        text: 'ink',
      };
    case 'blocked':
      return {
        fill: 'surface',
        shade: { mix: ['surface', line(voice), 0.4] },
        line: line(voice),
        width: 2.3,
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
    // Spent: hollow, with a trace of its colour.
    case 'over':
      return {
        fill: 'surface',
        shade: { mix: ['idle-fill', 'idle-line', 0.3] },
        line: { mix: ['idle-line', line(voice), 0.3] },
        width: 1.15,
        text: 'ink2',
      };
    // Faint, for the story has not reached it.
    case 'idle':
      return {
        fill: { mix: ['surface', 'stage', 0.5] },
        shade: { mix: ['idle-fill', 'idle-line', 0.12] },
        line: { mix: ['idle-line', 'stage', 0.38] },
        width: 1.4,
        text: 'ink3',
      };
  }
}

/** How strongly a modelled body is coloured: in full while it acts, softly afterwards, not at all before and once it is over. */
type BodyTone = 'lit' | 'soft' | 'grey';

function toneOf(state: VisualState): BodyTone {
  if (state === 'active' || state === 'ongoing') return 'lit';
  return state === 'idle' || state === 'over' ? 'grey' : 'soft';
}

const bodyRoles: readonly SignalRole[] = ['drug', 'inhibit', 'excite', 'signal', 'growth', 'neutral'];
const gradientId = (tone: BodyTone, role: SignalRole) => (tone === 'grey' ? 'body-grey' : `body-${tone}-${role}`);

/** Light falls from the upper left: a narrow shade at that edge, the light beside it, the shade side opposite. */
function bodyGradient(tone: BodyTone, role: SignalRole): Gradient {
  const color = line(role);
  const [light, shade]: readonly [SolidPaint, SolidPaint] =
    tone === 'lit'
      ? [{ mix: [color, 'gloss', 0.46] }, { mix: [color, 'shadow', 0.06] }]
      : tone === 'soft'
        ? [{ mix: [soft(role), 'gloss', 0.42] }, { mix: [soft(role), color, 0.36] }]
        : [{ mix: ['surface', 'gloss', 0.26] }, { mix: ['idle-fill', 'shadow', 0.16] }];
  return {
    id: gradientId(tone, role),
    kind: 'linear',
    units: 'box',
    at: [0.04, 0, 0.96, 0.4],
    stops: [
      { offset: 0.18, paint: light },
      { offset: 1, paint: shade },
    ],
  };
}

/** The paints of modelled bodies: every view that draws glyphs has them among its gradients. */
export const bodyGradients: readonly Gradient[] = [
  bodyGradient('grey', 'neutral'),
  ...(['lit', 'soft'] as const).flatMap((tone) => bodyRoles.map((role) => bodyGradient(tone, role))),
];

/** Paint for a part of a receptor: rounded, with a light side and a shade side. A straight line takes the shade alone. */
export function bodyStyle(state: VisualState, role: SignalRole): NodeStyle {
  const style = nodeStyle(state, role);
  if (style.dash) return style;
  const shown = state === 'reversed' ? 'growth' : role;
  const tone = toneOf(state);
  return {
    ...style,
    fill: { gradient: gradientId(tone, shown) },
    shade:
      tone === 'grey'
        ? 'idle-fill'
        : { mix: [tone === 'lit' ? 'gloss' : soft(shown), line(shown), tone === 'lit' ? 0.8 : 0.2] },
    width: 1.6,
  };
}
