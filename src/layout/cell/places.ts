/** A node's centre and room, where the anatomy does not give it. Design units of a picture 1600 wide and 1000 high. */
export interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

const place = (x: number, y: number, w: number, h: number): Place => ({ x, y, w, h });

/** The strip under the dendrite where behaviour stands. */
const STRIP = 962;

/** Where the plates, the clouds and the groups of the ketamine mechanism stand. */
export const places = {
  'chronic-stress': place(142, STRIP, 216, 48),
  'synapse-loss': place(242, 668, 128, 118),
  ketamine: place(214, 414, 250, 120),
  'gaba-firing': place(405, 116, 166, 34),
  gaba: place(562, 206, 124, 96),
  'glutamate-release': place(852, 400, 340, 66),
  glutamate: place(852, 470, 300, 56),
  'bdnf-release': place(740, 609, 112, 79),
  bdnf: place(1112, 545, 110, 84),
  'pi3k-akt': place(922, 604, 128, 40),
  'mek-erk': place(922, 655, 128, 40),
  mtorc1: place(852, 838, 136, 52),
  p70s6k: place(1006, 812, 104, 34),
  '4e-bp1': place(1006, 855, 104, 34),
  eef2k: place(674, 846, 88, 36),
  'protein-synthesis': place(1160, 846, 150, 66),
  'synaptic-proteins': place(1416, 846, 318, 40),
  synaptogenesis: place(1254, 668, 112, 104),
  spines: place(1406, 646, 132, 122),
  'circuit-function': place(1216, STRIP, 212, 48),
  'relief-early': place(962, STRIP, 176, 48),
  'relief-lasting': place(1476, STRIP, 196, 48),
} as const satisfies Readonly<Record<string, Place>>;

/** The three plates of the synaptic proteins, from left to right: middle and width. */
export const PROTEIN_PLATES = [
  { x: 1298, w: 78 },
  { x: 1402, w: 88 },
  { x: 1519, w: 102 },
] as const;
