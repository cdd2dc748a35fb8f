import type { TimeAxisSpec } from '../../../layout/time/timeAxis';
import type { TimeDrawing } from '../../../scene/drawing';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

/** From the first hour, so that the time without relief is seen as long as it is. */
const scale: TimeAxisSpec = {
  domain: { firstMin: HOUR, lastMin: 3 * MONTH },
  named: [
    [HOUR, '1 h'],
    [6 * HOUR, '6 h'],
    [DAY, '1 d'],
    [3 * DAY, '3 d'],
    [WEEK, '1 wk'],
    [2 * WEEK, '2 wk'],
    [MONTH, '1 mo'],
    [3 * MONTH, '3 mo'],
  ],
  between: [
    ...[2, 3, 4, 5, 12].map((hours) => hours * HOUR),
    ...[2, 4, 5, 6].map((days) => days * DAY),
    3 * WEEK,
    2 * MONTH,
  ],
};

/** The rows in the order of the story. The axis runs from the first dose to the weeks in which the sources place relief. */
export const time: TimeDrawing = {
  lanes: [
    { label: 'Drug', tone: 'none', nodes: ['fluoxetine'] },
    { label: 'Serotonin terminal', tone: 'glu', nodes: ['serotonin-transporter', 'serotonin-uptake', 'serotonin'] },
    { label: 'Neurons of the hippocampus', tone: 'post', nodes: ['newborn-neurons', 'trkb', 'synaptic-plasticity'] },
    { label: 'Mood and behaviour', tone: 'none', nodes: ['low-serotonin', 'depression', 'relief'] },
  ],
  axis: { start: 'dose', scale },
};
