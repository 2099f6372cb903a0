import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Flags with which Chromium runs headless for any user, root included, and calls nobody. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const usualPlaces = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap((folder) =>
    folder ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')] : [],
  ),
};

const playwrightCaches = {
  darwin: join(homedir(), 'Library/Caches/ms-playwright'),
  win32: join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
};

/**
 * The path of an installed Chromium or Chrome: the one named in the environment, else on the PATH, in the usual places, or in Playwright's cache.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = [process.env['CHROME_PATH'], process.env['CHROMIUM_PATH']];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  const onPath = process.platform === 'win32' ? [] : commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...named, ...onPath, ...(usualPlaces[process.platform] ?? []), ...inPlaywrightCache()].find((path) => path && existsSync(path));
}

function inPlaywrightCache() {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? playwrightCaches[process.platform] ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const binaries = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];
  const bundles = ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((folder) =>
    ['Chromium', 'Google Chrome for Testing'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
  return readdirSync(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .toSorted()
    .toReversed()
    .flatMap((folder) => [...binaries, ...bundles].map((binary) => join(cache, folder, binary)));
}
