import { describe, expect, it, vi } from 'vitest';
import { candidatePaths } from '../../scripts/browsers/candidate-paths.ts';
import { findBrowser, installedBrowser } from '../../scripts/browsers/find-browser.ts';
import { findDesktop } from '../../scripts/browsers/find-desktop.ts';
import type { Machine } from '../../scripts/browsers/machine.ts';

/** A pretended machine on which only some programs are. */
function machine({ has = [], ...rest }: Partial<Machine> & { has?: string[] } = {}): Machine & { ran: string[] } {
  const ran: string[] = [];
  return {
    platform: 'linux',
    env: {},
    isRoot: false,
    exists: (path) => has.includes(path),
    run: async (program, args) => {
      ran.push([program, ...args].join(' '));
      return '';
    },
    ran,
    ...rest,
  };
}

const noDownload = async () => {
  throw new Error('no network');
};

describe('A browser is found', () => {
  it('where the environment says it is, before all other places', async () => {
    const here = machine({ env: { CHROME_PATH: '/my/chrome' }, has: ['/my/chrome', '/usr/bin/chromium'] });
    expect(await findBrowser('chromium', here, noDownload)).toBe('/my/chrome');
    const fox = machine({ env: { FIREFOX_PATH: '/my/fox' }, has: ['/my/fox', '/usr/bin/firefox'] });
    expect(await findBrowser('firefox', fox, noDownload)).toBe('/my/fox');
  });

  it('nowhere else when the environment names one that is not there', async () => {
    const here = machine({ env: { CHROME_PATH: '/gone' }, has: ['/usr/bin/chromium'] });
    await expect(findBrowser('chromium', here, noDownload)).rejects.toThrow('CHROME_PATH says /gone');
  });

  it('in its usual place, Chromium before the branded ones and the program before its wrapper', () => {
    const all = candidatePaths('chromium', { platform: 'linux', env: {} });
    expect(installedBrowser('chromium', machine({ has: all }))).toBe('/usr/lib/chromium/chromium');
    expect(installedBrowser('chromium', machine({ has: ['/usr/bin/google-chrome', '/usr/bin/chromium'] }))).toBe(
      '/usr/bin/chromium',
    );
    expect(installedBrowser('chromium', machine({ has: ['/usr/bin/microsoft-edge'] }))).toBe('/usr/bin/microsoft-edge');
  });

  it('on macOS in the applications of everybody and of the person', () => {
    const paths = candidatePaths('firefox', { platform: 'darwin', env: { HOME: '/Users/anna' } });
    expect(paths).toContain('/Applications/Firefox.app/Contents/MacOS/firefox');
    expect(paths).toContain('/Users/anna/Applications/Firefox.app/Contents/MacOS/firefox');
  });

  it('on Windows in the folders that the environment names', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' };
    expect(candidatePaths('chromium', { platform: 'win32', env })).toEqual([
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });

  it('by installing it, as root on Debian', async () => {
    const has = ['/usr/bin/apt-get'];
    const here = machine({ isRoot: true, has });
    const run = vi.spyOn(here, 'run').mockImplementation(async (_, args) => {
      if (args.includes('chromium')) has.push('/usr/bin/chromium');
      return '';
    });
    expect(await findBrowser('chromium', here, noDownload)).toBe('/usr/bin/chromium');
    expect(run.mock.calls).toEqual([['/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', 'chromium']]]);
  });

  it('by fetching the package lists first when a fresh machine has none', async () => {
    const has = ['/usr/bin/apt-get'];
    const here = machine({ isRoot: true, has });
    let hasLists = false;
    const run = vi.spyOn(here, 'run').mockImplementation(async (_, [verb]) => {
      if (verb === 'update') hasLists = true;
      else if (hasLists) has.push('/usr/bin/firefox-esr');
      else return undefined;
      return '';
    });
    expect(await findBrowser('firefox', here, noDownload)).toBe('/usr/bin/firefox-esr');
    expect(run.mock.calls.map(([, [verb]]) => verb)).toEqual(['install', 'update', 'install']);
  });

  it('by downloading it where we may not install, or the package was only a stub', async () => {
    const person = machine({ has: ['/usr/bin/apt-get'] });
    expect(await findBrowser('chromium', person, async () => '/cache/chrome')).toBe('/cache/chrome');
    expect(person.ran).toEqual([]);
    const stub = machine({ isRoot: true, has: ['/usr/bin/apt-get'] });
    expect(await findBrowser('chromium', stub, async () => '/cache/chrome')).toBe('/cache/chrome');
  });

  it('or it is said what to do', async () => {
    await expect(findBrowser('chromium', machine(), noDownload)).rejects.toThrow(
      'Chromium, Chrome or Edge is needed and could be neither found, installed nor downloaded (no network). Install it, or set CHROME_PATH to its program.',
    );
    await expect(findBrowser('firefox', machine(), noDownload)).rejects.toThrow('set FIREFOX_PATH to its program');
  });
});

describe('A desktop is found', () => {
  const [library, bus] = ['/usr/lib/x86_64-linux-gnu/libnotify.so.4', '/usr/bin/dbus-daemon'];

  it('where its message bus and the library to speak to it are', async () => {
    expect(await findDesktop(machine({ has: [library, bus] }))).toBe(bus);
  });

  it('by installing what is missing, as root on Debian', async () => {
    const has = ['/usr/bin/apt-get', library];
    const here = machine({ isRoot: true, has });
    const run = vi.spyOn(here, 'run').mockImplementation(async (_, args) => {
      if (args.includes('dbus-daemon')) has.push(bus);
      return '';
    });
    expect(await findDesktop(here)).toBe(bus);
    expect(run).toHaveBeenCalledOnce();
  });

  it('or it is said what to install', async () => {
    await expect(findDesktop(machine({ has: [library] }))).rejects.toThrow('Install the package dbus-daemon.');
    await expect(findDesktop(machine({ has: [bus] }))).rejects.toThrow('Install the package libnotify4.');
  });
});
