// The theme, whether the HTML has the picture that is asked for, and the page's styles, which would lay it out once more.
(() => {
  const { documentElement, currentScript, head } = document;
  const { dataset } = documentElement;
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
      head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', blocking: 'render', href }));
})();
