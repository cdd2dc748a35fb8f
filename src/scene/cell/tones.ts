import type { Gradient } from '../scene';
import type { Token } from '../tokens';

/** The three cells of the picture, each with its family of colours. */
export type Tone = 'gab' | 'glu' | 'post';

const tones: readonly Tone[] = ['gab', 'glu', 'post'];

export function tone(t: Tone, part: 'deep' | 'mem' | 'tail' | 'fill' | 'light' | 'shade'): Token {
  return `${t}-${part}`;
}

const glowVoices = ['drug', 'inhibit', 'excite', 'signal', 'growth'] as const;

/** The paints of the cell view. Volume is painted with these alone: a filter would cost every frame. */
export function cellGradients(): Gradient[] {
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
  const glows = glowVoices.map((voice): Gradient => {
    const paint = voice === 'excite' ? 'glow' : voice;
    return {
      id: `cell-view-glow-${voice}`,
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
  return [
    {
      id: 'cell-view-ground',
      kind: 'radial',
      units: 'design',
      at: [850, 470, 1000],
      stops: [
        { offset: 0, paint: 'surface' },
        { offset: 1, paint: 'stage-edge' },
      ],
    },
    ...bodies,
    ...vesicles,
    ...glows,
    ...newTissue(),
    {
      id: 'cell-view-jet',
      kind: 'linear',
      units: 'box',
      at: [0, 0, 0, 1],
      stops: [
        { offset: 0, paint: 'glow', opacity: 0.85 },
        { offset: 1, paint: 'glow', opacity: 0 },
      ],
    },
    {
      id: 'cell-view-wave',
      kind: 'linear',
      units: 'design',
      at: [724, 500, 668, 586],
      stops: [
        { offset: 0, paint: 'signal', opacity: 0.05 },
        { offset: 0.55, paint: 'signal', opacity: 0.8 },
        { offset: 1, paint: 'signal' },
      ],
    },
  ];
}

/** Where new spines are green above, and pass into the blue of the shaft below. Design units. */
const GREEN_TOP = 610;
const GREEN_END = 790;

function newTissue(): Gradient[] {
  const fade = (id: string, paint: Gradient['stops'][number]['paint']): Gradient => ({
    id,
    kind: 'linear',
    units: 'design',
    at: [0, GREEN_TOP, 0, GREEN_END],
    stops: [
      { offset: 0, paint },
      { offset: 0.6, paint },
      { offset: 1, paint, opacity: 0 },
    ],
  });
  return [
    fade('cell-view-new-rim', { mix: ['growth-soft', 'growth', 0.42] }),
    fade('cell-view-new-fill', { mix: ['growth-soft', 'growth', 0.1] }),
    fade('cell-view-new-line', { mix: ['growth', 'post-light', 0.1] }),
    fade('cell-view-new-core', { mix: ['post-light', 'growth', 0.06] }),
    fade('cell-view-old-rim', { mix: ['post-fill', 'post-shade', 0.8] }),
    fade('cell-view-old-fill', { mix: ['post-light', 'post-fill', 0.4] }),
  ];
}
