import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { narrationCues, narrationScript, sentencesOf } from '../../../src/scene/learning/narration';
import { secondMechanism } from '../../fixtures/secondMechanism/index';

describe('the script of a step', () => {
  it.each([ketamine, secondMechanism])(
    'says all of the caption and the explanation, a sentence at a time: $id',
    (mechanism) => {
      mechanism.steps.forEach((step, at) => {
        const script = narrationScript(mechanism, at);
        expect(script.join(' ')).toBe(`${step.caption} ${step.explanation}`);
        expect(script[0]).toBe(step.caption);
        expect(script.length).toBeGreaterThan(1);
        for (const sentence of script) expect(sentence).toMatch(/[.!?]["”’)]?$/u);
      });
    },
  );

  it('says the what-if and its answer first, and marks the story as told without it', () => {
    const whatIf = {
      title: 'What if: mTORC1 blocked',
      sentenceAt: (at: number) => (at === 5 ? 'New spines do not grow. Lasting relief does not come.' : ''),
    };
    const script = narrationScript(ketamine, 5, whatIf);
    expect(script).toEqual([
      'What if: mTORC1 blocked.',
      'New spines do not grow.',
      'Lasting relief does not come.',
      `As told: ${ketamine.steps[5]?.caption}`,
    ]);
  });

  it('has nothing to say of a step that does not exist', () => {
    expect(narrationScript(ketamine, 99)).toEqual([]);
  });
});

describe('sentences', () => {
  it('end at a stop before a capital, and not within an abbreviation or a number', () => {
    expect(sentencesOf('It rises 1.5 times (see Li et al. 2010). Then it falls, e.g. within 2 h.')).toEqual([
      'It rises 1.5 times (see Li et al. 2010).',
      'Then it falls, e.g. within 2 h.',
    ]);
    expect(sentencesOf('')).toEqual([]);
  });

  it('lose no letter', () => {
    const letters = (text: string) => text.replace(/\s+/gu, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'B', '.', '!', '?', ' ', '"', '”', '9')).map((signs) => signs.join('')),
        (text) => {
          expect(letters(sentencesOf(text).join(''))).toBe(letters(text));
        },
      ),
    );
  });
});

describe('cues', () => {
  it('follow each other without a gap, from the start to the end', () => {
    const cues = narrationCues(narrationScript(ketamine, 2));
    expect(cues[0]?.from).toBe(0);
    expect(cues.at(-1)?.to).toBeCloseTo(1);
    cues.slice(1).forEach(({ from }, at) => expect(from).toBe(cues[at]?.to));
    expect(narrationCues([])).toEqual([]);
  });
});
