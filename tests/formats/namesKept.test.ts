import { expect, it } from 'vitest';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { entryOf } from '../../src/scene/mechanismEntry';
import { withinSentence } from '../../src/scene/names';
import { sceneAt } from '../../src/scene/sceneAt';
import type { SceneItem } from '../../src/scene/scene';
import { loadView } from '../../src/scene/views/loadView';

const NAMES = ['PIP3', 'Akt2', 'Raf-1', 'mTORC1', 'Grb2', 'Ras', 'NF-κB', 'p53', 'GLUT4', 'Notch1'];

const namesIn = (items: readonly SceneItem[]): string[] =>
  items.flatMap((item) => (item.kind === 'group' ? [item.target?.name ?? '', ...namesIn(item.children)] : []));

it('names of an opened file keep their capitals in every sentence', async () => {
  const rows = NAMES.map((name, at) => `${name}\tactivates\t${NAMES[(at + 1) % NAMES.length]}`).slice(0, -1);
  const opened = await openMechanismFile(new TextEncoder().encode(rows.join('\n')), 'x.sif');
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { mechanism } = opened;
  const view = await loadView('pathway', entryOf(mechanism));
  const said = mechanism.steps.flatMap(({ title, caption, explanation }, stepIndex) => [
    ...[title, caption, explanation],
    ...namesIn(sceneAt({ mechanism, view, playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } }).items),
  ]);
  const text = said.join('\n');
  for (const name of NAMES) {
    const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'giu'))].map(
      ([word]) => word,
    );
    expect(found.length, name).toBeGreaterThan(2);
    expect([...new Set(found)]).toEqual([name]);
  }
  expect(['Akt2', 'Raf-1', 'MyoD', 'Muscle growth'].map(withinSentence)).toEqual([
    'Akt2',
    'Raf-1',
    'MyoD',
    'muscle growth',
  ]);
});
