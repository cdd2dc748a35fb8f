import type { BodyKind } from '../../layout/auto/cellKinds';
import type { CellModel } from '../../layout/auto/cellModel';
import type { SignalRole } from '../../model/graph';
import { bodyGradients } from '../nodeStyle';
import type { Gradient, Paint } from '../scene';
import type { Token } from '../tokens';

/** A family of colours for a cell or an organelle. */
export interface Tone {
  id: string;
  /** Its name in capitals. */
  deep: Paint;
  /** The lines of its membrane, and the heads of its lipids. */
  line: Paint;
  head: Paint;
  tail: Paint;
  light: Paint;
  /** The body where it is darkest. */
  rim: Paint;
  shade: Paint;
  /** The body from its lit side to the other. */
  stops: readonly [
    Exclude<Paint, { gradient: string }>,
    Exclude<Paint, { gradient: string }>,
    Exclude<Paint, { gradient: string }>,
  ];
}

const family = (id: string, key: 'glu' | 'gab' | 'post'): Tone => {
  const part = (name: 'deep' | 'mem' | 'tail' | 'fill' | 'light' | 'shade'): Token => `${key}-${name}`;
  return {
    id,
    deep: part('deep'),
    line: { mix: [part('mem'), part('light'), 0.18] },
    head: part('mem'),
    tail: part('tail'),
    light: part('light'),
    shade: part('shade'),
    rim: { mix: [part('fill'), part('shade'), 0.85] },
    stops: [
      { mix: [part('light'), 'surface', 0.25] },
      { mix: [part('light'), part('fill'), 0.5] },
      { mix: [part('fill'), part('shade'), 0.3] },
    ],
  };
};

/** Between two families: crimson is no cell's, so a muscle is amber on its way there. */
const mixed = (id: string, key: 'glu' | 'post', soft: Token, voice: Token, ink: Token): Tone => {
  const part = (name: 'deep' | 'mem' | 'tail' | 'fill' | 'light' | 'shade'): Token => `${key}-${name}`;
  return {
    id,
    deep: { mix: [part('deep'), ink, 0.5] },
    line: { mix: [part('mem'), voice, 0.42] },
    head: { mix: [part('mem'), voice, 0.46] },
    tail: { mix: [part('tail'), soft, 0.5] },
    light: { mix: [part('light'), soft, 0.3] },
    shade: { mix: [part('shade'), soft, 0.3] },
    rim: { mix: [part('shade'), soft, 0.42] },
    stops: [
      { mix: [part('light'), soft, 0.16] },
      { mix: [part('light'), soft, 0.5] },
      { mix: [part('fill'), soft, 0.62] },
    ],
  };
};

const tones = {
  blue: family('blue', 'post'),
  amber: family('amber', 'glu'),
  violet: family('violet', 'gab'),
  rose: mixed('rose', 'glu', 'drug-soft', 'drug', 'drug-ink'),
  teal: mixed('teal', 'post', 'growth-soft', 'growth', 'growth-ink'),
} as const satisfies Record<string, Tone>;

type ToneName = keyof typeof tones;

const CELL_ORDER: readonly ToneName[] = ['blue', 'amber', 'violet', 'teal', 'rose'];
const OF_ROLE: Readonly<Partial<Record<SignalRole, ToneName>>> = {
  excite: 'amber',
  inhibit: 'violet',
  signal: 'blue',
  growth: 'teal',
};
const OF_ORGANELLE: Readonly<Partial<Record<BodyKind, readonly ToneName[]>>> = {
  nucleus: ['violet', 'blue'],
  mitochondrion: ['rose', 'amber'],
  reticulum: ['teal', 'blue'],
  golgi: ['amber', 'rose'],
  vesicle: ['teal', 'amber'],
};

/** The colour of each body: what most of its things say, unless a cell before it has that colour. */
export function tonesOf({ bodies, nodes }: CellModel): readonly Tone[] {
  const given: ToneName[] = [];
  bodies.forEach((body, i) => {
    if (body.host !== undefined) {
      const host = given[body.host];
      const wanted = OF_ORGANELLE[body.kind] ?? ['teal', 'amber'];
      given.push(wanted.find((name) => name !== host) ?? 'teal');
      return;
    }
    const counts = new Map<ToneName, number>();
    for (const { node, region } of nodes) {
      const name = region === i ? OF_ROLE[node.voice] : undefined;
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    const wanted: ToneName[] = [...(body.kind === 'muscle' ? (['rose'] as const) : []), ...byCount, ...CELL_ORDER];
    const free = wanted.find((name) => !given.includes(name));
    given.push(free ?? wanted.find((name) => name !== given.at(-1)) ?? 'blue');
  });
  return given.map((name) => tones[name]);
}

const ROLES: readonly SignalRole[] = ['drug', 'inhibit', 'excite', 'signal', 'growth', 'neutral'];

/** The paints of the automatic cell view. Volume is painted with these alone: a filter would cost every frame. */
export function autoCellGradients(): Gradient[] {
  const bodies = Object.values(tones).flatMap(({ id, stops, light, rim }: Tone): Gradient[] => [
    {
      id: `auto-cell-${id}`,
      kind: 'linear',
      units: 'box',
      at: [0.1, 0, 0.25, 1],
      stops: [
        { offset: 0, paint: stops[0] },
        { offset: 0.42, paint: stops[1] },
        { offset: 1, paint: stops[2] },
      ],
    },
    {
      id: `auto-cell-far-${id}`,
      kind: 'radial',
      units: 'box',
      at: [0.5, 0.5, 0.5],
      stops: [
        { offset: 0, paint: rim as Token, opacity: 0.2 },
        { offset: 1, paint: rim as Token, opacity: 0 },
      ],
    },
    {
      id: `auto-cell-bubble-${id}`,
      kind: 'radial',
      units: 'box',
      at: [0.42, 0.36, 0.66],
      stops: [
        { offset: 0, paint: stops[0] },
        { offset: 0.55, paint: light as Token },
        { offset: 1, paint: rim as Token },
      ],
    },
  ]);
  const voices = ROLES.flatMap((role): Gradient[] => {
    const line: Token = role === 'neutral' ? 'ink2' : role;
    const glow: Token = role === 'excite' ? 'glow' : line;
    return [
      {
        id: `auto-cell-glow-${role}`,
        kind: 'radial',
        units: 'box',
        at: [0.5, 0.5, 0.5],
        stops: [
          { offset: 0, paint: glow, opacity: 0.5 },
          { offset: 0.45, paint: glow, opacity: 0.26 },
          { offset: 1, paint: glow, opacity: 0 },
        ],
      },
      {
        id: `auto-cell-particle-${role}`,
        kind: 'radial',
        units: 'box',
        at: [0.36, 0.3, 0.75],
        stops: [
          { offset: 0, paint: { mix: [line, 'surface', 0.42] } },
          { offset: 0.6, paint: line },
          { offset: 1, paint: { mix: [line, 'ink', 0.24] } },
        ],
      },
    ];
  });
  return [
    {
      id: 'auto-cell-ground',
      kind: 'radial',
      units: 'box',
      at: [0.52, 0.46, 0.62],
      stops: [
        { offset: 0, paint: 'surface' },
        { offset: 1, paint: 'stage-edge' },
      ],
    },
    ...bodies,
    ...voices,
    ...bodyGradients,
  ];
}
