import type { Plugin } from 'vite';
import { findInlineCode } from './findInlineCode.ts';

/**
 * What the built page may load and run: its own files and nothing else, and what it may read. `frame-ancestors` is absent because browsers
 * ignore it in a `<meta>`; a page that shows Pathlight in a frame is welcome anyway.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  // A reader may name a file on another site (`?src=`), which is read as text.
  "connect-src 'self' https:",
  "manifest-src 'self'",
  "worker-src 'self'",
  // The preview of an embed is the page itself.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  // No text becomes markup or code; `src/entry/trustedTypes.ts` has the one policy.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const policyTag = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy}" />`;

/**
 * Puts the policy first in the head of the built page, and stops the build if the page holds code that the policy would
 * refuse. The development server needs inline scripts for hot replacement, so it runs without.
 */
export function contentPolicyPlugin(): Plugin {
  return {
    name: 'pathlight:content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<head>', () => `<head>\n    ${policyTag}`),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const [first] = findInlineCode(String(page.source));
        if (first) this.error(`index.html holds ${first}, which its content policy refuses. Move it to a file.`);
      },
    },
  };
}
