/** A page that has our host client, as a developer writes it: `window.frame` is the connected player. */
export function hostPage(client: string, frame: string, options = '{}'): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A course page</title>
${frame}
<script type="module">
import { connect } from '${client}';
window.heard = [];
window.connected = connect(document.querySelector('iframe'), ${options}).then((frame) => {
  window.frame = frame;
  for (const event of ['ready', 'stepchange', 'viewchange', 'end', 'leave', 'error', 'height', 'connect'])
    frame.on(event, (detail) => window.heard.push({ event, detail }));
  return 'connected';
}, (error) => error.message);
</script>
</html>`;
}

/** A page that keeps every message it gets, and speaks for itself. */
export function barePage(frame: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A page</title>
<script>
window.got = [];
addEventListener('message', ({ data, origin }) => window.got.push({ data, origin }));
</script>
${frame}
</html>`;
}
