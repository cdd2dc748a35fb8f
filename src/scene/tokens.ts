/** The colours of the palette, by the names they have in the themes (`src/app/theme/tokens.css`). */
export const tokens = [
  'stage', 'stage-edge', 'surface', 'surface2', 'rule', 'ink', 'ink2', 'ink3', 'line',
  'glu-deep', 'glu-mem', 'glu-tail', 'glu-fill', 'glu-light', 'glu-shade',
  'gab-deep', 'gab-mem', 'gab-tail', 'gab-fill', 'gab-light', 'gab-shade',
  'post-deep', 'post-mem', 'post-tail', 'post-fill', 'post-light', 'post-shade',
  'excite', 'inhibit', 'drug', 'signal', 'growth',
  'excite-ink', 'inhibit-ink', 'drug-ink', 'signal-ink', 'growth-ink',
  'excite-plate', 'inhibit-plate', 'drug-plate', 'signal-plate', 'growth-plate',
  'excite-soft', 'inhibit-soft', 'drug-soft', 'signal-soft', 'growth-soft',
  'idle-fill', 'idle-line', 'halo', 'shadow', 'glow', 'on-voice',
] as const;

export type Token = (typeof tokens)[number];
