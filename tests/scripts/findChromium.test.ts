import { describe, expect, it } from 'vitest';
import { findChromium, type Machine } from '../../scripts/findChromium.mjs';

interface Plan extends Partial<Omit<Machine, 'exists' | 'list' | 'run'>> {
  files?: string[];
  folders?: Record<string, string[]>;
  /** What `apt-get install` puts on the disk. */
  installs?: string;
}

/** A computer with nothing but the files named. */
function computer({ files = [], folders = {}, installs, ...rest }: Plan) {
  const disk = new Set(files);
  const commands: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    env: {},
    home: '/home/ada',
    isRoot: false,
    exists: (file) => disk.has(file),
    list: (folder) => folders[folder] ?? [],
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      if (installs && args.includes('install')) disk.add(installs);
      return true;
    },
    ...rest,
  };
  return { machine, commands };
}

const CACHE = '/home/ada/.cache/ms-playwright';
const inCache = (name: string): string => `${CACHE}/${name}/chrome-linux/chrome`;

describe('findChromium', () => {
  it('takes the one that the environment names, before any other', () => {
    const env = { PATHLIGHT_CHROMIUM: '/own/chromium', CHROME_PATH: '/other/chrome' };
    const { machine } = computer({ env, files: ['/own/chromium', '/other/chrome', '/usr/bin/chromium'] });
    expect(findChromium({}, machine)).toBe('/own/chromium');
    delete machine.env.PATHLIGHT_CHROMIUM;
    expect(findChromium({}, machine)).toBe('/other/chrome');
  });

  it('does not quietly use another when the named one is missing', () => {
    const { machine } = computer({ env: { CHROME_PATH: '/gone' }, files: ['/usr/bin/chromium'] });
    expect(() => findChromium({}, machine)).toThrow('CHROME_PATH names /gone, but there is no such file');
  });

  it('looks along PATH, then in the usual places, Chromium before Chrome', () => {
    const env = { PATH: '/opt/bin:/usr/bin' };
    const all = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/opt/bin/chromium'];
    expect(findChromium({}, computer({ env, files: all }).machine)).toBe('/opt/bin/chromium');
    expect(findChromium({}, computer({ env, files: all.slice(0, 2) }).machine)).toBe('/usr/bin/chromium');
    expect(findChromium({}, computer({ files: ['/snap/bin/chromium'] }).machine)).toBe('/snap/bin/chromium');
  });

  it('takes the one without windows only where that is enough, and another where it is not installed', () => {
    const shell = '/usr/bin/chromium-headless-shell';
    const { machine } = computer({ files: [shell, '/usr/bin/chromium'] });
    expect(findChromium({}, machine)).toBe('/usr/bin/chromium');
    expect(findChromium({ withoutWindows: true }, machine)).toBe(shell);
    expect(findChromium({ withoutWindows: true }, computer({ files: ['/usr/bin/chromium'] }).machine)).toBe(
      '/usr/bin/chromium',
    );
  });

  it('knows the places of macOS and of Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium({}, computer({ platform: 'darwin', files: [mac] }).machine)).toBe(mac);
    const windows = 'D:\\Programs\\Google\\Chrome\\Application\\chrome.exe';
    const env = { PROGRAMFILES: 'D:\\Programs' };
    expect(findChromium({}, computer({ platform: 'win32', env, files: [windows] }).machine)).toBe(windows);
  });

  it("takes the newest of Playwright's, by number and not by alphabet, after an installed one", () => {
    const folders = { [CACHE]: ['chromium-999', 'firefox-2000', 'chromium-1181', 'chromium_headless_shell-1190'] };
    const files = [inCache('chromium-999'), inCache('chromium-1181')];
    expect(findChromium({}, computer({ folders, files }).machine)).toBe(inCache('chromium-1181'));
    const both = computer({ folders, files: [...files, '/usr/bin/chromium'] });
    expect(findChromium({}, both.machine)).toBe('/usr/bin/chromium');
  });

  it("follows PLAYWRIGHT_BROWSERS_PATH to Playwright's folder", () => {
    const file = '/browsers/chromium-1200/chrome-linux64/chrome';
    const env = { PLAYWRIGHT_BROWSERS_PATH: '/browsers' };
    const { machine } = computer({ env, folders: { '/browsers': ['chromium-1200'] }, files: [file] });
    expect(findChromium({}, machine)).toBe(file);
  });

  it('installs the package of Debian for root, lists updated first, and only when asked', () => {
    const plan = { isRoot: true, files: ['/usr/bin/apt-get'], installs: '/usr/bin/chromium' };
    const { machine, commands } = computer(plan);
    expect(() => findChromium({}, machine)).toThrow('No Chromium was found');
    expect(commands).toEqual([]);
    expect(findChromium({ install: true }, machine)).toBe('/usr/bin/chromium');
    expect(commands).toEqual(['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium']);
  });

  it('says in one sentence what to install where it cannot install by itself', () => {
    for (const plan of [
      { isRoot: false, files: ['/usr/bin/apt-get'] },
      { isRoot: true },
      { platform: 'darwin' as const },
    ]) {
      const { machine, commands } = computer(plan);
      expect(() => findChromium({ install: true }, machine)).toThrow(/^No Chromium was found: install .*\.$/);
      expect(commands).toEqual([]);
    }
  });
});
