// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Mechanism } from '../../src/model/mechanism';
import { renderApp } from './renderApp';
import { everything } from '../extent';

const asked = (): string | null => new URLSearchParams(window.location.search).get('whatif');

async function open(whatIf = '', more = '', mechanism: Mechanism = ketamine) {
  const search = `?step=mtorc1&panel=whatif${whatIf && `&whatif=${encodeURIComponent(whatIf)}`}${more}`;
  const page = await renderApp({ mechanism, search });
  await within(page.panel()).findByRole('heading', { level: 2, name: 'What if?' });
  const tab = within(screen.getByRole('region', { name: 'What if' }));
  const tray = within(tab.getByRole('region', { name: 'Change something' }));
  return { ...page, tab, tray };
}

const toggleOf = (tray: Awaited<ReturnType<typeof open>>['tray'], name: RegExp) => tray.getByRole('button', { name });
const AMPA = /^AMPA receptor blocked with NBQX ?NBQX · blocks AMPA receptor · rat/;
const RAPAMYCIN = /^mTORC1 blocked with rapamycin in the brain/;

describe('the What if page', () => {
  it('says in a sentence where the signal stops, what falls silent and what still comes', async () => {
    const { tab } = await open('rapamycin-brain');
    const predicted = tab.getByRole('heading', { name: 'The model predicts' }).closest('section');
    expect(predicted?.textContent).toContain('The signal stops at mTORC1.');
    expect(predicted?.textContent).toMatch(/protein synthesis, synaptic proteins.* fall silent/);
    expect(predicted?.textContent).toContain('Early relief still comes. Lasting relief does not come.');
  });

  it('predicts nothing while nothing is changed', async () => {
    const { tab } = await open();
    expect(tab.queryByRole('heading', { name: 'The model predicts' })).toBeNull();
    expect(tab.getByRole('button', { name: 'Reset' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('switches an experiment on and off, in the address as well', async () => {
    const { tray, user } = await open();
    await user.click(toggleOf(tray, AMPA));
    expect(asked()).toBe('ampa-block');
    expect(toggleOf(tray, AMPA).getAttribute('aria-pressed')).toBe('true');
    await user.click(toggleOf(tray, AMPA));
    expect(asked()).toBeNull();
  });

  it.runIf(everything)('comes to the same state in whatever order things are combined', async () => {
    const { tray, user, tab } = await open();
    await user.click(toggleOf(tray, AMPA));
    await user.click(toggleOf(tray, RAPAMYCIN));
    const one = asked();
    await user.click(tab.getByRole('button', { name: 'Reset' }));
    await user.click(toggleOf(tray, RAPAMYCIN));
    await user.click(toggleOf(tray, AMPA));
    expect(asked()).toBe(one);
    expect(one?.split(',').sort()).toEqual(['ampa-block', 'rapamycin-brain']);
    expect(tab.getByText(/This combination was never measured/)).toBeTruthy();
  });

  it('undoes and redoes by button and by keyboard', async () => {
    const { tray, user, tab } = await open();
    await user.click(toggleOf(tray, AMPA));
    await user.click(toggleOf(tray, RAPAMYCIN));
    const both = asked();
    await user.click(tab.getByRole('button', { name: 'Undo' }));
    expect(asked()).toBe('ampa-block');
    await user.keyboard('{Control>}z{/Control}');
    expect(asked()).toBeNull();
    expect(tab.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(asked()).toBe('ampa-block');
    await user.click(tab.getByRole('button', { name: 'Redo' }));
    expect(asked()).toBe(both);
  });

  it('returns to the untouched story in one click', async () => {
    const { tab, user } = await open('ampa-block,mtorc1=0,dose=2');
    await user.click(tab.getByRole('button', { name: 'Reset' }));
    expect(asked()).toBeNull();
    expect(tab.queryByRole('heading', { name: 'The model predicts' })).toBeNull();
  });

  it('tells of a name that does not exist, with the nearest, and drops it', async () => {
    await open('ampa-blok,mtorc1=0');
    const notices = within(await screen.findByRole('list', { name: 'Notices' }));
    expect(notices.getByText(/“ampa-blok”.*Did you mean “ampa-block”\?/)).toBeTruthy();
    expect(asked()).toBe('mtorc1=0');
  });

  it('knocks out, halves or holds active any part, the one selected first', async () => {
    const { user, tab } = await open('', '&node=trkb');
    await user.click(tab.getByRole('button', { name: 'Any part' }));
    expect(tab.getByRole<HTMLSelectElement>('combobox', { name: 'Part' }).value).toBe('trkb');
    await user.click(tab.getByRole('button', { name: 'Block' }));
    expect(asked()).toBe('trkb=0');
    await user.click(tab.getByRole('button', { name: 'Halve' }));
    expect(asked()).toBe('trkb*0.5');
    await user.selectOptions(tab.getByRole('combobox', { name: 'Part' }), 'mtorc1');
    await user.click(tab.getByRole('button', { name: 'Hold active' }));
    expect(asked()).toBe('trkb*0.5,mtorc1=1');
  });

  it('goes to the step where the chain breaks, and says so over the picture and in the caption', async () => {
    const { tray, tab, user } = await open('', '&node=bdnf');
    await user.click(tab.getByRole('button', { name: 'Experiments' }));
    await user.click(toggleOf(tray, AMPA));
    expect(new URLSearchParams(window.location.search).get('step')).toBe('ampa-activation');
    // What is selected stays selected.
    expect(new URLSearchParams(window.location.search).get('node')).toBe('bdnf');
    expect(await screen.findByText('What if: AMPA receptor blocked with NBQX')).toBeTruthy();
    expect(screen.getAllByText(/The chain breaks here: AMPA receptor is blocked/)).not.toEqual([]);
    const verdict = tab.getByText('Early relief', { selector: 'dt' }).parentElement;
    expect(verdict?.textContent).toContain('no');
    const banner = within(screen.getByRole('region', { name: 'Diagram' }));
    await user.click(banner.getByRole('button', { name: 'Reset' }));
    expect(asked()).toBeNull();
    expect(new URLSearchParams(window.location.search).get('step')).toBe('ampa-activation');
  });

  it('tells of a cut of what is no arrow, and keeps the rest', async () => {
    await open('trkb-pi3k=1,trkb-mek=0');
    const notices = within(await screen.findByRole('list', { name: 'Notices' }));
    expect(notices.getByText(/“trkb-pi3k=1”. An arrow can only be cut.*“trkb-pi3k=0”/)).toBeTruthy();
    expect(asked()).toBe('trkb-mek=0');
  });

  it.runIf(everything)('gives another dose, or no stress', async () => {
    const { user, tab } = await open();
    await user.click(tab.getByRole('button', { name: 'Dose, stress' }));
    await user.click(tab.getByRole('button', { name: '0' }));
    expect(asked()).toBe('dose=0');
    expect(tab.getByText(/Without ketamine no signal starts/)).toBeTruthy();
    await user.click(tab.getByRole('button', { name: '1' }));
    await user.click(tab.getByRole('button', { name: 'No stress' }));
    expect(asked()).toBe('stress=0');
  });

  it('finds an experiment by its agent', async () => {
    const { user, tray } = await open();
    await user.type(tray.getByRole('searchbox'), 'anisomycin');
    const found = tray.getAllByRole('button').filter((button) => button.hasAttribute('aria-pressed'));
    expect(found.map(({ textContent }) => textContent).join()).toContain('anisomycin');
    expect(tray.queryByRole('button', { name: RAPAMYCIN })).toBeNull();
  });
});

describe('what was published', () => {
  it('stands beside the prediction with its citation, how it was read, and a verdict', async () => {
    const { tab } = await open('rapamycin-brain');
    const card = tab.getByRole('heading', { name: 'mTORC1 blocked with rapamycin in the brain' }).closest('article');
    expect(card?.textContent).toContain('Published');
    expect(card?.textContent).toContain('rat');
    expect(card?.textContent).toContain('read in the abstract');
    expect(within(card as HTMLElement).getAllByRole('link', { name: /Li et al\. 2010/ }).length).toBeGreaterThan(0);
    expect(card?.querySelector('.what-if-verdict')?.textContent).toMatch(/Agrees|Differs/);
  });

  it('shows what contradicts it in a card of its own, and says where the model differs', async () => {
    const { tab } = await open('rapamycin-brain');
    const card = tab.getByRole('heading', { name: 'Rapamycin taken by mouth' }).closest('article');
    expect(tab.getByText('Published results disagree with each other:')).toBeTruthy();
    expect(card?.textContent).toContain('human');
    expect(card?.textContent).toContain('The model and this experiment differ.');
  });

  it('never calls published what was only heard of', async () => {
    const { tab } = await open('ampa-block-kinases');
    const card = tab.getByRole('heading', { name: /kinases measured/ }).closest('article');
    expect(card?.textContent).toContain('Reported, not re-read');
    expect(card?.textContent).not.toContain('Published');
    expect(card?.querySelector('.what-if-verdict')?.textContent).toContain('Not counted');
  });

  it.runIf(everything)(
    'finds the experiment that did what was done by hand, and says so where there is none',
    async () => {
      const { tab, user } = await open('mtorc1=0');
      expect(tab.getByRole('heading', { name: 'mTORC1 blocked with rapamycin in the brain' })).toBeTruthy();
      await user.click(tab.getByRole('button', { name: 'Any part' }));
      await user.click(tab.getByRole('button', { name: 'Halve' }));
      expect(tab.getByText(/Never measured in the sources read here/)).toBeTruthy();
    },
  );
});

describe('why', () => {
  it('leads along arrows with their sources, and lights the path', async () => {
    const { tab, user } = await open('rapamycin-brain');
    await user.click(tab.getByRole('button', { name: 'Synaptogenesis' }));
    expect(tab.getByRole('heading', { name: 'Why did synaptogenesis stop?' })).toBeTruthy();
    expect(tab.getByText(/mTORC1 .* p70S6K/)).toBeTruthy();
    await user.click(tab.getByRole('button', { name: 'Highlight this path' }));
    const lens = new URLSearchParams(window.location.search).get('lens');
    expect(lens).toMatch(/^parts:mtorc1,/);
    expect(lens).toMatch(/,synaptogenesis$/);
  });

  it('has the courses as a table', async () => {
    const { tab, user } = await open('rapamycin-brain');
    await user.click(tab.getByText('Show as a table'));
    const row = tab.getByRole('row', { name: /^mTORC1/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^\d+ → 0$/),
      expect.stringMatching(/^\d+ → 0$/),
      expect.stringMatching(/^\d+ → 0$/),
    ]);
  });

  it.runIf(everything)('can plot what only the run has', async () => {
    const node = { id: 'made-up', label: 'Made up', name: 'Made up', why: 'For this test.' };
    const arrow = { id: 'to-made-up', source: 'bdnf', target: 'made-up', kind: 'stimulation', why: 'For this test.' };
    const { dynamics } = ketamine;
    const mechanism = {
      ...ketamine,
      dynamics: { ...dynamics, hidden: { nodes: [node], arrows: [...(dynamics?.hidden?.arrows ?? []), arrow] } },
    } as Mechanism;
    const { tab, user } = await open('rapamycin-brain', '', mechanism);
    await user.click(tab.getByText('Show as a table'));
    expect(tab.queryByRole('row', { name: /^Made up/ })).toBeNull();
    await user.click(tab.getByText('Choose what is plotted'));
    await user.click(tab.getByRole('checkbox', { name: 'Made up' }));
    const row = tab.getByRole('row', { name: /^Made up/ });
    expect(within(row).getAllByRole('cell')[0]?.textContent).toMatch(/^[1-9]\d* → [1-9]\d*$/);
  });
});
