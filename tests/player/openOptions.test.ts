import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mechanismIds } from '../../src/mechanisms/registry';
import { OPTION_NAMES, parsePageOptions, serializePageOptions } from '../../src/player/pageOptions';

const read = (search: string) => parsePageOptions(new URLSearchParams(search), mechanismIds);
const usual = read('').options;

describe('how an address asks for a page to be shown', () => {
  it('is the whole page, as the reader has set it, where nothing is said', () => {
    expect(read('')).toEqual({ options: usual, notices: [] });
    expect(usual).toMatchObject({
      embed: false,
      present: false,
      controls: true,
      links: true,
      motion: 'auto',
      theme: null,
    });
  });

  it('takes every documented value', () => {
    const { options, notices } = read(
      '?embed=1&mechanism=ketamine&view=cell&step=2&theme=projector&lang=en&controls=0&motion=off&links=0&whatif=ampa-block&autoplay=1&resize=canvas',
    );
    expect(notices).toEqual([]);
    expect(options).toEqual({
      ...usual,
      embed: true,
      mechanism: 'ketamine',
      theme: 'projector',
      controls: false,
      motion: 'off',
      links: false,
      autoplay: true,
      resize: 'canvas',
    });
  });

  it('falls back and says so, one sentence for each thing that does not exist', () => {
    const { options, notices } = read(
      '?embed=yes&mechanism=aspirin&theme=pink&lang=tlh&controls=2&motion=wild&resize=scorm',
    );
    expect(options).toEqual(usual);
    expect(notices).toHaveLength(7);
    for (const word of ['yes', 'aspirin', 'pink', 'tlh', '2', 'wild', 'scorm']) {
      expect(notices.filter((notice) => notice.includes(`“${word}”`))).toHaveLength(1);
    }
  });

  it('lists the mechanisms that there are where another is asked for', () => {
    const { options, notices } = parsePageOptions(new URLSearchParams('mechanism=aspirin'), ['first', 'second']);
    expect(options.mechanism).toBeNull();
    expect(notices).toEqual([
      'The address asks for mechanism “aspirin”, which is not known. There is “first”, “second”. Showing “first”.',
    ]);
  });

  it('shows what it does not know as short plain text', () => {
    const [notice = ''] = read(`?theme=${encodeURIComponent(`<img src=x>\u202E${'a'.repeat(500)}`)}`).notices;
    expect(notice).toContain('<img src=x>a');
    expect(notice).not.toContain('\u202E');
    expect(notice.length).toBeLessThan(160);
  });

  it('understands a language with its country', () => {
    expect(read('?lang=en-GB')).toEqual({ options: usual, notices: [] });
  });

  it('takes no channel that could be anything but a name', () => {
    expect(read('?speaker=a1-b2').options.speaker).toBe('a1-b2');
    for (const odd of ['', 'a b', '../x', 'a'.repeat(41), '<b>']) {
      const { options, notices } = read(`?speaker=${encodeURIComponent(odd)}`);
      expect(options.speaker).toBeNull();
      expect(notices).toHaveLength(odd === '' ? 0 : 1);
    }
  });

  it('comes back the same when it is written, and what is usual is not written', () => {
    expect(serializePageOptions(usual)).toBe('?');
    fc.assert(
      fc.property(
        fc.record({
          embed: fc.boolean(),
          present: fc.boolean(),
          theme: fc.constantFrom(null, 'light' as const, 'dark' as const, 'projector' as const),
          controls: fc.boolean(),
          motion: fc.constantFrom('auto' as const, 'off' as const),
          links: fc.boolean(),
          autoplay: fc.boolean(),
          resize: fc.constantFrom(null, 'canvas' as const, 'h5p' as const, 'pathlight' as const),
        }),
        (asked) => {
          const written = serializePageOptions(asked, '?step=mtorc1&theme=pink');
          expect(read(written)).toEqual({ options: { ...usual, ...asked }, notices: [] });
          expect(new URLSearchParams(written).get('step')).toBe('mtorc1');
        },
      ),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OPTION_NAMES), fc.string(), (name, value) => {
        expect(() => parsePageOptions({ get: (asked) => (asked === name ? value : null) }, mechanismIds)).not.toThrow();
      }),
    );
  });
});
