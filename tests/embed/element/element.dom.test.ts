import { describe, expect, it } from 'vitest';
import { ketamineGraphOnly } from '../../../src/mechanisms/ketamine/graphOnly';
import { entryOf } from '../../../src/scene/mechanismEntry';
import { toyMechanism } from '../../fixtures/toyMechanism';
import { playerInPage } from './playerInPage';

const LAST = ketamineGraphOnly.steps.length - 1;
const idAt = (index: number) => ketamineGraphOnly.steps[index]?.id ?? '';

describe('the words of the element', () => {
  it('keep the focus and their notices while a step is acted out', async () => {
    const { player, root, settle, clock } = playerInPage({ step: '1', theme: 'pink', home: 'https://example.org/' });
    await settle(() => root().querySelector('[part="citation"] a') !== null);
    const source = root().querySelector('[part="citation"] a') as HTMLAnchorElement;
    const notice = root().querySelector('[part="notice"]');
    source.focus();
    player.play();
    expect(player.state.playing).toBe(true);
    player.pause();
    clock.advance(1);
    expect(root().activeElement).toBe(source);
    expect(notice).not.toBeNull();
    expect(root().querySelector('[part="notice"]')).toBe(notice);
  });

  it('name the first sources of a step, and all of them when asked, until the step changes', async () => {
    const { player, root, settle } = playerInPage({ motion: 'off', step: '6' });
    const citation = () => root().querySelector('[part="citation"]');
    const more = () => citation()?.querySelector<HTMLElement>('[role="button"]');
    await settle(() => more() !== null);
    const short = citation()?.textContent ?? '';
    const [, rest] = /; and (\d+) more$/.exec(short) ?? [];
    expect(Number(rest)).toBeGreaterThan(0);
    more()?.click();
    expect(more()?.getAttribute('aria-expanded')).toBe('true');
    expect(root().activeElement).toBe(more());
    const all = citation()?.textContent ?? '';
    expect(all.split('; ').length).toBe(short.split('; ').length - 1 + Number(rest));
    expect(all).not.toMatch(/\d+ more/);
    more()?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    expect(citation()?.textContent).toBe(short);
    more()?.click();
    player.previous();
    player.next();
    expect(citation()?.textContent).toBe(short);
  });
});

describe('the attributes of the element', () => {
  it('say what it opens with', () => {
    const { player } = playerInPage({ step: '2', view: 'cell', theme: 'projector', lang: 'en' });
    expect(player.state).toMatchObject({
      mechanism: 'ketamine',
      step: 'glutamate-burst',
      stepIndex: 2,
      stepNumber: 2,
      stepCount: 8,
      title: 'Glutamate burst',
      view: 'cell',
      theme: 'projector',
      playing: false,
      atStart: false,
      atEnd: false,
    });
    expect(player.getAttribute('step')).toBe('glutamate-burst');
  });

  it('follow what it shows', () => {
    const { player, clock } = playerInPage({ motion: 'off' });
    expect(player.getAttribute('step')).toBe(idAt(0));
    player.next();
    clock.advance(1);
    expect(player.getAttribute('step')).toBe(idAt(1));
    player.goTo(7);
    expect(player.getAttribute('step')).toBe(idAt(LAST));
  });

  it('open the story at a time, and leave it with the next step', async () => {
    const { player, settle } = playerInPage({ at: '360', view: 'cell', motion: 'off' });
    await settle(() => player.state.step === 'synaptogenesis');
    await settle(() => player.getAttribute('at') === '360');
    player.next();
    await settle(() => player.getAttribute('at') === null);
    expect(player.state.atEnd).toBe(true);
  });

  it('change what it shows, once for each change', async () => {
    const { player, names, settle } = playerInPage({ motion: 'off' });
    player.setAttribute('step', 'mtorc1');
    expect(player.state.stepNumber).toBe(5);
    player.setAttribute('view', 'time');
    await settle(() => player.state.view === 'time');
    expect(names().filter((name) => name.endsWith('change'))).toEqual(['stepchange', 'viewchange']);
    player.removeAttribute('step');
    expect(player.state.stepIndex).toBe(0);
    expect(player.getAttribute('step')).toBe(idAt(0));
  });

  it('that ask for what does not exist are told, in words of a page, and put right', async () => {
    const { player, told, settle, root } = playerInPage({ step: '99', view: 'molecule', theme: 'pink', motion: 'off' });
    expect(player.state).toMatchObject({ stepIndex: 0, view: 'pathway', theme: 'light' });
    await settle(() => told.filter(({ name }) => name === 'error').length === 3);
    expect(told.map(({ detail }) => (detail as { message: string }).message)).toContain(
      'The page asks for the step “99”, which this mechanism does not have. Showing the first step.',
    );
    expect(root().querySelectorAll('[part="notice"]')).toHaveLength(3);
    expect(player.getAttribute('step')).toBe(idAt(0));
    player.setAttribute('step', '<img src=x onerror=alert(1)>');
    expect(root().querySelectorAll('[part="notice"]')).toHaveLength(4);
    expect(root().querySelector('img')).toBeNull();
    (root().querySelector('[part="notice"] button') as HTMLButtonElement).click();
    expect(root().querySelectorAll('[part="notice"]')).toHaveLength(3);
  });

  it('choose what stands around the picture', () => {
    const { player, root, button } = playerInPage({ home: 'https://example.org/pathlight/?a=1', step: '3' });
    const open = () => button('open') as unknown as HTMLAnchorElement;
    expect(open().href).toBe('https://example.org/pathlight/?a=1&step=ampa-activation&view=pathway');
    expect(open().rel).toBe('noopener');
    player.setAttribute('links', '0');
    expect(root().querySelectorAll('a[href]')).toHaveLength(0);
    player.setAttribute('links', '1');
    player.setAttribute('home', 'data:text/html,hello');
    expect(open().hasAttribute('href')).toBe(false);
    player.setAttribute('controls', '0');
    expect((root().querySelector('.frame') as HTMLElement).dataset.controls).toBe('0');
  });
});

describe('the methods of the element', () => {
  it('act a step out, or show it finished where something moves', () => {
    const { player, clock } = playerInPage();
    player.next();
    clock.advance(50);
    expect(player.state).toMatchObject({ stepIndex: 1, playing: true });
    player.next();
    clock.advance(1000);
    expect(player.state).toMatchObject({ stepIndex: 2, playing: false });
    player.previous();
    clock.advance(1000);
    expect(player.state.stepIndex).toBe(1);
  });

  it('go to a step by its name or its number, and refuse what does not exist', () => {
    const { player } = playerInPage({ motion: 'off' });
    player.goTo('bdnf-trkb');
    expect(player.state.stepNumber).toBe(4);
    player.goTo(0);
    expect(player.state.stepNumber).toBe(0);
    for (const step of [8, -1, 1.5, 'nowhere', '__proto__']) expect(() => player.goTo(step)).toThrow(RangeError);
    expect(() => player.setView('molecule' as never)).toThrow(RangeError);
    expect(player.state.stepNumber).toBe(0);
  });

  it('play and hold', () => {
    const { player, clock } = playerInPage();
    player.play();
    player.play();
    clock.advance(200);
    expect(player.state.playing).toBe(true);
    player.pause();
    player.pause();
    expect(player.state.playing).toBe(false);
    clock.advance(60_000);
    expect(player.state.stepIndex).toBe(0);
    player.play();
    clock.advance(30_000);
    expect(player.state.stepIndex).toBeGreaterThan(0);
  });

  it('ask what if, show the answer and tell what was not understood', async () => {
    const { player, told, settle, root } = playerInPage({ motion: 'off', step: '5' });
    player.setWhatIf(['mtorc1=0', 'nonsense']);
    await settle(() => /What if/.test(root().querySelector('[part="caption"]')?.textContent ?? ''));
    expect(player.state.whatIf).toEqual(['mtorc1=0']);
    expect(player.getAttribute('whatif')).toBe('mtorc1=0');
    expect(root().querySelector('[part="caption"]')?.textContent).toContain(
      'What if: The chain breaks here: mTORC1 is blocked.',
    );
    const banner = root().querySelector<HTMLElement>('[part="banner"]');
    expect(banner?.hidden).toBe(false);
    expect(banner?.textContent).toContain('What if: mTORC1 blocked');
    expect(root().querySelector('[part="citation"]')?.textContent).toContain('As told: Both chains');
    expect(JSON.stringify(told.at(-1)?.detail)).toContain('“nonsense”');
    banner?.querySelector('button')?.click();
    await settle(() => !/What if/.test(root().querySelector('[part="caption"]')?.textContent ?? ''));
    expect(player.hasAttribute('whatif')).toBe(false);
    expect(banner?.hidden).toBe(true);
  });

  it('work before the element is in a page', () => {
    const { player } = playerInPage({ motion: 'off' });
    player.remove();
    player.next();
    expect(player.state.stepIndex).toBe(1);
    expect(player.preferredHeight).toBe(0);
  });
});

describe('the events of the element', () => {
  it('begin with the first picture, and then the sources of the step are named', async () => {
    const { names, settle, told, root } = playerInPage({ step: '2', motion: 'off', home: './' });
    await settle(() => told.length > 0);
    expect(names()).toEqual(['ready']);
    expect(root().querySelectorAll('svg.diagram [data-target]').length).toBeGreaterThan(10);
    await settle(() => root().querySelector('[part="citation"]')?.textContent.startsWith('Source') ?? false);
    const link = root().querySelector('[part="citation"] a') as HTMLAnchorElement;
    expect(link.href).toMatch(/^https?:/);
    expect(link.rel).toBe('noopener');
  });

  it('leave the shadow of the element, but an error stays with it', () => {
    const { player, told } = playerInPage({ motion: 'off' });
    player.next();
    expect(told.at(-1)?.event).toMatchObject({ bubbles: true, composed: true });
    player.setAttribute('theme', 'pink');
    expect(told.at(-1)).toMatchObject({ name: 'error', event: { bubbles: false } });
  });

  it('tell the end each time the last step comes to rest, and not when it is opened there', () => {
    const { player, clock, names } = playerInPage({ step: '6' });
    player.next();
    clock.advance(500);
    expect(names()).toEqual(['stepchange']);
    clock.advance(20_000);
    expect(names()).toEqual(['end']);
    player.previous();
    clock.advance(2000);
    player.goTo(7);
    clock.advance(2000);
    expect(names()).toEqual(['stepchange', 'stepchange', 'end']);
    const opened = playerInPage({ step: '7' });
    opened.clock.advance(5000);
    expect(opened.names()).not.toContain('end');
  });

  it('tell that a person wants to leave, at the ends and at rest only', async () => {
    const { player, clock, told, press, button, names, settle, hearsKeys } = playerInPage({ step: '7' });
    await settle(hearsKeys);
    button('next').click();
    expect(told.at(-1)).toMatchObject({ name: 'leave', detail: { direction: 'next' }, event: { cancelable: true } });
    expect(player.state.stepIndex).toBe(LAST);
    names();
    player.next();
    expect(names()).toEqual([]);
    press('Home');
    press('PageUp');
    clock.advance(2000);
    expect(names()).not.toContain('leave');
    press('PageUp');
    expect(told.at(-1)).toMatchObject({ name: 'leave', detail: { direction: 'previous' } });
  });
});

describe('the element', () => {
  it('is driven by keys while it has the focus, and leaves the others to the page', async () => {
    const { player, press, settle, hearsKeys } = playerInPage({ motion: 'off' });
    await settle(hearsKeys);
    expect(press('ArrowRight').defaultPrevented).toBe(true);
    press(' ');
    expect(player.state.stepIndex).toBe(2);
    press(' ', { shiftKey: true });
    expect(player.state.stepIndex).toBe(1);
    press('5');
    expect(player.state.stepNumber).toBe(5);
    press('t');
    await settle(() => player.state.view === 'time');
    for (const key of ['?', '/', 'e', 'f', 's', 'Tab', 'Escape', 'ArrowDown'])
      expect(press(key).defaultPrevented, key).toBe(false);
    expect(press('ArrowRight', { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  it('hears a key that was pressed before what hears keys had loaded', async () => {
    const { player, root, press, settle, hearsKeys } = playerInPage({ motion: 'off' });
    await settle(() => root().querySelector('.stage svg') !== null);
    press('ArrowRight');
    press('ArrowRight');
    await settle(hearsKeys);
    expect(player.state.stepIndex).toBe(2);
  });

  it('says each new step to a screen reader, and nothing at first', async () => {
    const { player, root, settle } = playerInPage({ motion: 'off' });
    const said = () => root().querySelector('.said')?.textContent;
    expect(said()).toBe('');
    player.next();
    await settle(() => said() !== '');
    expect(said()).toContain('Step 1 of 6: NMDA receptor blockade.');
  });

  it('plays by itself only on request, and can be held', async () => {
    const { player, settle, told, button, clock } = playerInPage({ autoplay: '1' });
    await settle(() => told.some(({ name }) => name === 'ready'));
    expect(player.state.playing).toBe(true);
    expect(button('play').hidden).toBe(false);
    expect(button('play').getAttribute('aria-label')).toBe('Pause');
    button('play').click();
    clock.advance(60_000);
    expect(player.state.stepIndex).toBe(0);
    const quiet = playerInPage();
    await quiet.settle(() => quiet.told.length > 0);
    expect(quiet.player.state.playing).toBe(false);
    expect(quiet.button('play').hidden).toBe(true);
  });

  it('asks for no frame once it is taken out of the page, and goes on when it is put back', async () => {
    const { player, clock, settle, told, root } = playerInPage();
    await settle(() => told.length > 0);
    player.next();
    expect(clock.frameCallbacks).toBe(1);
    player.remove();
    expect(clock.frameCallbacks).toBe(0);
    const { length } = told;
    window.dispatchEvent(new Event('beforeprint'));
    expect(told).toHaveLength(length);
    document.body.append(player);
    await settle(() => told.length > length);
    expect(player.state.stepIndex).toBe(1);
    expect(root().querySelectorAll('svg.diagram')).toHaveLength(1);
  });

  it('is independent of another one', () => {
    const [one, other] = [playerInPage({ motion: 'off' }), playerInPage({ motion: 'off', step: '4' })];
    one.player.next();
    expect(one.player.state.stepNumber).toBe(1);
    expect(other.player.state.stepNumber).toBe(4);
    expect(other.names()).toEqual([]);
  });

  it('draws a mechanism that brings no drawing, and offers the views that it has', async () => {
    const entry = entryOf({ ...toyMechanism, compartments: [] });
    const { settle, root, player } = playerInPage({ view: 'cell', motion: 'off' }, { entry });
    const drawn = () =>
      [...root().querySelectorAll('svg.diagram [data-id]')].map((item) => item.getAttribute('data-id'));
    await settle(() => drawn().includes('pore'));
    expect(player.state).toMatchObject({ mechanism: 'toy', view: 'pathway' });
    expect([...root().querySelectorAll('[part="views"] button')].map(({ textContent }) => textContent)).toEqual([
      'Pathway',
      'Time',
    ]);
    expect(() => player.setView('cell')).toThrow(RangeError);
    player.setView('time');
    await settle(() => player.state.view === 'time' && drawn().includes('axis'));
  });

  it('says so where the records do not arrive, and asks again', async () => {
    let failing = true;
    const { ketamine } = await import('../../../src/mechanisms/ketamine');
    const { ketamineEntry } = await import('../../../src/mechanisms/ketamine/entry');
    const { settle, root, player } = playerInPage(
      { step: '2', motion: 'off' },
      {
        entry: {
          ...ketamineEntry,
          load: () => (failing ? Promise.reject(new Error('offline')) : Promise.resolve(ketamine)),
        },
      },
    );
    const citation = () => root().querySelector('[part="citation"]') as HTMLElement;
    await settle(() => /did not load/.test(citation().textContent));
    player.next();
    expect(player.state.stepIndex).toBe(3);
    failing = false;
    (citation().querySelector('button') as HTMLButtonElement).click();
    await settle(() => citation().textContent.startsWith('Source'));
  });
});

describe('a lesson in the element', () => {
  const lesson = (...stops: string[]) => ['1', 'ketamine', 'T', ...stops].join(';');

  it('leads from stop to stop, and out of the element beyond the last', async () => {
    const { player, root, settle, told } = playerInPage({
      lesson: lesson('mtorc1,cell', 'gone,cell', 'relief,pathway,bdnf%3D0', 'nmda-blockade,cell'),
      motion: 'off',
    });
    await settle(() => player.state.step === 'mtorc1' && player.state.view === 'cell');
    expect(root().textContent).toContain('the step “gone”, which this mechanism does not have');
    const left = () => told.flatMap(({ name, detail }) => (name === 'leave' ? [detail] : []));
    const next = root().querySelector<HTMLButtonElement>('[part="next"]') as HTMLButtonElement;
    next.click();
    await settle(() => player.state.step === 'relief' && player.state.view === 'pathway');
    expect(player.state.whatIf).toEqual(['bdnf=0']);
    player.next();
    await settle(() => player.state.step === 'nmda-blockade' && player.state.whatIf.length === 0);
    next.click();
    expect(left()).toEqual([{ direction: 'next' }]);
    player.previous();
    await settle(() => player.state.step === 'relief');
  });

  it('of another mechanism or a damaged one is refused in a sentence, and the steps can be gone through', async () => {
    for (const [code, said] of [
      ['1;reflex;T;rest,cell', 'This lesson is about “reflex”'],
      ['9;ketamine;T;mtorc1,cell', 'newer version'],
      ['1;ketamine;T', 'damaged or incomplete'],
    ] as const) {
      const { player, root, settle } = playerInPage({ lesson: code, motion: 'off' });
      await settle(() => root().textContent.includes(said));
      player.next();
      expect(player.state.stepIndex).toBe(1);
    }
  });
});
