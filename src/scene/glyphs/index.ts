import { bdnfVesicle } from './bdnfVesicle';
import { firing } from './firing';
import type { Glyph } from './glyph';
import { bdnf, gaba, glutamate, ketamine } from './moleculeDisc';
import { plate } from './plate';
import { proteinGroup } from './proteinGroup';
import { ampaReceptor, nmdaReceptor, trkb, vdcc } from './receptors';
import { ribosomes } from './ribosomes';
import { lostSpine, newSpines } from './spines';

const glyphs: Readonly<Record<string, Glyph>> = {
  'nmda-receptor': nmdaReceptor,
  'ampa-receptor': ampaReceptor,
  vdcc,
  trkb,
  ketamine,
  glutamate,
  gaba,
  bdnf,
  firing,
  'bdnf-vesicle': bdnfVesicle,
  ribosomes,
  'protein-group': proteinGroup,
  'lost-spine': lostSpine,
  'new-spines': newSpines,
};

/** The glyph of that name, or the plate of the node's kind where there is none. */
export function glyphFor(name: string | undefined): Glyph {
  return (name !== undefined && Object.hasOwn(glyphs, name) ? glyphs[name] : undefined) ?? plate;
}
