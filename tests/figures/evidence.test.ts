import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { ketamine } from '../../src/mechanisms/ketamine';
import { strengthsOf } from '../../src/model/strength';
import { strengthKey } from '../../src/scene/evidence/strengthKey';
import { dressed, layerIds, layersOf, PLAIN } from '../scene/evidenceCase';

const MTORC1 = 5;

describe('figures of what a picture rests on', () => {
  it.each(['cell', 'pathway', 'time'] as const)('marks in the view %s', async (viewId) => {
    const svg = sceneToSvg(dressed(viewId, MTORC1, { ...PLAIN, strengths: strengthsOf(ketamine) }));
    await expect(svg).toMatchFileSnapshot(`evidence/marks-${viewId}.svg`);
  });

  it.each((['cell', 'pathway'] as const).flatMap((viewId) => layerIds.map((id) => ({ viewId, id }))))(
    '$id in the view $viewId',
    async ({ viewId, id }) => {
      const route = ketamine.hypotheses.find((hypothesis) => hypothesis.id === id)?.route ?? [];
      const svg = sceneToSvg(
        dressed(viewId, MTORC1, { ...PLAIN, lit: new Set<string>(route), layers: layersOf([id]) }),
      );
      await expect(svg).toMatchFileSnapshot(`evidence/layer-${viewId}-${id}.svg`);
    },
  );

  it('the key to the marks', async () => {
    await expect(sceneToSvg(strengthKey())).toMatchFileSnapshot('evidence/key.svg');
  });
});
