import type { BodyShape } from '../../layout/auto/cellAnatomy';
import type { Ornament } from '../../layout/auto/cellOrnaments';
import { type Point, round1 } from '../../layout/geometry';
import { seededRandom } from '../../clock/seededRandom';
import type { Outline } from '../../layout/tissue/outline';
import { smoothPath } from '../../layout/tissue/smoothPath';
import { circle, ellipse, group, path, rect } from '../items';
import type { SceneItem } from '../scene';
import { bodyShadow, bodyVolume, membrane } from './autoTissue';
import type { Tone } from './autoTones';
import { dots } from './dots';

/** Places along an outline, about so far from one another, with the direction out of it. */
function along({ points, normals }: Outline, spacing: number): { at: Point; normal: Point }[] {
  // Outlines have a point for every five units.
  const every = Math.max(1, Math.round(spacing / 5));
  return points.flatMap((at, i) => (i % every === 0 ? [{ at, normal: normals[i]! }] : []));
}

/** Two envelopes with pores, chromatin along the inner one, and a nucleolus. */
function nucleus({ contour, oval }: BodyShape, tone: Tone): SceneItem[] {
  const { outline } = contour;
  const pores = along(outline, 92);
  const across = pores
    .map(
      ({ at: [x, y], normal: [nx, ny] }) =>
        `M${round1(x + nx * 9)} ${round1(y + ny * 9)}L${round1(x - nx * 9)} ${round1(y - ny * 9)}`,
    )
    .join('');
  const rings = pores.flatMap(({ at: [x, y], normal: [nx, ny] }): Point[] =>
    [-1, 1].flatMap((side): Point[] => [
      [x - ny * side * 7.6 + nx * 4, y + nx * side * 7.6 + ny * 4],
      [x - ny * side * 7.6 - nx * 4, y + nx * side * 7.6 - ny * 4],
    ]),
  );
  return [
    bodyShadow(outline, 0.7),
    ...bodyVolume(contour, tone),
    path('chromatin', smoothPath(outline, -21), {
      fill: 'none',
      stroke: tone.shade,
      strokeWidth: 13,
      strokeOpacity: 0.42,
      dash: [34, 26, 12, 30, 52, 22],
      cap: 'round',
    }),
    ...(oval
      ? [
          ellipse(
            'nucleolus',
            round1(oval.x - oval.rx * 0.52),
            round1(oval.y - oval.ry * 0.42),
            round1(oval.ry * 0.2),
            round1(oval.ry * 0.17),
            -12,
            {
              fill: tone.shade,
              fillOpacity: 0.5,
            },
          ),
        ]
      : []),
    path('envelopes', smoothPath(outline), { fill: 'none', stroke: tone.line, strokeWidth: 14 }),
    path('between', smoothPath(outline), { fill: 'none', stroke: tone.light, strokeWidth: 9.6 }),
    path('pores', across, { fill: 'none', stroke: tone.stops[1], strokeWidth: 11 }),
    dots('rings', rings, 3, tone.head),
  ];
}

/** Two membranes, the inner one folded. The folds stay at the rim, for the middle has things in it. */
function mitochondrion({ contour, oval }: BodyShape, tone: Tone): SceneItem[] {
  const { outline } = contour;
  const chance = seededRandom(17);
  const longest = (oval?.ry ?? 60) * 0.36;
  const folds = along(outline, Math.max(30, (oval?.ry ?? 0) * 0.17))
    .map(({ at: [x, y], normal: [nx, ny] }) => {
      const length = longest * (0.45 + chance() * 0.55);
      const [sx, sy] = [x - nx * 11, y - ny * 11];
      const lean = (chance() - 0.5) * 14;
      const [ex, ey] = [x - nx * (11 + length) - ny * lean, y - ny * (11 + length) + nx * lean];
      return `M${round1(sx)} ${round1(sy)}Q${round1((sx + ex) / 2 - ny * lean)} ${round1((sy + ey) / 2 + nx * lean)} ${round1(ex)} ${round1(ey)}`;
    })
    .join('');
  const fold = (id: string, paint: Tone['line'], width: number) =>
    path(id, folds, { fill: 'none', stroke: paint, strokeWidth: width, cap: 'round' });
  return [
    bodyShadow(outline, 0.7),
    ...bodyVolume(contour, tone),
    fold('folds', tone.line, 10),
    fold('within', tone.light, 6.6),
    path('inner', smoothPath(outline, -10), { fill: 'none', stroke: tone.line, strokeWidth: 2.2 }),
    membrane('membrane', outline, tone, 3.4),
  ];
}

/** A sac with folded sheets; ribosomes sit on it. */
function reticulum({ contour }: BodyShape, tone: Tone): SceneItem[] {
  const { outline } = contour;
  const studs = along(outline, 17).map(({ at: [x, y], normal: [nx, ny] }): Point => [x + nx * 10, y + ny * 10]);
  return [
    bodyShadow(outline, 0.7),
    ...bodyVolume(contour, tone),
    membrane('membrane', outline, tone, 3.6),
    dots('ribosomes', studs, 3.6, tone.head, 0.75),
  ];
}

/** A sac, and flat ones stacked below it. */
function golgi({ contour, oval }: BodyShape, tone: Tone): SceneItem[] {
  const { outline } = contour;
  const { x = 0, y = 0, rx = 80, ry = 50 } = oval ?? {};
  const stack = [1, 2].map((k) => {
    const half = rx * (0.92 - k * 0.16);
    const top = y + ry * 0.86 + k * 17;
    return `M${round1(x - half)} ${round1(top - 16)}Q${round1(x)} ${round1(top + ry * 0.24)} ${round1(x + half)} ${round1(top - 16)}`;
  });
  const sheet = (id: string, paint: Tone['line'], width: number) =>
    path(id, stack.join(''), { fill: 'none', stroke: paint, strokeWidth: width, cap: 'round' });
  return [
    sheet('stack', tone.line, 15),
    sheet('stack-within', tone.stops[1], 10.6),
    bodyShadow(outline, 0.6),
    ...bodyVolume(contour, tone),
    membrane('membrane', outline, tone, 3.6),
  ];
}

/** An organelle with what tells it from others. */
export function organelle(shape: BodyShape, tone: Tone): SceneItem[] {
  switch (shape.body.kind) {
    case 'nucleus':
      return nucleus(shape, tone);
    case 'mitochondrion':
      return mitochondrion(shape, tone);
    case 'reticulum':
      return reticulum(shape, tone);
    case 'golgi':
      return golgi(shape, tone);
    default:
      return [
        bodyShadow(shape.contour.outline, 0.6),
        ...bodyVolume(shape.contour, tone),
        membrane('membrane', shape.contour.outline, tone, 3.8),
      ];
  }
}

/** A small mitochondrion for an empty place. */
function smallMitochondrion(w: number, h: number, tone: Tone): SceneItem[] {
  const r = h / 2;
  const folds = Math.max(4, Math.round(w / 17));
  let d = '';
  for (let i = 0; i < folds; i++) {
    const x = round1(-w / 2 + r * 0.75 + (i * (w - r * 1.5)) / (folds - 1));
    const up = i % 2 === 0 ? 1 : -1;
    d += `M${x} ${round1(-up * (r - 5))}C${round1(x - 3)} 0 ${round1(x + 4)} 0 ${round1(x + 1)} ${round1(up * r * 0.42)}`;
  }
  return [
    rect('outer', round1(-w / 2), round1(-r), round1(w), round1(h), round1(r), {
      fill: tone.rim,
      stroke: tone.line,
      strokeWidth: 2,
    }),
    rect('light', round1(-w / 2 + 3), round1(-r + 2), round1(w - 6), round1(h - 9), round1(r - 3), {
      fill: tone.stops[1],
      fillOpacity: 0.75,
    }),
    path('folds', d, { fill: 'none', stroke: tone.shade, strokeWidth: 4.4, cap: 'round' }),
  ];
}

/** What any cell has, pale enough to be looked past. */
export function ornament({ kind, x, y, r, rotate }: Ornament, index: number, tone: Tone): SceneItem {
  const chance = seededRandom(index * 31 + 5);
  const place = { x: round1(x), y: round1(y), rotate: Math.round(rotate) };
  switch (kind) {
    case 'mitochondrion': {
      const w = Math.min(132, r * 1.5);
      return group(`ornament${index}`, smallMitochondrion(w, w * 0.44, tone), { ...place, opacity: 0.72 });
    }
    case 'cisternae': {
      const half = Math.min(66, r * 0.72);
      const sheets = [-24, -8, 8, 24].map((dy, i) => {
        const w = half * (1 - Math.abs(dy) / 150) * (0.82 + chance() * 0.2);
        return `M${round1(-w)} ${dy - 5}Q${round1(-w * 0.2)} ${dy + (i % 2 ? 5 : 9)} ${round1(w)} ${dy - 4}`;
      });
      return group(
        `ornament${index}`,
        [
          path('sheets', sheets.join(''), { fill: 'none', stroke: tone.line, strokeWidth: 10.4, cap: 'round' }),
          path('within', sheets.join(''), { fill: 'none', stroke: tone.stops[1], strokeWidth: 7, cap: 'round' }),
        ],
        { ...place, opacity: 0.6 },
      );
    }
    case 'vesicles': {
      const found: [number, number, number][] = [];
      for (let tries = 0; found.length < 6 && tries < 200; tries++) {
        const [angle, out, size] = [chance() * 6.28, Math.sqrt(chance()) * Math.min(56, r * 0.72), 8 + chance() * 7];
        const [px, py] = [Math.cos(angle) * out, Math.sin(angle) * out];
        if (found.every(([qx, qy, q]) => Math.hypot(qx - px, qy - py) > q + size + 4)) found.push([px, py, size]);
      }
      return group(
        `ornament${index}`,
        found.flatMap(([px, py, size], i) => [
          circle(`v${i}`, round1(px), round1(py), round1(size), {
            fill: { gradient: `auto-cell-bubble-${tone.id}` },
            stroke: tone.line,
            strokeWidth: 3,
          }),
          circle(`l${i}`, round1(px), round1(py), round1(size), { fill: 'none', stroke: tone.light, strokeWidth: 1 }),
        ]),
        { x: place.x, y: place.y, opacity: 0.66 },
      );
    }
    case 'nucleus':
      return group(
        `ornament${index}`,
        [
          ellipse('body', 0, 0, round1(r * 0.94), round1(r * 0.72), 0, {
            fill: tone.stops[0],
            fillOpacity: 0.85,
            stroke: tone.line,
            strokeOpacity: 0.6,
            strokeWidth: 3,
            dash: [9, 4],
          }),
          ellipse('nucleolus', round1(-r * 0.28), round1(-r * 0.2), round1(r * 0.2), round1(r * 0.18), 0, {
            fill: tone.shade,
            fillOpacity: 0.5,
          }),
        ],
        place,
      );
    case 'ribosomes': {
      const spots = Array.from({ length: 15 }, (): Point => {
        const [angle, out] = [chance() * 6.28, Math.sqrt(chance()) * Math.min(60, r * 0.8)];
        return [Math.cos(angle) * out, Math.sin(angle) * out * 0.7];
      });
      return group(`ornament${index}`, [dots('dots', spots, 3.1, tone.shade)], {
        x: place.x,
        y: place.y,
        opacity: 0.8,
      });
    }
  }
}
