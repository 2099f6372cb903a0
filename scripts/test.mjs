import { ensureChromium, fastSteps, prepare, runSteps } from './steps.mjs';

prepare();
ensureChromium();
runSteps([
  ...fastSteps,
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'component tests', project: 'browser' },
  { name: 'end-to-end tests', project: 'end-to-end' },
]);
