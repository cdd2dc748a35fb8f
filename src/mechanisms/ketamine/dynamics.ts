import type { Dynamics, RunControl } from '../../model/dynamics';
import { hiddenArrows } from './graph/hidden';
import type { RunIds } from './graph/ids';

const HOUR = 60;
const DAY = 1440;

/** Said of every number that no text gives. */
const CHOSEN = 'Chosen to reproduce the order of the time table, not measured';
const SHORT_LIVED =
  'Less than half must be enough, or a burst of an hour would leave no trace in what takes a day to build. Chosen for that, not measured.';
const PERMISSIVE =
  'What there is at rest is enough, and nothing at all is not: it permits and does not drive. Chosen, not measured.';
const CHOSEN_TONE = 'Chosen so that there is something to lower, not measured';
const ANAESTHETIC =
  'mTOR is active at 5 to 10 mg/kg and no longer at anaesthetic doses (Li 2010, read in a review), and 80 mg/kg does nothing in rats (Chowdhury 2017, read in a review), whichever explanation is on. Between 50 mg/kg, at which mice still respond, and 80; how long is chosen so that no slower way makes up for it, not measured.';

/** No ketamine, half of it, and what is more than the usual: high doses lose the effect. */
const controls: readonly RunControl[] = [
  {
    id: 'dose',
    short: 'Dose',
    heading: 'Dose of ketamine, times the usual',
    label: 'Dose, times the usual',
    max: 100,
    default: 1,
    choices: [
      { value: 0, label: '0', words: 'No ketamine' },
      { value: 0.5, label: '½', words: 'Half the dose of ketamine' },
      { value: 1, label: '1' },
      { value: 2, label: '2' },
      { value: 5, label: '5' },
      { value: 20, label: '20' },
    ],
  },
  {
    id: 'stress',
    short: 'stress',
    heading: 'Before the dose',
    label: 'Stress',
    max: 1,
    default: 1,
    choices: [
      { value: 1, label: 'Long stress', words: 'With long stress' },
      { value: 0, label: 'No stress', words: 'No stress' },
    ],
  },
];

/**
 * The numbers with which the mechanism runs, in minutes and in shares of full activity. None is a measured rate. Whatever
 * is not named here has the defaults of `src/simulate/defaults.ts`. They were set from the time table and from what is
 * there at rest, before any published perturbation was compared, and were not changed afterwards. Where a number or a
 * property was taken from a perturbation its row tests nothing: P21 and P23 (both relays), P28 (memantine), P34 (dose, as the window of doses),
 * P35 (stress) and P43 (how long the opioid system stays active).
 */
export const dynamics = {
  dose: '1 is the antidepressant dose: 10 mg/kg into the belly of a rat or a mouse, 0.5 mg/kg into a vein in people. Too little and too much do nothing. The drug comes and goes as in a mouse.',
  doseAxes: [
    {
      species: 'rat',
      unit: 'mg/kg',
      perDose: 10,
      window: { from: 5, to: 30 },
      without: [1, 80],
      why: 'mTOR at 5 to 10 (Li 2010), helplessness at 10 (Koike 2011), swim test at 24 h at 30, glutamate cycling not at 1 or 80 (Chowdhury 2017), all read in a review. At 3 cycling rose and neither test changed.',
    },
    {
      species: 'mouse',
      unit: 'mg/kg',
      perDose: 10,
      window: { from: 3, to: 50 },
      without: [],
      hypotheses: ['direct-inhibition'],
      why: '2.5 to 5 up to 50 (Maeng 2008, Autry 2011, Lindholm 2012, read in a review; Nosyreva 2013), though 30 alone in one laboratory (Koike 2011, read in a review). 50 does nothing by the told way, on which glutamate stays flat.',
    },
    {
      species: 'human',
      unit: 'mg/kg',
      perDose: 0.5,
      window: { from: 0.5, to: 1 },
      without: [],
      why: '0.5 and 1.0 were better than midazolam on day 1; smaller doses were not clearly so (Fava 2020). Into a vein over 40 minutes.',
    },
  ],
  // Published early tests are at 30 minutes to 3 hours, late ones from 24 hours on.
  window: { earlyUntilMin: 12 * HOUR },
  controls,
  nodes: [
    {
      node: 'chronic-stress',
      riseMin: DAY,
      fallMin: DAY,
      why: 'Stress counts from day to day; 21 days of it precede the dose (Li 2011). The day is chosen, not measured.',
    },
    {
      node: 'synapse-loss',
      riseMin: 7 * DAY,
      fallMin: 12 * HOUR,
      why: 'Three weeks of stress for the loss (Li 2011), reversed by 24 h after the dose (Li 2011, read in a review). Chosen within these, not measured.',
    },
    {
      node: 'ketamine',
      riseMin: 3,
      fallMin: 13 / Math.LN2,
      why: 'Half-life 13 minutes in mice (Ma 2023); in people it is about 3 h. The rise is chosen: an injection is taken up within minutes.',
    },
    { node: 'nmdar-gaba', basal: 1, why: `Open at rest, so that the interneuron fires. ${CHOSEN_TONE}.` },
    {
      node: 'glutamate-release',
      basal: 1,
      why: 'It would run free without the brake of GABA: disinhibition needs a drive that can be let go. Not measured.',
    },
    {
      node: 'bdnf-release',
      riseMin: 5,
      fallMin: 15,
      why: `Seen by 15 min in culture (Lepack 2014, read in a review), transient in mice (Anderzhanova 2020). ${CHOSEN}.`,
    },
    {
      node: 'bdnf',
      riseMin: 10,
      fallMin: 45,
      why: `Raised at 30 min and 1 h, no longer at 24 h (Autry 2011, read in a review; Ma 2017). ${CHOSEN}.`,
    },
    { node: 'trkb', riseMin: 3, fallMin: 20, why: `After BDNF and before mTORC1. ${CHOSEN}.` },
    { node: 'pi3k-akt', riseMin: 3, fallMin: 20, why: `After TrkB and before mTORC1. ${CHOSEN}.` },
    { node: 'mek-erk', riseMin: 3, fallMin: 20, why: `After TrkB and before mTORC1. ${CHOSEN}.` },
    {
      node: 'mtorc1',
      riseMin: 5,
      fallMin: 20,
      basal: 0.2,
      gate: 'all',
      why: `Normal again within a couple of hours (Li 2010, read in a review). ${CHOSEN}. Basal: ${CHOSEN_TONE}. Both relays are needed: with PI3K or MEK inhibited it stayed off (Li 2010, read in a review); the graph says so too, therefore those two rows test nothing.`,
    },
    { node: 'p70s6k', riseMin: 5, fallMin: 20, why: `Followed together with mTORC1 (Li 2010). ${CHOSEN}.` },
    {
      node: '4e-bp1',
      riseMin: 20,
      fallMin: 5,
      basal: 1,
      why: `Holds synthesis back unless mTORC1 disarms it; disarmed as fast as mTORC1 rises. ${CHOSEN}.`,
    },
    { node: 'nmdar-rest', basal: 1, why: `A small current flows at rest (Autry 2011, Nosyreva 2013). ${CHOSEN_TONE}.` },
    {
      node: 'eef2k',
      riseMin: 30,
      fallMin: 10,
      why: `Lower by 30 min, unchanged at 8 h (Autry 2011, Gideons 2014, read in a review). ${CHOSEN}.`,
    },
    {
      node: 'protein-synthesis',
      riseMin: 15,
      fallMin: HOUR,
      basal: 0.1,
      why: `Between mTORC1 and synaptic proteins. ${CHOSEN}. Basal: cells make proteins at rest. ${CHOSEN_TONE}.`,
    },
    {
      node: 'synaptic-proteins',
      riseMin: 2 * HOUR,
      fallMin: 2 * DAY,
      why: `Highest at 2 to 6 h, still raised at 72 h (Li 2010, read in a review). ${CHOSEN}.`,
    },
    {
      node: 'synaptogenesis',
      riseMin: 4 * HOUR,
      fallMin: 12 * HOUR,
      why: `Within a day of the dose (Moda-Sava 2019, read in a news text). ${CHOSEN}.`,
    },
    {
      node: 'spines',
      riseMin: 12 * HOUR,
      fallMin: 6 * DAY,
      why: `More at 24 h (Li 2010, read in a review) and for up to two weeks (Phoumthipphavong 2016). ${CHOSEN}. This is where the model keeps its memory.`,
    },
    { node: 'circuit-function', riseMin: 2 * HOUR, fallMin: 4 * HOUR, why: `Follows the spines. ${CHOSEN}.` },
    {
      node: 'relief-early',
      riseMin: 20,
      fallMin: 12 * HOUR,
      why: `There at 30 min and 1 h in mice (Autry 2011, read in a review; Ma 2017), by 110 min to 4 h in people (Zarate 2006, Coyle and Laws 2015). Its end is not known: a day is left to lasting relief. ${CHOSEN}.`,
    },
    {
      node: 'relief-lasting',
      riseMin: 4 * HOUR,
      fallMin: DAY,
      why: `Highest at 24 to 72 h, gone within two weeks (Krystal 2019; Coyle and Laws 2015). ${CHOSEN}; the weeks come from the spines.`,
    },
    {
      node: 'synaptic-potentiation',
      riseMin: 10,
      fallMin: 12 * HOUR,
      why: `There before relief at 30 min (Nosyreva 2013, Autry 2011, read in a review). ${CHOSEN}; it lasts as long as early relief.`,
    },
    { node: 'glun2b-pyramidal', basal: 1, why: `Kept active by background glutamate (Miller 2014). ${CHOSEN_TONE}.` },
    { node: 'hnk', riseMin: 20, fallMin: 4 * HOUR, why: `Made from ketamine and slower to leave. ${CHOSEN}.` },
    {
      node: 'lhb-bursting',
      riseMin: DAY,
      fallMin: 5,
      basal: 1,
      why: `Blocked within minutes and still at 24 h, because the drug is trapped in the receptor (Ma 2023). ${CHOSEN}.`,
    },
    { node: 'reward-circuits', basal: 1, why: `Free unless the habenula holds them down. ${CHOSEN_TONE}.` },
    {
      node: 'opioid-system',
      riseMin: 15,
      fallMin: 2 * DAY,
      why: `The difference was seen on days 1 and 3 and gone by day 5 (Williams 2018). ${CHOSEN}.`,
    },
    {
      node: 'dopamine-d1',
      riseMin: 10,
      fallMin: DAY,
      why: `It must last until spines form, for which it is needed (Wu 2021). ${CHOSEN}.`,
    },
    { node: 'bdnf-synthesis', riseMin: 15, fallMin: 30, basal: 1, why: `Free unless eEF2K slows it. ${CHOSEN}.` },
    {
      node: 'cp-ampar',
      riseMin: 10,
      fallMin: 20,
      why: `Raised at synapses within an hour (Zaytseva 2023). ${CHOSEN}.`,
    },
    {
      node: 'gsk3b',
      riseMin: 7 * DAY,
      fallMin: 5,
      basal: 1,
      why: `Active unless Akt inhibits it; it must stay inhibited until spines form. ${CHOSEN}.`,
    },
    {
      node: 'redd1',
      riseMin: DAY,
      fallMin: DAY,
      why: 'Raised by long stress (Ota 2014). The day is chosen, not measured.',
    },
    {
      node: 'mecp2-ps421',
      riseMin: 30,
      fallMin: 60 * DAY,
      why: `Slow to go: it is needed as long as the effect lasts (Kim 2021, read in abstracts of grants). ${CHOSEN}.`,
    },
    { node: 'mglu2-3', basal: 1, why: `It inhibits release at rest. ${CHOSEN_TONE}.` },
    { node: 'serotonin', basal: 1, why: `There at rest. ${CHOSEN_TONE}.` },
  ],
  edges: [
    {
      edge: 'ketamine-nmdar',
      n: 2,
      ec50: 0.2,
      needs: 'block at rest',
      why: 'Memantine, which does not block at rest, did nothing (Gideons 2014). Why the interneuron should tell the two drugs apart is not known; the model takes it as given.',
    },
    {
      edge: 'ketamine-nmdar-rest',
      n: 2,
      ec50: 0.2,
      needs: 'block at rest',
      why: 'With normal magnesium ketamine blocks at rest and memantine does not (Gideons 2014).',
    },
    {
      edge: 'ketamine-glun2b',
      n: 2,
      ec50: 0.2,
      needs: 'block at rest',
      why: 'Faint background glutamate acts on a receptor at rest (Miller 2014, Gideons 2014).',
    },
    {
      edge: 'ketamine-lhb',
      n: 2,
      ec50: 0.2,
      needs: 'block at rest',
      why: 'Memantine was not tested in the habenula; taken to be as elsewhere. Not measured.',
    },
    {
      edge: 'ketamine-hnk',
      needs: 'is turned into HNK',
      why: 'A property of the molecule: deuterated ketamine makes less (Zanos 2016, read in a review).',
    },
    {
      edge: 'ketamine-trkb',
      n: 2,
      ec50: 0.2,
      needs: 'binds TrkB',
      why: 'Shown for ketamine (Casarotto 2021); for memantine nothing was read.',
    },
    {
      edge: 'ketamine-opioid',
      n: 2,
      ec50: 0.2,
      needs: 'activates opioids',
      why: 'Proposed for ketamine (Williams 2018); for memantine nothing was read.',
    },
    {
      edge: 'gaba-release',
      weight: 0.9,
      why: `The brake is not complete: without some glutamate at rest it could not fall at 200 mg/kg (Moghaddam 1997). ${CHOSEN_TONE}.`,
    },
    { edge: 'pi3k-mtorc1', ec50: 0.3, why: SHORT_LIVED },
    { edge: 'mek-mtorc1', ec50: 0.3, why: SHORT_LIVED },
    { edge: 'synthesis-proteins', n: 2, ec50: 0.2, why: SHORT_LIVED },
    { edge: 'proteins-synaptogenesis', n: 2, ec50: 0.3, why: SHORT_LIVED },
    { edge: 'synaptogenesis-spines', n: 2, ec50: 0.3, why: SHORT_LIVED },
    {
      edge: 'dopamine-synaptogenesis',
      n: 2,
      ec50: 0.2,
      why: 'Needed for new spines (Wu 2021), so it is demanded of every way. That little is enough is chosen, or what falls within a day would allow less growth than there is without this explanation; not measured.',
    },
    {
      edge: 'bdnf-trkb',
      ec50: 0.35,
      why: 'Half a gene of BDNF is enough early on (Lindholm 2012, read in a review), so less than half must do. Chosen, not measured.',
    },
    {
      edge: 'stress-loss',
      drawnOnly: true,
      why: 'The picture leaves out the way between; in the run stress takes synapses by way of `redd1`, without which it does not (Ota 2014).',
    },
    { edge: 'ampar-potentiation', ec50: 0.35, why: SHORT_LIVED },
    { edge: 'trkb-potentiation', n: 2, ec50: 0.25, why: SHORT_LIVED },
    { edge: 'synthesis-potentiation', n: 2, ec50: 0.003, why: PERMISSIVE },
    { edge: 'potentiation-relief', ec50: 0.35, why: SHORT_LIVED },
    { edge: 'rest-trkb-potentiation', n: 2, ec50: 0.25, why: SHORT_LIVED },
    { edge: 'rest-needs-ampar', n: 2, ec50: 0.01, why: PERMISSIVE },
    { edge: 'rest-needs-synthesis', n: 2, ec50: 0.003, why: PERMISSIVE },
    {
      edge: 'ketamine-cp-ampar',
      n: 2,
      ec50: 0.2,
      needs: 'lowers calcineurin',
      why: 'Shown for ketamine (Zaytseva 2023); for memantine nothing was read.',
    },
    { edge: 'akt-gsk3', ec50: 0.3, why: SHORT_LIVED },
    {
      edge: 'gsk3-potentiation',
      n: 4,
      ec50: 0.6,
      ofAllRoutes: true,
      why: 'Mice in which GSK-3 cannot be inhibited did not respond (Beurel 2011, read in a review). Steep, so that little of it holds nothing back; chosen, not measured.',
    },
    {
      edge: 'gsk3-synaptogenesis',
      n: 4,
      ec50: 0.6,
      ofAllRoutes: true,
      why: 'The same for new spines, which inhibited GSK-3 favours (Liu 2013). Chosen, not measured.',
    },
    {
      edge: 'redd1-mtorc1',
      weight: 0.3,
      why: 'REDD1 inhibits mTORC1 (Ota 2014). That it takes three tenths is chosen, not measured.',
    },
    { edge: 'bdnf-mecp2', n: 2, ec50: 0.2, why: SHORT_LIVED },
    {
      edge: 'mecp2-lasting',
      n: 2,
      ec50: 0.2,
      why: 'Needed for the lasting effect alone (Kim 2021, read in abstracts of grants), so it is demanded of every way. That little is enough is chosen, not measured.',
    },
    {
      edge: 'serotonin-lasting',
      n: 2,
      ec50: 0.2,
      why: 'Depleted, it takes the effect at 24 h and not that at 1 h (Gigliucci 2013, read in a review), so it is demanded of every way. That little is enough is chosen, not measured.',
    },
    { edge: '4ebp1-synthesis', weight: 0.8, why: `Proteins are made at rest too. ${CHOSEN_TONE}.` },
  ],
  hidden: { nodes: [], arrows: hiddenArrows },
  inputs: [
    { node: 'chronic-stress', control: 'stress', sign: 'stimulation', why: 'The stress itself.' },
    {
      node: 'ketamine',
      control: 'dose',
      sign: 'stimulation',
      lastsMin: 10,
      why: 'An injection, taken up within about ten minutes. Above 1 the receptors are taken to be full.',
    },
    {
      node: 'glutamate-release',
      control: 'dose',
      sign: 'inhibition',
      halfDose: 3.5,
      n: 7,
      carrier: 'ketamine',
      carrierEc50: 0.07,
      why: 'More drug also quiets the glutamate cells: excitatory currents rise at 1 µM and fall at 10 µM (Gerhard 2020). Chosen so that glutamate rises at 10 to 30 mg/kg, stays at 50 and falls at 200 (Moghaddam 1997), not measured.',
    },
    {
      node: 'ampar',
      control: 'dose',
      sign: 'inhibition',
      halfDose: 3.5,
      n: 7,
      carrier: 'ketamine',
      carrierEc50: 0.07,
      why: 'The same for the receiving cell, so that ways without a burst lose their effect too (80 mg/kg: Chowdhury 2017; anaesthetic doses: Li 2010, read in a review). Chosen, not measured.',
    },
    {
      node: 'ampar',
      control: 'dose',
      sign: 'inhibition',
      halfDose: 6,
      n: 20,
      lastsMin: 12 * HOUR,
      why: ANAESTHETIC,
    },
    {
      node: 'mtorc1',
      control: 'dose',
      sign: 'inhibition',
      halfDose: 6,
      n: 20,
      lastsMin: 12 * HOUR,
      why: ANAESTHETIC,
    },
  ],
  agents: [
    {
      id: 'ketamine',
      label: 'Ketamine',
      properties: ['block at rest', 'is turned into HNK', 'binds TrkB', 'activates opioids', 'lowers calcineurin'],
      why: 'Gideons 2014; Zanos 2016 (read in a review); Casarotto 2021; Williams 2018; Zaytseva 2023.',
    },
    {
      id: 'memantine',
      label: 'Memantine',
      properties: [],
      why: 'With normal magnesium it does not block at rest (Gideons 2014); the other properties are not reported for it.',
    },
    {
      id: 'deuterated-ketamine',
      label: 'Deuterated ketamine',
      properties: ['block at rest', 'binds TrkB', 'activates opioids', 'lowers calcineurin'],
      why: 'Blocks as ketamine does, but little HNK is made of it (Zanos 2016, read in a review).',
    },
  ],
} as const satisfies Dynamics<RunIds>;
