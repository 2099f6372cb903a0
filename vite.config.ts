import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { datasetPlugin } from './data/build/dataset-plugin.ts';
import { budgetPlugin } from './scripts/budget-plugin.ts';
import { chromiumFlags, findChromium } from './scripts/chromium.mjs';
import { firstCodePlugin } from './scripts/first-code-plugin.ts';
import { messagesPlugin } from './scripts/messages-plugin.ts';
import { offlinePlugin } from './scripts/offline-plugin.ts';
import { packagesPlugin } from './scripts/packages-plugin.ts';
import { pagesPlugin } from './scripts/pages-plugin.ts';
import { scopedName } from './scripts/scoped-name.ts';
import { savedFilePlugin } from './scripts/saved-file-plugin.ts';
import { securityPlugin } from './scripts/security-plugin.ts';

// Set here, not in `test.env`, so that the browsers that the tests start inherit it too.
if (process.env['VITEST']) process.env['TZ'] = 'America/Los_Angeles';

const chromium = findChromium();

export default defineConfig({
  plugins: [
    react(),
    messagesPlugin(),
    firstCodePlugin(),
    datasetPlugin(),
    securityPlugin(),
    pagesPlugin(),
    savedFilePlugin(),
    offlinePlugin(),
    packagesPlugin(),
    budgetPlugin({ isStrict: true }),
  ],
  css: { modules: { generateScopedName: scopedName } },
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  build: {
    // The polyfill is an inline script, which the security policy forbids.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const [, language, half] = /\/messages\/(\w+)\.json\?(first|rest)$/.exec(facadeModuleId ?? '') ?? [];
          if (language === undefined) return 'assets/[name]-[hash].js';
          return `assets/lang-${half === 'rest' ? 'rest-' : ''}${language}-[hash].js`;
        },
        // A group takes along what its modules import: all that the overview needs at once is in two files. With it go the small parts of its later views
        // that have a style: a browser asks for six files at a time, and a seventh style sheet would keep the first figures waiting.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//, priority: 2 },
            { name: 'overview', test: /\/src\/(?:App|panels\/CoveredTotal|ui\/(?:control\/Segmented|mark\/Swatch))\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.tsx', 'tests/end-to-end/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 900 },
            provider: playwright({ launchOptions: { args: chromiumFlags, ...(chromium && { executablePath: chromium }) } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          globalSetup: 'tests/end-to-end/serve.ts',
          testTimeout: 180_000,
          // A browser on a busy machine stands still now and then; the report names the test that needed a second run.
          retry: 1,
        },
      },
    ],
  },
});
