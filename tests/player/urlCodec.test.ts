import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelIds, type Selection } from '../../src/player/playerState';
import { parseUrl, serializeUrl } from '../../src/player/urlCodec';
import { DEFAULT_VIEW, viewIds } from '../../src/scene/views/ids';
import { defineGraph } from '../../src/model/defineMechanism';
import { toyMechanism as toy } from './toyMechanism';

const selections: (Selection | null)[] = [
  null,
  ...toy.nodes.map(({ id }) => ({ kind: 'node', id }) as const),
  ...toy.edges.map(({ id }) => ({ kind: 'edge', id }) as const),
];

const plain = {
  stepIndex: 0,
  selection: null,
  view: DEFAULT_VIEW,
  panel: 'evidence',
  lens: null,
  marks: false,
  whatIf: [] as readonly string[],
  question: null,
} as const;

describe('urlCodec', () => {
  it('reads names in another case, and as an editor writes them that makes &amp; of &', () => {
    const [, second] = toy.steps;
    for (const search of [`?Step=${second?.id}&VIEW=time`, `?embed=1&amp;step=${second?.id}&amp;amp;view=time`]) {
      const { initial, notices } = parseUrl(toy, search);
      expect(initial).toMatchObject({ stepIndex: 1, view: 'time' });
      expect(notices).toEqual([]);
      // Written anew it is there once.
      const written = serializeUrl(toy, { ...plain, stepIndex: 0 }, search);
      expect(parseUrl(toy, written).initial).toMatchObject({ stepIndex: 0, view: DEFAULT_VIEW });
      expect(written.match(/step=/gi)).toHaveLength(1);
    }
    expect(serializeUrl(toy, plain, '?utm_Source=x')).toContain('utm_Source=x');
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.nat(toy.steps.length - 1),
        fc.constantFrom(...selections),
        fc.constantFrom(...viewIds),
        fc.constantFrom(...panelIds),
        fc.constantFrom(null, 'people', 'hypotheses:a,b', 'without:reference:Ä & ü'),
        fc.boolean(),
        fc.constantFrom([], ['block'], ['block', 'key=0.5']),
        (stepIndex, selection, view, panel, lens, marks, whatIf) => {
          const question = marks ? 'why' : null;
          const state = { stepIndex, selection, view, panel, lens, marks, whatIf, question };
          expect(parseUrl(toy, serializeUrl(toy, state))).toEqual({
            initial: state,
            notices: [],
            atMin: null,
            needsMechanism: false,
          });
        },
      ),
    );
  });

  it('shows the first step for an empty address, without a notice', () => {
    expect(parseUrl(toy, '')).toEqual({ initial: plain, notices: [], atMin: null, needsMechanism: false });
  });

  it('says the time that a reader has moved to, and reads it back', () => {
    const transition = () => ({ from: 'idle', to: 'idle', progress: 1 }) as const;
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (minutes) => {
        const { atMin } = parseUrl(toy, serializeUrl(toy, { ...plain, moment: { minutes, stepIndex: 0, transition } }));
        expect(Math.abs((atMin ?? Number.NaN) - minutes)).toBeLessThanOrEqual(Math.abs(minutes) * 0.01);
      }),
    );
    expect(serializeUrl(toy, plain, '?at=20')).not.toContain('at=');
    for (const at of ['soon', '', 'Infinity']) expect(parseUrl(toy, `?at=${at}`).atMin).toBeNull();
  });

  it('takes the number of a step for its id', () => {
    expect(parseUrl(toy, '?step=1').initial.stepIndex).toBe(1);
    expect(parseUrl(toy, '?step=77').notices).toHaveLength(1);
  });

  it('tells what it did not find', () => {
    expect(parseUrl(toy, '?step=xyz').notices).toEqual([
      'The address asks for the step “xyz”, which this mechanism does not have. Showing the first step.',
    ]);
    expect(parseUrl(toy, '?step=turn&view=moon&node=cheese&edge=hole&panel=door')).toEqual({
      initial: { ...plain, stepIndex: 2 },
      atMin: null,
      needsMechanism: false,
      notices: [
        'The address asks for the view “moon”, which does not exist. Showing the view “Pathway”.',
        'The address asks for the panel “door”, which does not exist. Showing the evidence.',
        'The address asks for the node “cheese”, which this mechanism does not have. Nothing is selected.',
        'The address asks for the arrow “hole”, which this mechanism does not have. Nothing is selected.',
      ],
    });
  });

  it('leaves open what only the whole mechanism can know', () => {
    const graph = defineGraph({ ...toy, compartments: {}, nodes: {}, edges: {}, steps: {} });
    expect(parseUrl(graph, '?node=side')).toMatchObject({
      initial: { selection: null },
      notices: [],
      needsMechanism: true,
    });
  });

  it('shows the first view that a mechanism offers where it does not have the one asked for', () => {
    const told = 'The address asks for the view “cell”, which this mechanism does not have. Showing the view “Time”.';
    expect(parseUrl(toy, '?view=cell', ['time'])).toMatchObject({ initial: { view: 'time' }, notices: [told] });
    expect(parseUrl(toy, '', ['time'])).toMatchObject({ initial: { view: 'time' }, notices: [] });
  });

  it('keeps parameters it does not know', () => {
    const written = serializeUrl(
      toy,
      { ...plain, stepIndex: 1, view: 'time' },
      '?lang=en&node=spring&step=rest&embed=1',
    );
    expect(written).toBe('?lang=en&embed=1&step=wind&view=time');
  });

  it('is not troubled by hostile addresses', () => {
    expect(parseUrl(toy, '?step=__proto__&node=constructor&edge=toString').initial).toEqual(plain);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), (step, raw) => {
        for (const search of [`?step=${encodeURIComponent(step)}`, raw]) {
          const { initial, notices } = parseUrl(toy, search);
          expect(toy.steps[initial.stepIndex]).toBeDefined();
          for (const notice of notices) expect(notice.length).toBeLessThan(260);
        }
      }),
    );
  });

  it('shortens what it repeats and leaves out characters that cannot be seen', () => {
    const [notice] = parseUrl(toy, `?step=${encodeURIComponent(`a\u202Eb\u0000${'x'.repeat(200)}`)}`).notices;
    expect(notice).toContain(`“ab${'x'.repeat(58)}…”`);
  });
});
