/** What a question asks about, in the words of the question. */
export interface AskedOutcome {
  node: string;
  name: string;
  /** When it is looked at, in minutes after the dose; without it, when it answers most strongly. */
  atMin?: number;
}

/** A question put by hand. Which choice is right is not written here: the model is asked. */
export interface WorkedText {
  /** As it stands in an address. */
  id: string;
  /** The experiment it asks to predict. */
  intervention: string;
  prompt: string;
  /** What is acted on, as it stands within a sentence. */
  part: string;
  outcomes: readonly AskedOutcome[];
}

const EARLY: AskedOutcome = { node: 'relief-early', name: 'Early relief' };
const LASTING: AskedOutcome = { node: 'relief-lasting', name: 'Lasting relief' };

/** In the order of the story, so that the answers go from all to one part of it. */
export const workedTexts: readonly WorkedText[] = [
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
];
