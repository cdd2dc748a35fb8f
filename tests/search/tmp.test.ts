import { it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { createSearch } from '../../src/search/searchMechanism';
import { groupHits } from '../../src/search/hit';
import { edgeName } from '../../src/scene/names';
import { indexMechanism } from '../../src/model/indexMechanism';
it('m', () => {
  const { nodes } = indexMechanism(ketamine);
  let s!: ReturnType<typeof createSearch>;
  for (let i = 0; i < 4; i++) { const a = performance.now(); s = createSearch(ketamine, (e) => edgeName(e, nodes)); console.log('build', performance.now() - a); }
  for (const q of ['bdnf', 'P23560', 'GRIN1', 'Duman', 'aghajanian', 'special k', 'synaptogensis', 'sinaptogenesis', 'zzzzqq', '4E-BP1', '4ebp1', 'psd 95', 'PSD-95', 'ketamine', 'k', 'why is it fast', 'CHEBI:6121', 'NMDAR']) {
    const a = performance.now(); const h = s(q); const t = performance.now() - a;
    console.log(q, h.length, t.toFixed(1) + 'ms', groupHits(h).map((g) => `${g.kind}(${g.hits.length}): ${g.hits.slice(0, 2).map((x) => x.title.slice(0, 50) + ' | ' + x.snippet.map((y) => y.marked ? `[${y.text}]` : y.text).join('').slice(0, 90)).join(' // ')}`).join('\n   '));
  }
});
