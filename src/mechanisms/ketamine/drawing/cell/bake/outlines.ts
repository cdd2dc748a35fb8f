import type { Box, Point } from '../../../../../layout/geometry';
import { type Contour, contour, resampled } from '../../../../../layout/tissue/contour';
import type { Field } from '../../../../../layout/tissue/field';
import { outlineThrough } from '../../../../../layout/tissue/outline';
import { EDGE, type LinePrecision, packPoints, SOFT, unpackLine } from '../../../../../layout/tissue/packedLine';
import { pitRim, PORE_STEPS } from '../../../../../layout/tissue/pits';
import { swell } from '../../../../../scene/cell/motion';
import { pitSpots } from '../anatomy';
import { GROWTH_STEPS, spineSpots } from '../landmarks';
import { seatsOn } from '../layout';
import { dendriteField, interneuronField, leftAxonField, rightAxonField, spineLines, terminalField } from './bodies';
import { calciumInside, cloud, drops, vesiclePools } from './scatter';

/*
 * What `anatomy.ts` reads: the outlines of the cells, computed from their distance fields once and for all. `npm run outlines`
 * writes it; a test compares.
 */

const DEPTHS = [4, 8, 12, 17, 22, 28, 35, 43, 52];
const AXON_DEPTHS = [5, 10, 16];

/** A ring needs so many points to be round. */
const FEWEST = 12;

function packedLine(points: readonly Point[], closed: boolean, { spacing, perUnit }: LinePrecision): string {
  const all = closed ? [...points, points[0] as Point] : points;
  const length = all.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - all[i]![0], y - all[i]![1]), 0);
  return packPoints(resampled(points, closed, Math.min(spacing, length / FEWEST)), perUnit);
}

const softRings = (rings: readonly (readonly Point[])[]) => rings.map((points) => packedLine(points, true, SOFT));

function packedContour(field: Field, box: Box, depths: readonly number[]) {
  const { outline, inner } = contour(field, box, depths);
  return { outline: packedLine(outline.points, true, EDGE), inner: softRings(inner.map(({ points }) => points)) };
}

function packedSpine(index: number, step: number) {
  const { line, inner } = spineLines(spineSpots[index]!, step);
  return { line: packedLine(line, false, EDGE), inner: softRings(inner) };
}

/** The furthest step of growth: what grows overshoots. */
const LAST_GROWTH = Math.max(...Array.from({ length: 101 }, (_, i) => Math.round(swell(i / 100) * GROWTH_STEPS)));

/** The files by their names: what pictures at rest need, and what is between two of them. */
export function bakedOutlines() {
  const interneuron = packedContour(interneuronField, { x: -500, y: -60, w: 1160, h: 580 }, DEPTHS);
  const terminal = packedContour(terminalField, { x: 560, y: -450, w: 580, h: 960 }, DEPTHS);
  const dendrite = packedContour(dendriteField, { x: -445, y: 480, w: 2490, h: 450 }, DEPTHS);
  // Everything else stands by the outlines as they will be read.
  const read = ({ outline }: { outline: string }): Contour => ({
    outline: outlineThrough(unpackLine(outline, EDGE, true), true),
    inner: [],
  });
  const edges = { interneuron: read(interneuron), terminal: read(terminal), dendrite: read(dendrite) };
  const { pits, shoulder } = pitSpots(edges.terminal.outline, edges.dendrite.outline);
  const seats = seatsOn(edges);
  const pores = [...pits, shoulder].map((spot, i) => {
    const body = i < pits.length ? terminalField : dendriteField;
    return Array.from({ length: PORE_STEPS }, (_, step) => packPoints(pitRim(body, spot, step + 1), EDGE.perUnit));
  });
  const growthSteps = Array.from({ length: LAST_GROWTH + 1 }, (_, step) => step);
  return {
    'anatomy.data.json': {
      interneuron,
      terminal,
      dendrite,
      axons: [
        packedContour(leftAxonField, { x: -445, y: 490, w: 910, h: 130 }, AXON_DEPTHS),
        packedContour(rightAxonField, { x: 1180, y: 490, w: 865, h: 130 }, AXON_DEPTHS),
      ],
      spines: spineSpots.map((_, i) => ({ stub: packedSpine(i, 0), grown: packedSpine(i, GROWTH_STEPS) })),
      pits: pores.map((steps) => steps.at(-1)!),
      scattered: {
        vesicles: vesiclePools({ terminal: edges.terminal, pits }).map((pool) => ({
          r: pool[0]!.r,
          at: pool.flatMap(({ x, y }) => [x, y]),
        })),
        cloud: cloud().flatMap(({ rest, pore, leaves }) => [...rest, pore, leaves]),
        drops: drops(shoulder, seats).flatMap(({ x, y, turn }) => [x, y, turn]),
        calcium: calciumInside(seats).flat(),
      },
    },
    'anatomyInMotion.data.json': {
      // Those at rest are in the other file.
      spines: spineSpots.map((_, i) =>
        growthSteps.map((step) => (step === 0 || step === GROWTH_STEPS ? null : packedSpine(i, step))),
      ),
      pits: pores.map((steps) => steps.slice(0, -1)),
    },
  };
}
