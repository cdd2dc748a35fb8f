/** Scripts, styles and handlers written into a page itself, each as the words of its opening. */
export function findInlineCode(html: string): string[] {
  const markup = html.replace(/<!--[\s\S]*?-->/g, '');
  const tags = markup.match(/<[a-z][^>]*>/gi) ?? [];
  return tags.filter(
    (tag) =>
      (/^<script\b/i.test(tag) && !/\ssrc\s*=/i.test(tag)) ||
      /^<style\b/i.test(tag) ||
      /\sstyle\s*=/i.test(tag) ||
      /\son[a-z]+\s*=/i.test(tag) ||
      /=\s*["']?\s*javascript:/i.test(tag),
  );
}
