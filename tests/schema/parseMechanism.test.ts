import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/problem';
import { MAX_TEXT_LENGTH, parseMechanism } from '../../src/schema/parseMechanism';
import { serializeMechanism } from '../../src/schema/parseMechanism';
import { item, mutableCopy } from '../fixtures/mutable';
import { toyMechanism } from '../fixtures/toyMechanism';

type Json = Record<string, unknown>;

/** The toy mechanism as a file, after one change that the types would not allow. */
function fileAfter(change: (file: Json & Record<string, Json[]>) => void): string {
  const file = structuredClone(toyMechanism) as unknown as Json & Record<string, Json[]>;
  change(file);
  return JSON.stringify(file);
}

function problemsOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`);
}

const problemsAfter = (change: Parameters<typeof fileAfter>[0]) => problemsOf(parseMechanism(fileAfter(change)));

describe('a sound file', () => {
  it('gives the mechanism', () => {
    expect(parseMechanism(JSON.stringify(toyMechanism))).toEqual({ ok: true, value: toyMechanism });
  });

  it('may begin with a byte order mark', () => {
    expect(parseMechanism(`\uFEFF${JSON.stringify(toyMechanism)}`).ok).toBe(true);
  });

  it('keeps the fields it does not know, at every level', () => {
    let added = 0;
    const text = fileAfter((file) => {
      const decorate = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const child of Object.values(value)) decorate(child);
        // The keys of `effects` are ids, so that a new one would be a new id.
        if (Array.isArray(value) || isEffects(value)) return;
        Object.assign(value, { x: { y: [1, { z: null }] } });
        added += 1;
      };
      const isEffects = (value: object) => file.steps?.some((step) => step.effects === value);
      decorate(file);
    });
    const read = parseMechanism(text);
    expect(problemsOf(read)).toEqual([]);
    const written = read.ok ? serializeMechanism(read.value) : '';
    expect(JSON.parse(written)).toEqual(JSON.parse(text));
    expect(written.match(/"x"/g)).toHaveLength(added);
  });

  it('comes back from text as it went in', () => {
    const words = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.record({ title: words, label: words, caption: words, id: words, note: fc.jsonValue() }),
        (made) => {
          fc.pre(!(made.id in Object.prototype) && made.id !== '');
          // Such a key is dropped on purpose; another test says so.
          fc.pre(!JSON.stringify(made.note).includes('__proto__'));
          const toy = mutableCopy(toyMechanism);
          toy.title = made.title;
          item(toy.nodes, 'drug').label = made.label;
          item(toy.steps, 'before').caption = made.caption;
          item(toy.claims, 'grows').id = made.id;
          const text = JSON.stringify(toy).replaceAll('"claim":"grows"', () => `"claim":${JSON.stringify(made.id)}`);
          const file = { ...(JSON.parse(text) as typeof toy), note: made.note };
          const read = parseMechanism(serializeMechanism(file));
          expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(file)) as unknown });
        },
      ),
    );
  });
});

describe('serializeMechanism', () => {
  it('does not depend on the order in which fields were written', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, backwards(child)]),
      );
    };
    const other = backwards(toyMechanism) as typeof toyMechanism;
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(toyMechanism));
    expect(serializeMechanism(other)).toBe(serializeMechanism(toyMechanism));
    expect(serializeMechanism(toyMechanism)).toMatch(/^\{\n {2}"schemaVersion": 3,\n {2}"id": "toy",[^]*\}\n$/);
  });
});

describe('a file of the wrong shape', () => {
  it.each<[string, Parameters<typeof fileAfter>[0], string]>([
    [
      'a missing field',
      (file) => delete file.nodes?.[1]?.label,
      'nodes[pore].label: This field is missing. Add text in double quotes.',
    ],
    [
      'a missing list',
      (file) => delete (file as Json).steps,
      'steps: This field is missing. Add a list in square brackets.',
    ],
    [
      'another type',
      (file) => Object.assign(file.quotes?.[0] ?? {}, { start: '120' }),
      'quotes[opens].start: This is the text “120”. Write a number.',
    ],
    [
      'a number out of range',
      (file) => Object.assign(file.quotes?.[0] ?? {}, { line: 0 }),
      'quotes[opens].line: This is the number 0. Write 1 or more.',
    ],
    [
      'half a number',
      (file) => Object.assign(file.documents?.[0] ?? {}, { number: 1.5 }),
      'documents[page].number: This is the number 1.5. Write a whole number.',
    ],
    [
      'a misspelt choice',
      (file) => Object.assign(file.edges?.[0] ?? {}, { kind: 'stimulaton' }),
      'edges[drugOpensPore].kind: This is the text “stimulaton”, which is not known here. Did you mean “stimulation”? It may be “stimulation”, “inhibition”, “necessary stimulation”, “catalysis”, “production”, “modulation” or “transport”.',
    ],
    [
      'a choice left open',
      (file) => Object.assign(file.claims?.[0] ?? {}, { basis: null }),
      'claims[grows].basis: This is null, which is not known here. Use “abstract”, “figure”, “secondary”, “title” or “memory”.',
    ],
    [
      'evidence without a kind',
      (file) => Object.assign(file.nodes?.[0] ?? {}, { evidence: [{ quote: 'opens' }] }),
      'nodes[drug].evidence[0].kind: This field is missing. Add it: “quote” or “claim”.',
    ],
    [
      'a term of no ontology',
      (file) => Object.assign(file.edges?.[0] ?? {}, { sbo: '0000170' }),
      'edges[drugOpensPore].sbo: Write a term of the ontology, such as “SBO:0000170”.',
    ],
    [
      'a term that is missing',
      (file) => delete file.edges?.[0]?.sbo,
      'edges[drugOpensPore].sbo: This field is missing. Add text in double quotes.',
    ],
    [
      'a date in words',
      (file) => Object.assign(file.references?.[0] ?? {}, { issued: '2012' }),
      'references[paper].issued: Give a date as [year], [year, month] or [year, month, day], in numbers.',
    ],
    [
      'a thirteenth month',
      (file) => Object.assign(file.references?.[0] ?? {}, { issued: [2012, 13] }),
      'references[paper].issued[1]: This is the number 13. Write 12 or less.',
    ],
    [
      'a name in one piece',
      (file) => Object.assign(file.documents?.[0] ?? {}, { author: ['R. Nauert'] }),
      'documents[page].author[0]: Give a name as {"family": …, "given": …} or as {"literal": …}.',
    ],
    [
      'an unknown effect',
      (file) => Object.assign(file.steps?.[0] ?? {}, { effects: { pore: 'block' } }),
      'steps[before].effects.pore: This is the text “block”, which is not known here. Did you mean “blocked”? It may be “blocked”, “silenced”, “lifted”, “reversed” or “ongoing”.',
    ],
    [
      'an id that is no text',
      (file) => Object.assign(file.nodes?.[2] ?? {}, { id: 7 }),
      'nodes[2].id: This is the number 7. Write text in double quotes.',
    ],
  ])('explains %s', (_, change, problem) => {
    expect(problemsAfter(change)).toEqual([problem]);
  });

  it('finds what the shape does not show, too', () => {
    expect(problemsAfter((file) => Object.assign(file.nodes?.[1] ?? {}, { step: 'closing' }))[0]).toMatch(
      /^nodes\[pore\]\.step: There is no step “closing”/,
    );
  });

  it('lists a hundred problems and counts the rest', () => {
    const problems = problemsAfter((file) => (file.nodes = Array.from({ length: 150 }, (_, index) => ({ index }))));
    expect(problems).toHaveLength(101);
    expect(problems[100]).toMatch(/^the file: There are \d{3,} problems more/);
  });

  it.each(['null', '[]', '"text"', '7'])('is not %s', (text) => {
    expect(problemsOf(parseMechanism(text))[0]).toMatch(/^the file: A mechanism is an object/);
  });
});

describe('a file of another version', () => {
  it.each([
    ['newer', 4, 'The file has version 4, and this Pathlight reads up to 3. Update Pathlight to open it.'],
    ['from the far future', 1e300, 'Update Pathlight to open it.'],
    ['in words', '1', 'must be a whole number'],
    ['zero', 0, 'must be a whole number'],
    ['half', 0.5, 'must be a whole number'],
    ['missing', undefined, 'The version is missing. Add "schemaVersion": 3 at the top.'],
  ])('is refused: %s', (_, schemaVersion, message) => {
    const problems = problemsAfter((file) => Object.assign(file, { schemaVersion, nodes: 'of another kind' }));
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toMatch(/^schemaVersion: /);
  });
});

describe('evidence that says too little', () => {
  const first = (items: Json[] | undefined): Json => items?.[0] ?? {};

  it('is refused for a stance that is unknown, with those that are known', () => {
    const problems = problemsAfter((file) => {
      Object.assign(first(first(file.nodes).evidence as Json[]), { stance: 'qualify' });
    });
    expect(problems).toEqual([
      'nodes[drug].evidence[0].stance: This is the text “qualify”, which is not known here. Did you mean “qualifies”? It may be “supports”, “partly supports”, “qualifies” or “contradicts”.',
    ]);
  });

  it('is refused for a text that is neither a document nor a paper', () => {
    const problems = problemsAfter((file) => {
      Object.assign(first(file.claims), { basis: 'secondary', readIn: 'pge' });
    });
    expect(problems).toEqual(['claims[grows].readIn: There is no document or reference “pge”. Did you mean “page”?']);
    expect(problemsAfter((file) => Object.assign(first(file.claims), { basis: 'secondary', readIn: 'paper' }))).toEqual(
      [],
    );
  });

  it('is refused for a claim that names such a text and was read in the paper', () => {
    expect(
      problemsAfter((file) => Object.assign(first(file.claims), { basis: 'abstract', readIn: 'page' }))[0],
    ).toMatch(/^claims\[grows\]\.readIn: .* Make the basis “secondary”, or remove "readIn"\.$/);
  });

  it('is refused for a figure without the arm of its denominator', () => {
    expect(problemsAfter((file) => Object.assign(first(file.figures), { denominator: { participants: 20 } }))).toEqual([
      'figures[half].denominator.arm: This field is missing. Add it: “treatment”, “all arms”, “single group” or “not stated”.',
    ]);
    expect(problemsAfter((file) => Reflect.deleteProperty(first(file.figures), 'denominator'))).toEqual([
      'figures[half].denominator: This field is missing. Add an object in braces.',
    ]);
  });

  it('is refused for a finding that limits a statement without a reason, and for a reason without that', () => {
    const evidence = (item: Json) => (file: Json & Record<string, Json[]>) => {
      Object.assign(first(first(file.nodes).evidence as Json[]), item);
    };
    expect(problemsAfter(evidence({ stance: 'qualifies' }))[0]).toMatch(
      /^nodes\[drug\]\.evidence\[0\]\.differsIn: It limits the statement and does not say why\. Add "differsIn"/,
    );
    expect(problemsAfter(evidence({ differsIn: ['species'] }))[0]).toMatch(/Remove "differsIn"/);
    expect(problemsAfter(evidence({ stance: 'qualifies', differsIn: ['species', 'time'] }))).toEqual([]);
    expect(problemsAfter(evidence({ stance: 'qualifies', differsIn: ['specie'] }))[0]).toContain(
      'Did you mean “species”?',
    );
  });

  it('is refused for a quote of a document that is not quoted', () => {
    const problems = problemsAfter((file) => {
      for (const key of ['file', 'sha256']) Reflect.deleteProperty(first(file.documents), key);
    });
    expect(problems[0]).toMatch(/^quotes\[\w+\]\.document: The document “page” is not quoted/);
  });

  it('is refused for a region that is unknown', () => {
    expect(problemsAfter((file) => Object.assign(first(file.claims), { region: ['PFC', 'cortx'] }))[0]).toMatch(
      /^claims\[grows\]\.region\[1\]: .* Did you mean “cortex”\?/,
    );
  });
});

describe('a hostile file', () => {
  it('cannot change a prototype', () => {
    const text = JSON.stringify(toyMechanism)
      .replace('{', '{"__proto__":{"polluted":1},')
      .replace('"effects":{', '"effects":{"__proto__":"blocked",')
      .replace('"label":"Drug"', '"label":"Drug","extra":[{"__proto__":{"polluted":1},"kept":true}]');
    const read = parseMechanism(text);
    expect(problemsOf(read)).toEqual([]);
    const written = read.ok ? serializeMechanism(read.value) : '';
    expect(written).toContain('"kept": true');
    expect(written).not.toContain('__proto__');
    expect(read.ok && 'polluted' in Object.assign({}, read.value)).toBe(false);
  });

  it('cannot be too large', () => {
    const text = `"${'a'.repeat(MAX_TEXT_LENGTH)}"`;
    expect(problemsOf(parseMechanism(text))).toEqual([
      'the file: It has 10.0 MB, and 10 MB is the most. Split it or shorten it.',
    ]);
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('cannot nest %s without end', (_, open, close) => {
    const deep = (levels: number) => `${open.repeat(levels)}1${close.repeat(levels)}`;
    const withNote = (levels: number) => JSON.stringify(toyMechanism).replace('{', `{"note":${deep(levels)},`);
    expect(problemsOf(parseMechanism(withNote(200_000)))).toEqual([expect.stringMatching(/nest too deep/)]);
    expect(parseMechanism(withNote(50)).ok).toBe(true);
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const result = parseMechanism(text);
        expect(result.ok).toBe(false);
        expect(problemsOf(result).join('')).not.toMatch(/undefined|\[object/);
      }),
    );
  });

  it('may have anything in any place', () => {
    const keys = Object.keys(toyMechanism);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), fc.nat(3), (key, value, depth) => {
        const text = fileAfter((file) => {
          const list = file[key];
          const first = Array.isArray(list) ? list[0] : undefined;
          const field = first && Object.keys(first)[depth];
          if (first && field) first[field] = value;
          else Object.assign(file, { [key]: value });
        });
        const result = parseMechanism(text);
        expect(result.ok).toBe(problemsOf(result).length === 0);
      }),
    );
  });
});
