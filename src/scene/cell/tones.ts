import type { SignalRole } from '../../model/graph';
import type { Gradient } from '../scene';
import { bodyGradients } from '../nodeStyle';
import type { Token } from '../tokens';

/** The families of colours that cells are painted in. */
export type Tone = 'gab' | 'glu' | 'post';

const tones: readonly Tone[] = ['gab', 'glu', 'post'];

export function tone(t: Tone, part: 'deep' | 'mem' | 'tail' | 'fill' | 'light' | 'shade'): Token {
  return `${t}-${part}`;
}

/** Roles that shine: what is active throws this light on the tissue around it. */
export type GlowRole = Exclude<SignalRole, 'neutral'>;

const glowRoles: readonly GlowRole[] = ['drug', 'inhibit', 'excite', 'signal', 'growth'];

/** The stage behind the cells, lightest around a place in design units. */
export function groundGradient(x: number, y: number, radius: number): Gradient {
  return {
    id: 'cell-view-ground',
    kind: 'radial',
    units: 'design',
    at: [x, y, radius],
    stops: [
      { offset: 0, paint: 'surface' },
      { offset: 1, paint: 'stage-edge' },
    ],
  };
}

/** The paints of bodies, vesicles and glows. Volume is painted with these alone: a filter would cost every frame. */
export function tissueGradients(): Gradient[] {
  const bodies = tones.map(
    (t): Gradient => ({
      id: `cell-view-${t}`,
      kind: 'linear',
      units: 'box',
      at: [0.1, 0, 0.25, 1],
      stops: [
        { offset: 0, paint: { mix: [tone(t, 'light'), 'surface', 0.25] } },
        { offset: 0.42, paint: { mix: [tone(t, 'light'), tone(t, 'fill'), 0.5] } },
        { offset: 1, paint: { mix: [tone(t, 'fill'), tone(t, 'shade'), 0.12] } },
      ],
    }),
  );
  const vesicles = tones.map(
    (t): Gradient => ({
      id: `cell-view-vesicle-${t}`,
      kind: 'radial',
      units: 'box',
      at: [0.42, 0.36, 0.66],
      stops: [
        { offset: 0, paint: { mix: [tone(t, 'light'), 'surface', 0.4] } },
        { offset: 0.55, paint: tone(t, 'light') },
        { offset: 1, paint: { mix: [tone(t, 'fill'), tone(t, 'shade'), 0.35] } },
      ],
    }),
  );
  const glows = glowRoles.map((role): Gradient => {
    const paint = role === 'excite' ? 'glow' : role;
    return {
      id: `cell-view-glow-${role}`,
      kind: 'radial',
      units: 'box',
      at: [0.5, 0.5, 0.5],
      stops: [
        { offset: 0, paint, opacity: 0.5 },
        { offset: 0.45, paint, opacity: 0.26 },
        { offset: 1, paint, opacity: 0 },
      ],
    };
  });
  return [...bodies, ...vesicles, ...glows, ...bodyGradients];
}
