// The theme, and whether the picture in the HTML is what the address asks for.
(() => {
  const { dataset } = document.documentElement;
  const asked = new URLSearchParams(location.search);
  let theme = asked.get('theme');
  try {
    theme ??= JSON.parse(localStorage.getItem('pathlight.settings')).theme;
  } catch {
    // Nothing stored, or no storage.
  }
  if (!/^(light|dark|projector)$/.test(theme))
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  dataset.theme = theme;
  if (location.hash.length > 1 || [...asked.keys()].some((key) => !/^(theme|motion)$/.test(key))) dataset.asks = '';
})();
