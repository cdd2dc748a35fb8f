import { describe, expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import type { Mechanism } from '../../../src/model/mechanism';
import { describePicture } from '../../../src/scene/description/describePicture';
import { highlightingFor } from '../../../src/scene/highlighting';
import type { ViewId } from '../../../src/scene/views/ids';
import { readParts } from '../../../src/scene/whatIf/parts';
import { runFor } from '../../../src/scene/whatIf/whatIfRun';
import { secondMechanism } from '../../fixtures/secondMechanism/index';

function text(mechanism: Mechanism, view: ViewId, whatIf: readonly string[] = []): string {
  const run = whatIf.length > 0 ? runFor(mechanism, readParts(mechanism, whatIf).parts) : null;
  const highlighting = highlightingFor(mechanism, { lens: null, marks: false, run });
  const described = mechanism.steps.map((_, stepIndex) =>
    describePicture({ graph: mechanism, view, stepIndex, highlighting }),
  );
  return `${described.map(({ name, sentences, next }) => [name, ...sentences, next].join('\n')).join('\n\n')}\n`;
}

describe('the description of a picture', () => {
  it.each([
    ['ketamine', 'pathway', ketamine],
    ['ketamine', 'time', ketamine],
    ['secondMechanism', 'pathway', secondMechanism],
  ] as const)('of %s in the %s view is as reviewed, step by step', async (name, view, mechanism) => {
    await expect(text(mechanism, view)).toMatchFileSnapshot(`snapshots/${name}-${view}.txt`);
  });

  it('of a what-if is as reviewed', async () => {
    await expect(text(ketamine, 'pathway', ['ampar=0'])).toMatchFileSnapshot('snapshots/ketamine-what-if.txt');
  });

  it('says of the arrows that they no longer act, and never that they do', () => {
    const burst = ketamine.steps.findIndex(({ id }) => id === 'glutamate-burst');
    const { sentences } = describePicture({ graph: ketamine, view: 'cell', stepIndex: burst });
    expect(sentences).toContain('GABA no longer inhibits vesicle release.');
    expect(sentences.join(' ')).not.toContain('GABA inhibits');
  });

  it('keeps the case of a name that begins a sentence', () => {
    const at = ketamine.steps.findIndex(({ id }) => id === 'mtorc1');
    const { sentences } = describePicture({ graph: ketamine, view: 'cell', stepIndex: at });
    expect(sentences).toContain('p70S6K promotes protein synthesis.');
    expect(sentences).toContain('mTORC1 modifies p70S6K.');
  });

  it('names the picture by mechanism, view and step', () => {
    const names = (['cell', 'pathway', 'time'] as const).flatMap((view) =>
      ketamine.steps.map((_, stepIndex) => describePicture({ graph: ketamine, view, stepIndex }).name),
    );
    expect(new Set(names).size).toBe(3 * ketamine.steps.length);
    expect(names[0]).toBe(`${ketamine.title}: Cell view. Prologue: Stressed synapse`);
  });
});
