// @vitest-environment jsdom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { generatedTable } from '../../fixtures/generatedGraph';
import { playerInPage } from './playerInPage';

describe('a player of a mechanism whose code has not arrived', () => {
  it('does what was asked of it meanwhile, and tells its state when it is here', async () => {
    const { player, settle, root, told } = playerInPage({ mechanism: 'lisinopril', view: 'pathway', motion: 'off' });
    expect(player.state).toMatchObject({ mechanism: 'lisinopril', step: '', stepCount: 0 });
    player.next();
    player.goTo('nowhere');
    await settle(() => player.state.stepCount === 5 && told.some(({ name }) => name === 'ready'));
    expect(player.state).toMatchObject({ step: 'receptor-active', stepIndex: 1, mechanism: 'lisinopril' });
    expect(told.find(({ name }) => name === 'error')?.detail).toEqual({ message: 'There is no step “nowhere”.' });
    expect(root().querySelector('svg.diagram [data-id="ace"]')).not.toBeNull();
  });

  it('takes another mechanism on the way', async () => {
    const { player, settle } = playerInPage({ mechanism: 'ssri', motion: 'off' });
    player.setAttribute('mechanism', 'lisinopril');
    await settle(() => player.state.stepCount > 0);
    expect(player.state.mechanism).toBe('lisinopril');
    player.setAttribute('mechanism', 'ssri');
    await settle(() => player.state.mechanism === 'ssri' && player.state.stepCount === 8);
    expect(() => player.goTo('nowhere')).toThrow(RangeError);
  });
});

describe('a player of a file', () => {
  const serve = (files: Record<string, string>): void => {
    const before = window.fetch;
    window.fetch = vi.fn((address: URL) => {
      const text = files[address.pathname.split('/').at(-1) ?? ''];
      return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
    }) as unknown as typeof fetch;
    onTestFinished(() => {
      window.fetch = before;
    });
  };
  const rows = 'source,effect,target\nDrug X,inhibits,Enzyme A\nEnzyme A,activates,Outcome\n';

  it('plays it, and takes another one', async () => {
    serve({ 'mine.csv': rows, 'large.csv': generatedTable(400) });
    const { player, settle, root, names } = playerInPage({ src: 'lectures/mine.csv', motion: 'off' });
    await settle(() => names().includes('ready'));
    expect(root().querySelector('.caption')?.textContent).toContain('Drug X');
    expect(player.state.stepCount).toBe(3);
    expect(root().querySelector('svg.diagram [data-target-id="enzyme-a"]')).not.toBeNull();
    player.setAttribute('src', 'large.csv');
    await settle(() => player.state.stepCount > 3 && names().includes('ready'));
    expect(root().querySelector('.waiting')?.textContent).toBe('');
  });

  it.each([
    ['nothere.csv', /^nothere\.csv: .* has no such file \(404\)/],
    ['broken.csv', /^broken\.csv, the file: /],
    ['ftp://example.org/mine.csv', /no web address/],
  ])('says why it cannot play %s', async (src, message) => {
    serve({ 'broken.csv': '\u0000\u0001\u0002' });
    const { settle, root, told } = playerInPage({ src });
    await settle(() => told.length > 0);
    expect(told[0]?.name).toBe('error');
    expect(root().textContent).toMatch(message);
    expect(told[0]?.detail).toEqual({ message: root().textContent });
  });
});
