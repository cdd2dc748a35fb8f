import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Evidence } from '../../src/model/evidence';
import { evidenceSubjects } from '../../src/model/evidenceQueries';
import { indexMechanism } from '../../src/model/indexMechanism';

/** Statements that a third reading of the literature set right, each pinned with its species, region, denominator or date. */

const index = indexMechanism(ketamine);
const subjects = [...evidenceSubjects(ketamine)];

function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('It is not in the mechanism.');
  return item;
}

const node = (id: string) => found(index.nodes.get(id));
const edge = (id: string) => found(index.edges.get(id));
const step = (id: string) => found(index.steps.get(id));
const claim = (id: string) => found(index.claims.get(id));
const limit = (id: string) => found(index.limits.get(id));
const question = (id: string) => found(index.questions.get(id));
const figure = (id: string) => found(index.figures.get(id));
const reference = (id: string) => found(index.references.get(id));
const term = (id: string) => found(index.terms.get(id));
const hypothesis = (id: string) => found(index.hypotheses.get(id));
const event = (id: string) => found(index.history.get(id));
const intervention = (id: string) => found(index.interventions.get(id));

const stanceOf = (evidence: readonly Evidence[], id: string) =>
  evidence.find((item) => (item.kind === 'claim' ? item.claim : item.quote) === id);

describe('2: the step tells mTORC1, and eEF2K as a rival account', () => {
  it('has no word of the rival route in the step', () => {
    const { explanation, caption, evidence } = step('mtorc1');
    expect(explanation).toMatch(
      /^mTORC1 becomes active for a short time and starts protein synthesis near the synapse\./u,
    );
    expect(`${caption} ${explanation}`).not.toMatch(/eEF2K|rival|rest/u);
    expect(stanceOf(evidence, 'eef2k-rest')).toBeUndefined();
  });

  it('says of the rival where it was seen and that the steps do not tell it', () => {
    expect(hypothesis('direct-inhibition')).toMatchObject({ relation: 'rival' });
    expect(hypothesis('direct-inhibition').summary).toMatch(/mouse hippocampus and is not part of the account/u);
    expect(claim('eef2k-rest').region).toEqual(['hippocampus']);
  });
});

it('3: gives effective doses by species, and in people against midazolam', () => {
  expect(limit('dose').text).toBe(
    'Effective doses depend on species, strain and test: roughly 3 to 50 mg/kg in mice and 5 to 30 mg/kg in rats. Too much is as useless as too little. In 99 patients, 0.5 and 1.0 mg/kg beat midazolam; smaller doses did not clearly.',
  );
  expect(claim('dose-cycling')).toMatchObject({
    species: 'rat',
    text: expect.stringMatching(/3, 10 and 30 mg\/kg, not at 1 or 80/u) as string,
  });
  expect(claim('dose-people')).toMatchObject({ references: ['Fava2020'], basis: 'abstract' });
});

describe('4: the text in which a finding was read', () => {
  it('is named by every claim that was not read in the paper', () => {
    const silent = ketamine.claims.filter(({ basis, readIn }) => basis === 'secondary' && readIn === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
    // Of the letter only its record was read: no text that was read says what it says.
    expect(claim('opioid-indirect')).toMatchObject({ basis: 'memory', references: ['Heifets2019'] });
    expect(ketamine.claims.filter(({ readIn }) => readIn === 'drug-classroom').length).toBeGreaterThanOrEqual(37);
  });

  it('is listed among the documents as not quoted, with what it is', () => {
    const review = found(index.documents.get('drug-classroom'));
    expect(review).toMatchObject({
      title: 'Ketamine In Psychiatry',
      nature: 'web review, about 2020, not peer-reviewed',
    });
    expect(review.file).toBeUndefined();
    expect(ketamine.documents.filter(({ file }) => file !== undefined)).toHaveLength(4);
  });

  it('is the right one where it is not the review', () => {
    expect(claim('mecp2-lasting').readIn).toBe('nih-grants');
    expect(claim('mtor-activator').readIn).toBe('github-notes');
    expect(claim('spines-after-times').readIn).toBe('nami-news');
    expect(claim('memantine-people').basis).toBe('abstract');
  });
});

it.each([
  ['pooled-response-day', 52.2, 1440],
  ['pooled-remission-day', 20.6, 1440],
  ['pooled-response-week', 39.8, 10080],
  ['pooled-remission-week', 26.2, 10080],
])('5: counts %s among the patients given ketamine', (id, from, atMin) => {
  expect(figure(id)).toMatchObject({ share: { from }, atMin, denominator: { arm: 'treatment' } });
  // 368 is everybody; the size of the ketamine arm is not in the abstract.
  expect(figure(id).denominator.participants).toBeUndefined();
  expect(figure(id).population).toBe('patients given ketamine; 368 patients in all arms');
  expect(claim('relief-rates').text).toMatch(/52\.2 % of patients given ketamine/u);
});

it('5: gives the arms of the midazolam trial', () => {
  expect(figure('midazolam-response')).toMatchObject({
    denominator: { arm: 'treatment', participants: 47 },
    control: { label: 'midazolam', participants: 25 },
  });
});

it('6: says that currents are more frequent, larger in rats and smaller in mice', () => {
  expect(node('circuit-function').description).toContain(
    'At 24 hours synaptic currents are more frequent; in rats they are also larger, in mice smaller on average, perhaps because young synapses are small.',
  );
  expect(node('circuit-function').timing?.onset?.text).not.toMatch(/stronger/u);
  expect(claim('currents-day')).toMatchObject({ species: 'mouse', region: ['PFC'], basis: 'figure' });
  expect(claim('currents-day').text).toMatch(/from 11\.42 to 7\.79 pA/u);
});

it('7: says that glutamate in people was measured before and at 193 minutes only', () => {
  expect(claim('glutamate-over')).toMatchObject({
    text: 'In 12 healthy men glutamate in the posterior cingulate cortex was the same before and about 193 minutes after ketamine; the time between was not measured.',
    region: ['PCC'],
    species: 'human',
  });
  expect(node('glutamate').timing?.decay).toBeUndefined();
  expect(step('glutamate-burst').explanation).not.toMatch(/over about three hours/u);
  expect(stanceOf(node('glutamate').evidence, 'glutamate-over')).toMatchObject({ stance: 'qualifies' });
  for (const paper of ['Abdallah2018', 'Stone2012', 'Jelen2025']) {
    const cited = node('glutamate').evidence.some(
      (item) => item.kind === 'claim' && claim(item.claim).references.includes(paper),
    );
    expect(cited, paper).toBe(true);
  }
});

describe('8: approval and harms', () => {
  it('knows that esketamine is approved alone since January 2025', () => {
    expect(limit('approval').text).toMatch(/since 2019 with an oral antidepressant, since January 2025 also alone/u);
    expect(limit('approval').text).toMatch(/certified clinics, with two hours of monitoring/u);
    expect(event('monotherapy-2025')).toMatchObject({
      date: [2025, 1, 17],
      dateNote: expect.stringContaining('21st') as string,
    });
    expect(event('approval-2019').text).toMatch(/August 2020 .* acute suicidal thoughts/u);
    expect(claim('esketamine-alone').references).toEqual(['Janik2025']);
  });

  it('counts sedation and blood pressure among the harms', () => {
    expect(limit('sedation')).toMatchObject({
      kind: 'harm',
      text: expect.stringContaining(
        'About half of patients become drowsy after the spray; a few in a thousand lose consciousness.',
      ) as string,
    });
    expect(limit('blood-pressure')).toMatchObject({
      kind: 'harm',
      text: 'It rises for a while, by some 10 to 20 mmHg on average; people with certain vascular disease must not take it.',
    });
    expect(claim('pressure-esketamine').text).toMatch(/19\/10 mmHg/u);
    expect(claim('pressure-ketamine').text).toMatch(/15\/13 mmHg/u);
  });
});

it('9: lets a name in a list support in part everywhere, and says that it is only named', () => {
  const named = subjects.flatMap(({ path, evidence }) =>
    evidence.flatMap((item) => (item.kind === 'quote' && item.quote === 'Q003-12' ? [{ path, item }] : [])),
  );
  expect(named.length).toBeGreaterThanOrEqual(8);
  for (const { path, item } of named) {
    expect(item, path).toMatchObject({
      stance: 'partly supports',
      leadIn: 'Named, not argued: one sentence lists it among mechanisms that may contribute.',
    });
  }
  for (const id of ['ampar', 'bdnf', 'trkb', 'mtorc1'])
    expect(stanceOf(node(id).evidence, 'Q003-12'), id).toBeDefined();
});

describe('10: what is found elsewhere limits a statement and does not contradict it', () => {
  it.each([
    ['edge', edge('ketamine-hnk').evidence, 'hnk-people', 'species'],
    ['edge', edge('reward-relief').evidence, 'infralimbic-silenced', 'region'],
    ['node', node('lhb-bursting').evidence, 'infralimbic-silenced', 'region'],
    ['hypothesis', hypothesis('lateral-habenula').evidence, 'infralimbic-silenced', 'region'],
    ['hypothesis', hypothesis('lateral-habenula').evidence, 'spines-after-behaviour', 'region'],
    ['hypothesis', hypothesis('dopamine').evidence, 'spines-after-behaviour', 'time'],
    ['event', event('habenula-2018').evidence, 'infralimbic-silenced', 'region'],
    ['step', step('nmda-blockade').evidence, 'memantine', 'drug'],
    ['step', step('nmda-blockade').evidence, 'hnk-works', 'drug'],
    ['step', step('mtorc1').evidence, 'rapamycin-mouse', 'time'],
    ['node', node('mtorc1').evidence, 'rapamycin-mouse', 'time'],
    ['experiment', intervention('rapamycin-body').evidence, 'mtor-synapses', 'time'],
  ] as const)('of a %s', (_kind, evidence, id, difference) => {
    const item = stanceOf(evidence, id);
    expect(item?.stance).toBe('qualifies');
    expect(item?.differsIn).toContain(difference);
  });

  it('with a reason, always', () => {
    const limiting = subjects.flatMap(({ evidence }) => evidence.filter(({ stance }) => stance === 'qualifies'));
    expect(limiting.filter(({ differsIn = [] }) => differsIn.length === 0)).toEqual([]);
    expect(intervention('rapamycin-body').contradictedBy).toBeUndefined();
  });
});

describe('11: where a finding was made', () => {
  it('is said by every claim', () => {
    expect(ketamine.claims.filter(({ region }) => region === undefined || region.length === 0)).toEqual([]);
  });

  it.each([
    ['bdnf-hour', ['hippocampus']],
    ['bdnf-day', ['hippocampus', 'cortex']],
    ['eef2-half-hour', ['hippocampus', 'cortex']],
    ['trkb-ca1', ['hippocampus']],
    ['cp-ampar', ['hippocampus']],
    ['mtor-synapses', ['PFC']],
    ['spines-day', ['PFC']],
    ['habenula-bursts', ['LHb']],
    ['glutamate-acc', ['ACC']],
    ['bdnf-culture', ['culture']],
  ])('is right for %s', (id, region) => {
    expect(claim(id).region).toEqual(region);
  });

  it('is not claimed to be one place for the whole graph', () => {
    const reasons = ketamine.interventions.flatMap(({ unmodelled = [] }) => unmodelled.map(({ why }) => why));
    expect(reasons.filter((why) => /graph is of the prefrontal cortex/u.test(why))).toEqual([]);
  });
});

it('12: hedges the rival account, and leaves open which side releases BDNF', () => {
  expect(node('eef2k').description).toMatch(
    /On this account, ketamine closes the receptor, eEF2K switches off and protein synthesis resumes\./u,
  );
  expect(node('bdnf-release').description).toBe(
    'Neurons store BDNF; activity and calcium release it. Which side of the synapse releases it after ketamine is not settled.',
  );
});

it('13: gives the null trials with n, interval and rates', () => {
  expect(claim('masked-trial').text).toBe(
    'In 40 patients given ketamine or saline under surgical anaesthesia, scores differed by 5.82 points in favour of ketamine (95 % CI 13.3 to -1.64); 60 % and 50 % responded on day 1 (preprint).',
  );
  expect(claim('serial-trial').text).toBe(
    'In hospital, up to eight infusions were not better than midazolam (3.16 points, CI 8.54 to -2.22; 62 of 65 analysed); most patients and raters guessed the drug.',
  );
  for (const text of [question('expectation').text, limit('expectancy').text]) {
    expect(text).toMatch(/5\.82 points/u);
    expect(text).toMatch(/3\.16 points/u);
  }
});

it('14: draws no time of TrkB, Akt and ERK in animals, and those of mTORC1 from texts that were read', () => {
  expect(node('trkb').timing).toBeUndefined();
  expect(node('pi3k-akt').timing).toBeUndefined();
  expect(node('mek-erk').timing?.peak).toBeUndefined();
  const { onset, peak, decay } = found(node('mtorc1').timing);
  expect(onset).toMatchObject({ toMin: 30, text: 'raised at 30 min (mouse, rat)' });
  expect(peak).toMatchObject({ fromMin: 30, toMin: 60, text: 'highest at 30–60 min (rat, 40 mg/kg)' });
  expect(decay?.text).toBe('normal again within a couple of hours (rat)');
  expect(claim('mtor-minutes')).toMatchObject({ references: ['Paul2014'], species: 'rat', basis: 'secondary' });
  expect(claim('mtor-half-hour')).toMatchObject({ references: ['Fukumoto2019'], species: 'mouse' });
});

describe('15: the bibliography', () => {
  it('has the titles that were read, and no field that was not', () => {
    expect(reference('Zarate2006b')).toMatchObject({
      title: expect.stringMatching(/memantine in the treatment/u) as string,
      read: 'abstract',
    });
    expect(reference('PCC1HMRS')).toMatchObject({
      title: expect.stringMatching(/posterior cingulate cortex: a pilot/u) as string,
      author: [],
      issued: [2021, 3, 24],
    });
    expect(reference('HNKhuman').title).toMatch(/title not recorded/u);
    expect(reference('Lindholm2012').title).toMatch(/title not recorded/u);
    expect(ketamine.references.map(({ id }) => id)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Popp2016|Kotermanski2009|Brugarolas2004/u)]),
    );
  });

  it('cites the letter as a letter, and the swim test as what it scores', () => {
    expect(claim('opioid-indirect').references).toEqual(['Heifets2019']);
    expect(term('swim-test').text).toBe(
      'A test that scores how long a rat or mouse floats without moving. Antidepressants shorten this immobility, but immobility is not depression.',
    );
  });

  it('says after which of the drugs BDNF and eEF2 changed', () => {
    for (const id of ['bdnf-day-raised', 'eef2-day']) {
      expect(claim(id).text).toMatch(/after ketamine and after its metabolite HNK/u);
    }
  });
});

describe('the topics of the sources', () => {
  it.each([
    'Q001-03',
    'Q001-05',
    'Q001-06',
    'Q001-13',
    'Q003-17',
    'Q003-27',
    'Q003-28',
    'Q003-29',
    'Q000-07',
    'Q002-14',
    'Q002-21',
  ])('are quoted: %s', (id) => {
    expect(subjects.some(({ evidence }) => stanceOf(evidence, id) !== undefined)).toBe(true);
  });

  it('are told with what is disputed, and with help where suicidal thoughts are spoken of', () => {
    expect(question('monoamine')).toMatchObject({ kind: 'disagreement' });
    expect(stanceOf(question('monoamine').evidence, 'serotonin-reply')?.stance).toBe('contradicts');
    expect(limit('suicide').text).toMatch(/Anyone in danger should seek help at once\.$/u);
    expect(limit('stigma').text).toMatch(/hope of authors with stated interests/u);
    const interests = ketamine.limits.findIndex(({ id }) => id === 'interests');
    expect(ketamine.limits[interests + 1]?.id).toBe('stigma');
    expect(found(index.quotes.get('Q002-35')).note).toMatch(/seek help at once/u);
  });
});

it('says of every node without a quote that the documents are silent', () => {
  const unquoted = [...ketamine.nodes, ...ketamine.layerNodes].filter(({ evidence }) =>
    evidence.every(({ kind }) => kind === 'claim'),
  );
  expect(unquoted.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['p70s6k', '4e-bp1', 'vdcc', 'pi3k-akt', 'mek-erk', 'eef2k']),
  );
  expect(unquoted.filter(({ silent }) => silent === undefined)).toEqual([]);
  for (const id of ['gaba-firing', 'nmdar-rest', 'bdnf-release', 'synaptic-proteins']) {
    expect(
      node(id).evidence.some((item) => item.kind === 'quote' && item.stance === 'partly supports'),
      id,
    ).toBe(true);
  }
});

it('finds two of the six counted steps stated in prose, two in titles of papers and two only named', () => {
  const kindOf = (evidence: readonly Evidence[]) => {
    const said = evidence.filter((item) => item.kind === 'quote' && item.stance === 'supports');
    const titles = said.filter(
      (item) => item.kind === 'quote' && /^(?:19|20)\d\d /u.test(index.quotes.get(item.quote)?.exact ?? ''),
    );
    if (said.length > titles.length) return 'prose';
    return titles.length > 0 ? 'title' : 'named';
  };
  const canonical = ketamine.steps.filter(({ role }) => role === 'canonical');
  expect(canonical.map(({ id, evidence }) => `${id}: ${kindOf(evidence)}`)).toEqual([
    'nmda-blockade: title',
    'glutamate-burst: prose',
    'ampa-activation: named',
    'bdnf-trkb: named',
    'mtorc1: title',
    'synaptogenesis: prose',
  ]);
});
