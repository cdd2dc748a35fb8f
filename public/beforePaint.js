// The theme, whether the picture in the HTML is asked for, and the page's styles, after those of the head.
(() => {
  const { documentElement: html, currentScript } = document;
  const { dataset } = html;
  const { styles } = currentScript.dataset;
  const asked = new URLSearchParams(location.search);
  let theme = asked.get('theme');
  try {
    theme ??= JSON.parse(localStorage['pathlight.settings']).theme;
  } catch {}
  if (!/^(light|dark|projector)$/.test(theme))
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  dataset.theme = theme;
  if (location.hash.length > 1 || [...asked.keys()].some((key) => !/^(theme|motion)$/.test(key))) dataset.asks = '';
  if (styles && asked.get('embed') !== '1' && 'blocking' in currentScript)
    for (const href of styles.split(' '))
      html.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', blocking: 'render', href }));
})();
