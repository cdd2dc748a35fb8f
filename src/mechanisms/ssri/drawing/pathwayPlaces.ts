import { capsule } from '../../../layout/tissue/outline';
import type { Point } from '../../../layout/geometry';
import type { EdgeSpot } from '../../../layout/pathway/types';
import type { PathwayDrawing } from '../../../scene/drawing';

/** The membrane that the transporter stands in, and the one that TrkB stands in. */
const TERMINAL_ROOF = 300;
const NEURON_ROOF = 500;

/** Middles of the columns that hold something; nothing stands in that of the wait. */
const [OLD, BLOCK, RISE, NEURONS, PLASTICITY, DIRECT, RELIEF] = [108, 318, 531, 898, 1104, 1288, 1500];

const through = (...corners: Point[]): EdgeSpot => ({ route: { corners } });

/** The terminal at the upper left, the neuron that changes slowly at the right. No two arrows cross. */
export const pathway: PathwayDrawing = {
  placement: {
    width: 1630,
    height: 1084,
    columns: [8, 208, 428, 634, 790, 1010, 1198, 1380, 1622],
    headers: [
      ['The old', 'explanation'],
      ['The serotonin', 'transporter is', 'blocked'],
      ['More serotonin', 'stays between', 'the cells'],
      ['Relief does', 'not follow', 'at once'],
      ['Newborn', 'neurons mature'],
      ['Synapses', 'change'],
      ['A direct', 'route by TrkB'],
      ['Relief,', 'after weeks'],
    ],
    compartments: {
      'serotonin-terminal': {
        outline: capsule(222, TERMINAL_ROOF, 624, 440, 60, 1),
        tone: 'glu',
        label: { x: 24, y: 358, anchor: 'start', lines: ['Serotonin', 'terminal'] },
      },
      cleft: { label: { x: 24, y: 504, anchor: 'start', lines: ['Synaptic', 'cleft'] } },
      'hippocampal-neurons': {
        outline: capsule(780, NEURON_ROOF, 1366, 800, 90, 2),
        tone: 'post',
        label: { x: 1386, y: 620, anchor: 'start', lines: ['Neurons of the', 'hippocampus'] },
      },
      mood: { label: { x: 24, y: 838, anchor: 'start', lines: ['Mood and', 'behaviour'] } },
    },
    nodes: {
      'low-serotonin': { x: OLD, y: 660, w: 182, h: 46 },
      depression: { x: OLD, y: 762, w: 140, h: 44 },
      fluoxetine: { x: BLOCK, y: 204, w: 156, h: 52 },
      'serotonin-transporter': { x: BLOCK, y: TERMINAL_ROOF, w: 104, h: 46 },
      'serotonin-uptake': { x: RISE, y: 372, w: 136, h: 70, lines: ['Serotonin', 'uptake'] },
      serotonin: { x: RISE, y: 512, w: 144, h: 46 },
      'newborn-neurons': { x: NEURONS, y: 650, w: 148, h: 104, lines: ['Newborn', 'neurons', 'mature'] },
      'synaptic-plasticity': { x: PLASTICITY, y: 650, w: 138, h: 76 },
      trkb: { x: DIRECT, y: NEURON_ROOF, w: 60, h: 112, label: { x: DIRECT + 38, y: 470, anchor: 'start' } },
      relief: { x: RELIEF, y: 886, w: 132, h: 50 },
    },
    edges: {
      'low-serotonin-depression': through([OLD, 685], [OLD, 734]),
      'fluoxetine-transporter': through([BLOCK, 232], [BLOCK, 271]),
      'transporter-uptake': through([BLOCK, 325], [BLOCK, 372], [457, 372]),
      'uptake-serotonin': through([RISE, 409], [RISE, 483]),
      'serotonin-low': through([RISE, 537], [RISE, 660], [205, 660]),
      'fluoxetine-neurons': {
        ...through([398, 222], [NEURONS, 222], [NEURONS, 592]),
        label: { x: 700, y: 252, anchor: 'middle' },
      },
      'neurons-plasticity': through([974, 650], [1029, 650]),
      'fluoxetine-trkb': through([398, 186], [DIRECT, 186], [DIRECT, 430]),
      'trkb-plasticity': through([DIRECT, 560], [DIRECT, 650], [1179, 650]),
      'plasticity-relief': through([PLASTICITY, 690], [PLASTICITY, 886], [1428, 886]),
    },
    // On a narrow screen: from what takes serotonin up to what too little of it was thought to cause.
    focus: { 'old-idea': { x: 8, y: 270, w: 620, h: 540 } },
    legend: { x: 236, y: 826, w: 742, h: 244 },
  },
};
