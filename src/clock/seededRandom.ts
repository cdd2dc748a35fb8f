/**
 * Numbers in [0, 1) that look random and are the same on every machine for the same seed, so that a picture never
 * depends on who draws it. The algorithm is mulberry32 (Tommy Ettinger, public domain): 32 bits of state, plenty for
 * scattering particles, useless for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
