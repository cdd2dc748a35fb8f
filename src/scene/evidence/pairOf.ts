import { memoize } from '../../model/memoize';

const pairsOf = memoize((_a: object) => memoize((_b: object): object => ({})));

/** One object that stands for two, as the key of a cache. */
export const pairKey = (a: object, b: object): object => pairsOf(a)(b);
