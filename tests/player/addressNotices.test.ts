import { describe, expect, it } from 'vitest';
import { repeatedNotices, valueNotices } from '../../src/player/addressNotices';
import { parseUrl } from '../../src/player/urlCodec';
import { toyMechanism as toy } from './toyMechanism';

const read = (search: string): string[] => {
  const params = new URLSearchParams(search);
  return [...repeatedNotices(params), ...valueNotices(params)];
};

describe('what an address says that nothing can be made of', () => {
  it('is told', () => {
    expect(read('?marks=bogus')).toEqual([
      'The address asks for marks “bogus”, which is not known. Nothing is marked.',
    ]);
    expect(read('?at=soon')).toEqual([
      'The address asks for the time “soon”, which is no number of minutes. Showing the time of the step.',
    ]);
    expect(read('?step=2&theme=dark&step=5&theme=light')).toEqual([
      'The address gives step as “2” and as “5”. The first is shown.',
      'The address gives theme as “dark” and as “light”. The first is shown.',
    ]);
  });

  it('is nothing for what can be read, and for what is said twice alike', () => {
    expect(read('?step=2&view=cell&marks=1&at=20&whatif=a=0,b*0.5&lens=people&step=2')).toEqual([]);
  });

  it('leaves a list that is too long out as a whole: cut off, it would ask for something else', () => {
    const whatif = `${'a'.repeat(395)},key=0.5`;
    expect(parseUrl(toy, `?whatif=${whatif}&lens=${whatif}`).initial).toMatchObject({ whatIf: [], lens: null });
    expect(read(`?whatif=${whatif}`)).toEqual([
      'The “what if” of the address has more than 400 characters. It was left out.',
    ]);
    expect(read(`?lens=${whatif}`)).toHaveLength(1);
  });
});
