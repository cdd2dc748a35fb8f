import type { StepComparison } from '../../../scene/drawing';

/** What stress left, and what grew back. */
export const comparison: StepComparison = {
  title: 'Before and after',
  view: 'cell',
  // The part of the cell in which spines are lost and grow.
  frame: { x: 0, y: 478, w: 500, h: 352 },
  sides: [
    {
      step: 'stressed-synapse',
      title: 'Stressed synapse',
      note: 'Spines are lost; dotted outlines show where they stood.',
    },
    { step: 'relief', title: 'After synaptogenesis', note: 'Spines have grown where they were lost.' },
  ],
  note: 'Schematic, not to scale. New spines were seen in rats and mice; in people a scan found no measurable change at 24 hours (see the step “Synaptogenesis”).',
};
