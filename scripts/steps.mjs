import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export const fastSteps = [
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', command: ['oxlint', '.'] },
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'unit tests', project: 'unit' },
];

/** Leaves with a plain message if this Node is too old, and installs the packages if they are missing or not those of the lock file. */
export function prepare() {
  process.chdir(root);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12))
    leave(`Tally needs Node 20.19 or newer (of 22, 22.12 or newer), and this is ${process.versions.node}. Get it from https://nodejs.org.`);
  if (isInstalled()) return;
  console.log('Installing packages …');
  if (!run(['npm', 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']))
    leave('The packages could not be installed (npm ci failed, see above).');
}

function isInstalled() {
  const installedLock = 'node_modules/.package-lock.json';
  if (!existsSync(installedLock)) return false;
  const wanted = Object.entries(readPackages('package-lock.json'));
  const installed = readPackages(installedLock);
  return wanted.every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

/** @returns {Record<string, { version: string, optional?: boolean }>} */
function readPackages(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

/** Finds a Chromium, or installs one, and names it to the steps that follow. */
export function ensureChromium() {
  if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium …');
    run(['apt-get', 'update', '-qq']);
    run(['apt-get', 'install', '-y', '-qq', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
  }
  if (!findChromium()) {
    console.log('Downloading Chromium …');
    run(['playwright', 'install', 'chromium']);
  }
  const path = findChromium();
  if (!path) leave('No Chromium was found and none could be installed. Install Chromium or Chrome, or name one in CHROME_PATH.');
  process.env['CHROMIUM_PATH'] = path;
}

/** Runs the steps one after another up to the first failure, and ends with one line that counts the tests. */
export function runSteps(steps) {
  const results = mkdtempSync(join(tmpdir(), 'tally-'));
  const count = { passed: 0, failed: 0 };
  const isGreen = steps.every(({ name, command, project }) => {
    console.log(`\n== ${name}`);
    const started = performance.now();
    const report = join(results, `${project}.json`);
    const passed = run(
      command ?? ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    );
    if (project && existsSync(report)) addTests(count, JSON.parse(readFileSync(report, 'utf8')));
    console.log(`${name} ${passed ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return passed;
  });
  rmSync(results, { recursive: true });
  // A step that fails without a failing test (a type error, a build) still counts: red never reads "0 failed".
  if (!isGreen && count.failed === 0) count.failed = 1;
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  process.exitCode = isGreen ? 0 : 1;
}

/** A test file that cannot be loaded reports no test, and counts as one failure. */
function addTests(count, { numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  count.passed += numPassedTests;
  count.failed += numFailedTests + broken.length;
}

function run([command, ...parameters], environment = {}) {
  const { status, error } = spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}` },
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** @returns {never} */
export function leave(message) {
  console.error(message);
  process.exit(1);
}
