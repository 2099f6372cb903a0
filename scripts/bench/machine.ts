import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../chromium.mjs';

/** When, on what and of what was measured. */
export async function sayMachine(): Promise<string> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath && { executablePath }) });
  const version = browser.version();
  await browser.close();
  const [first] = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} cores of ${first?.model ?? 'an unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.versions.node}`,
    `Chromium ${version}`,
    `commit ${commit()}`,
  ].join(', ');
}

function commit(): string {
  try {
    const git = (...parameters: string[]) => execFileSync('git', parameters, { encoding: 'utf8' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`;
  } catch {
    return 'unknown';
  }
}
