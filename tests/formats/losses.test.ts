import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { writers } from '../../src/formats/writers';
import { ketamine } from '../../src/mechanisms/ketamine';
import { findMechanism } from '../../src/mechanisms/registry';
import type { Mechanism } from '../../src/model/mechanism';
import { type Aspect, ASPECTS, aspectsOf } from './savedAspects';
import { hasSamples, openText, readBytes, samples } from './sharedFiles';

const docs = readFileSync(path.resolve(import.meta.dirname, '../../docs/file-format.md'), 'utf8');

/** The row of a format in the table of docs/file-format.md: what is kept, and what is not. */
function rowOf(format: string): { kept: string; lost: string } {
  const row = docs.split('\n').find((line) => line.startsWith(`| ${format} |`) && /labels/.test(line)) ?? '';
  const [, , kept = '', lost = ''] = row.split('|');
  return { kept, lost };
}

async function allMechanisms(): Promise<[name: string, Mechanism][]> {
  const builtIn = await Promise.all(
    ['ssri', 'lisinopril'].map(async (id): Promise<[string, Mechanism]> => {
      const entry = await findMechanism(id)!.open();
      return [id, await entry.load()];
    }),
  );
  const files = hasSamples
    ? readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter(
        (file) => /\.(?:gpml|cx2|sif|ya?ml)$/.test(file) && !/SCHEMA|invalid/.test(file),
      )
    : [];
  const opened = await Promise.all(
    files.map(async (file): Promise<[string, Mechanism][]> => {
      const read = await openMechanismFile(readBytes(samples, file), path.basename(file), { joinLooseEnds: true });
      return read.ok ? [[file, read.mechanism]] : [];
    }),
  );
  return [['ketamine', ketamine], ...builtIn, ...opened.flat()];
}

const all = await allMechanisms();

/** What the report of a saved file says of an aspect that it does not hold. */
const REPORTED: Readonly<Partial<Record<Aspect, RegExp>>> = {
  'kinds of nodes': /kinds? of (?:a node|nodes)|class/,
  colours: /colours? of/,
  classes: /kinds? of/,
  compartments: /compartment/,
  'descriptions of nodes': /descriptions? of (?:a node|nodes)/,
  'first database entry': /database entries/,
  'all database entries': /database entries/,
  places: /places? of/,
  'evidence of nodes': /evidence/,
  'parts of complexes': /parts of/,
  'kinds of arrows': /kinds? of (?:an arrow|arrows)|written as/,
  'descriptions of arrows': /descriptions? of (?:an arrow|arrows)/,
  sentences: /quoted sentence/,
  papers: /quoted sentence|findings? in our own words/,
  stances: /quoted sentence/,
  'where seen': /quoted sentence/,
  remarks: /quoted sentence/,
  steps: /steps? with/,
};

/** Names by which the docs call a format that is read again. */
const FORMATS = { cx2: 'CX2', table: 'table', drugmechdb: 'DrugMechDB', sif: 'SIF' } as const;

describe.each(Object.entries(FORMATS))('a mechanism saved as %s', (id, format) => {
  const writer = writers.find((one) => one.id === id)!;

  it('loses over all samples what the docs list, nothing else, and says so of each', async () => {
    const lost = new Set<Aspect>();
    let count = 0;
    for (const [name, mechanism] of all) {
      // DrugMechDB has one name of a thing, and takes the full one.
      const nodes = mechanism.nodes.map((node) => (id === 'drugmechdb' ? { ...node, label: node.name } : node));
      const before = { ...mechanism, nodes };
      const saved = await writer.write(before);
      if (!saved.ok) continue;
      const read = await openText(saved.text, 'saved');
      if (!read.ok) {
        expect([id, mechanism.edges.length], name).toEqual(['sif', 0]);
        continue;
      }
      count += 1;
      const [had, has] = [aspectsOf(before), aspectsOf(read.mechanism)];
      const notes = saved.notes.map(({ message }) => message).join(' ');
      for (const aspect of ASPECTS) {
        const kept = new Set(has[aspect]);
        if (had[aspect].every((words) => kept.has(words))) continue;
        lost.add(aspect);
        // Proposed steps are proposed again; what no format holds is said once.
        expect(notes, `${name}: ${aspect}`).toMatch(REPORTED[aspect] ?? /never/);
      }
    }
    const row = rowOf(format);
    for (const aspect of lost) expect(row.lost, aspect).toContain(aspect);
    if (!hasSamples) return;
    expect(count).toBeGreaterThanOrEqual(id === 'drugmechdb' ? 9 : 25);
    for (const aspect of ASPECTS) if (!lost.has(aspect)) expect(`${row.kept} ${row.lost}`, aspect).toContain(aspect);
    // What is listed as kept, and not also as partly lost, was never lost.
    for (const aspect of ASPECTS) if (!row.lost.includes(aspect)) expect(lost.has(aspect), aspect).toBe(false);
  });
});
