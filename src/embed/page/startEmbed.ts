/** Shows an embedded page. */
export function startEmbed({ document }: Window): void {
  document.documentElement.dataset.embed = '1';
}
