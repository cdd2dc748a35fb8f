import type { Plugin } from 'vite';

/**
 * Says of the easing functions of d3-ease that making them does nothing else, so that a page leaves out those it does not
 * use: each is the result of a call, which the bundler would have to keep.
 */
export function pureEasesPlugin(): Plugin {
  return {
    name: 'pathlight:pure-eases',
    apply: 'build',
    transform: {
      filter: { id: /\/d3-ease\/.*\.m?js$/ },
      handler: (code) => ({
        code: code.replaceAll('= (function custom(', '= /* @__PURE__ */ (function custom('),
        map: null,
      }),
    },
  };
}
