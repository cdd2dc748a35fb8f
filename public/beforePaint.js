// docs/architecture.md, The first picture
(() => {
  const { dataset } = document.documentElement;
  const { styles } = document.currentScript.dataset;
  const asked = new URLSearchParams(location.search);
  let theme = asked.get('theme');
  try {
    theme ??= JSON.parse(localStorage['pathlight.settings']).theme;
  } catch {}
  if (!/^(light|dark|projector)$/.test(theme))
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  dataset.theme = theme;
  if (location.hash.length > 1 || [...asked.keys()].some((key) => !/^(theme|motion)$/.test(key))) dataset.asks = '';
  if (styles && asked.get('embed') !== '1')
    new MutationObserver((_, observer) => {
      const own = document.querySelector('link[rel=stylesheet]');
      if (!own) return;
      observer.disconnect();
      for (const href of styles.split(' ').reverse())
        own.after(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    }).observe(document, { childList: true, subtree: true });
})();
