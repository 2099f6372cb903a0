import { chromium } from 'playwright-core';
import { readFileSync, writeFileSync } from 'node:fs';
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const one = JSON.parse(readFileSync('/tmp/own-one.json', 'utf8'));
const bad = {
  ...one,
  operations: [
    { ...one.operations[0], period: 'last week', summary: 7, crimeAreas: ['nothing'] },
    { ...one.operations[0], id: 'x y' },
  ],
};
writeFileSync('/tmp/own-bad.json', JSON.stringify(bad));
for (const [lang, scheme, vp] of [
  ['en', 'dark', { width: 1440, height: 900 }],
  ['ar', 'light', { width: 390, height: 844 }],
  ['en', 'light', { width: 390, height: 844 }],
]) {
  const c = await b.newContext({
    baseURL: 'http://localhost:4871',
    viewport: vp,
    colorScheme: scheme,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const p = await c.newPage();
  p.setDefaultTimeout(15000);
  const ready = () => p.locator('main[data-ready="true"]').waitFor();
  await p.goto(`/${lang}/own`);
  await ready();
  const tag = `${lang}-${scheme}-${vp.width}`;
  await p.screenshot({ path: `/tmp/own-shots/z-${tag}-start.png`, fullPage: true });
  await p.setInputFiles('main input[type=file]', '/tmp/own-bad.json');
  await p.getByRole('alert').waitFor();
  await p.screenshot({ path: `/tmp/own-shots/z-${tag}-refused.png`, fullPage: true });
  await p.setInputFiles('main input[type=file]', '/tmp/own-one.json');
  await p.locator('[data-act="show"]').click();
  await ready();
  await p.evaluate((u) => history.pushState(null, '', u), `/${lang}/own`);
  await p.waitForTimeout(300);
  await ready();
  await p.screenshot({ path: `/tmp/own-shots/z-${tag}-shown.png`, fullPage: true });
  await p.evaluate((u) => history.pushState(null, '', u), `/${lang}/present#3`);
  await p.waitForTimeout(600);
  await ready();
  await p.screenshot({ path: `/tmp/own-shots/z-${tag}-present.png` });
  if (scheme === 'dark') {
    await p.evaluate((u) => history.pushState(null, '', u), `/${lang}/`);
    await p.waitForTimeout(1500);
    await ready();
    await p.pdf({ path: '/tmp/own-shots/print.pdf', format: 'A4', preferCSSPageSize: false });
  }
  await c.close();
}
await b.close();
