import type { AskedOutcome, Teaching } from '../../model/teaching';
import type { FigureIds, StepIds } from './graph/ids';
import type { interventions } from './records/interventions';

interface TeachingIds extends Omit<StepIds & FigureIds, 'intervention'> {
  intervention: keyof typeof interventions;
}

const EARLY = { node: 'relief-early', name: 'Early relief' } as const satisfies AskedOutcome<TeachingIds>;
const LASTING = { node: 'relief-lasting', name: 'Lasting relief' } as const satisfies AskedOutcome<TeachingIds>;

export const teaching = {
  // In the order of the story, so that the answers go from all to one part of it.
  questions: [
    {
      id: 'block-ampa',
      intervention: 'ampa-block',
      prompt: 'The AMPA receptor is blocked before ketamine is given. Which relief still comes?',
      part: 'the AMPA receptor',
      outcomes: [EARLY, LASTING],
    },
    {
      id: 'block-mtorc1',
      intervention: 'rapamycin-brain',
      prompt: 'mTORC1 is blocked before ketamine is given. Which relief still comes?',
      part: 'mTORC1',
      outcomes: [EARLY, LASTING],
    },
    {
      id: 'anti-bdnf',
      intervention: 'bdnf-antibody',
      prompt: 'An antibody catches BDNF half an hour before the dose. How much of the relief is left at 24 hours?',
      part: 'BDNF',
      outcomes: [{ ...LASTING, atMin: 1440 }],
    },
  ],
  // How far the signal comes, from the first step to the last.
  readouts: ['glutamate', 'bdnf', 'mtorc1', 'synaptic-proteins', 'spines', 'relief-early', 'relief-lasting'],
  baseline: 'conventional',
  comparedWith: [
    {
      mechanism: 'ssri',
      text: 'One dose of ketamine begins to relieve depression within hours; conventional antidepressants take weeks or months.',
    },
  ],
} as const satisfies Teaching<TeachingIds>;
