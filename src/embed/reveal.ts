/** The plugin for reveal.js. */
export function pathlightReveal(): { id: string } {
  return { id: 'pathlight' };
}
