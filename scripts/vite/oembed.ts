import type { Plugin } from 'vite';
import { readPublicAddress } from '../../src/app/features/share/publicAddress.ts';
import { escapeHtml } from './storyHtml.ts';

/** The picture of `public/`, made by `scripts/makeIcons.mjs`, in px. */
const PICTURE = { file: 'social.jpg', width: 1200, height: 630 } as const;
/** Half a slide of full HD, as the art direction has it, in CSS px. */
const FRAME = { width: 960, height: 540 } as const;
const FILE = 'oembed.json';

/** What a page tells those who want to show it within theirs: https://oembed.com, section 2.3. */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** The answer for the page at an address. */
function oembedOf(base: string, title: string): OEmbed {
  const attributes = Object.entries({
    src: `${base}?embed=1`,
    title,
    ...FRAME,
    loading: 'lazy',
    allow: 'fullscreen',
    style: 'border: 0; max-width: 100%',
  }).map(([name, value]) => `${name}="${escapeHtml(String(value))}"`);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Pathlight',
    provider_url: base,
    html: `<iframe ${attributes.join(' ')}></iframe>`,
    ...FRAME,
    thumbnail_url: new URL(PICTURE.file, base).href,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function titleIn(html: string): string {
  const [, title = 'Pathlight'] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  return title.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ENTITIES[name] ?? '');
}

/**
 * Tells others where the page is and how to show it, if the build knows: `PATHLIGHT_URL` is the public address. Without it
 * nothing is told, because an address that is wrong is worse than none.
 */
export function oembedPlugin(address: string | undefined): Plugin {
  const asked = address?.trim() ?? '';
  const read = asked === '' ? null : readPublicAddress(asked);
  const base = read && 'address' in read ? read.address : null;
  return {
    name: 'pathlight:oembed',
    apply: 'build',
    buildStart() {
      if (read && 'problem' in read) this.error(`PATHLIGHT_URL is ${JSON.stringify(asked)}. ${read.problem}`);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (base === null) return undefined;
        const title = titleIn(html);
        const oembed = { rel: 'alternate', type: 'application/json+oembed', href: new URL(FILE, base).href, title };
        return {
          html: html.replace(
            `content="./${PICTURE.file}"`,
            () => `content="${escapeHtml(new URL(PICTURE.file, base).href)}"`,
          ),
          tags: [
            { tag: 'link', attrs: { rel: 'canonical', href: base }, injectTo: 'head' },
            { tag: 'link', attrs: oembed, injectTo: 'head' },
            { tag: 'meta', attrs: { property: 'og:url', content: base }, injectTo: 'head' },
          ],
        };
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (base === null || page?.type !== 'asset') return;
        const source = `${JSON.stringify(oembedOf(base, titleIn(String(page.source))), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
  };
}
