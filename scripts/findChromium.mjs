import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What the search needs of a computer; tests pass a made-up one.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {boolean} isRoot
 * @property {(file: string) => boolean} exists
 * @property {(folder: string) => string[]} list names in a folder; none where there is no such folder
 * @property {(command: string, args: string[]) => boolean} run whether the command succeeded
 */

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
};

/** How every test, picture and benchmark starts the browser: the same picture on every machine, and no network of its own. */
export const chromiumArgs = [
  // The sandbox cannot start as root, which is what containers usually are.
  ...(thisMachine.isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The same browser without windows: a page costs it two thirds of the processor time. */
const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];

/** @param {Machine} machine @param {string[]} names */
function onPath({ env }, names) {
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** Where a browser is usually installed, the likeliest first. @param {Machine} machine */
function installedPlaces(machine) {
  const { platform, env, home } = machine;
  if (platform === 'darwin') {
    const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
    return ['/Applications', path.posix.join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => path.posix.join(folder, app)),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return ['Google\\Chrome', 'Chromium'].flatMap((name) =>
      folders.map((folder) => path.win32.join(String(folder), name, 'Application', 'chrome.exe')),
    );
  }
  return onPath(machine, NAMES);
}

/** What Playwright downloaded earlier, the newest first. @param {Machine} machine */
function playwrightPlaces({ platform, env, home, list }) {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: paths.join(home, 'Library', 'Caches', 'ms-playwright'),
      win32: paths.join(env.LOCALAPPDATA ?? paths.join(home, 'AppData', 'Local'), 'ms-playwright'),
    }[/** @type {string} */ (platform)] ??
    paths.join(home, '.cache', 'ms-playwright');
  const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const inside = {
    darwin: ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((folder) => [
      paths.join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      paths.join(folder, testing),
    ]),
    win32: [paths.join('chrome-win64', 'chrome.exe'), paths.join('chrome-win', 'chrome.exe')],
  }[/** @type {string} */ (platform)] ?? ['chrome-linux64/chrome', 'chrome-linux/chrome'];
  return list(cache)
    .map((name) => /^chromium-(\d+)$/.exec(name))
    .filter((match) => match !== null)
    .sort((a, b) => Number(b[1]) - Number(a[1]))
    .flatMap((match) => inside.map((place) => paths.join(cache, match[0], place)));
}

/** Whether this computer can fetch the browser by itself. @param {Machine} machine */
function canInstall({ platform, isRoot, exists }) {
  return platform === 'linux' && isRoot && exists('/usr/bin/apt-get');
}

/**
 * The path of a Chromium or Chrome: the one named by `PATHLIGHT_CHROMIUM` or `CHROME_PATH`, else an installed one, else
 * Playwright's newest. With `install`, root on Debian or Ubuntu gets the system's package. With `withoutWindows`, the headless
 * shell comes before the whole browser where it is installed.
 * @param {{ install?: boolean, withoutWindows?: boolean }} [options]
 * @param {Machine} [machine]
 * @returns {string}
 */
export function findChromium({ install = false, withoutWindows = false } = {}, machine = thisMachine) {
  for (const name of ['PATHLIGHT_CHROMIUM', 'CHROME_PATH']) {
    const named = machine.env[name];
    if (named && machine.exists(named)) return named;
    if (named) throw new Error(`${name} names ${named}, but there is no such file; correct it or unset it.`);
  }
  const shells = withoutWindows && machine.platform === 'linux' ? onPath(machine, SHELL_NAMES) : [];
  const found = [...shells, ...installedPlaces(machine), ...playwrightPlaces(machine)].find(machine.exists);
  if (found) return found;
  if (install && canInstall(machine)) {
    machine.run('apt-get', ['update', '-qq']);
    machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = installedPlaces(machine).find(machine.exists);
    if (installed) return installed;
  }
  throw new Error('No Chromium was found: install Chromium or Chrome, or set PATHLIGHT_CHROMIUM to the path of one.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(findChromium({ install: process.argv.includes('--install') }));
}
