import { preview } from 'vite';
import { buildParts, reportFailure } from './build.mjs';

/* Builds the page, serves it and prints its address: `npm start`. */

const PORT = 4173;

try {
  console.log('Building …');
  await buildParts(['site']);
  // The next free port where this one is taken.
  const { resolvedUrls } = await preview({ preview: { port: PORT }, logLevel: 'warn' });
  console.log(`Open ${resolvedUrls?.local[0]}\nStop with Ctrl + C.`);
} catch (error) {
  reportFailure(error);
}
