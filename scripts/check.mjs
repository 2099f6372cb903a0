import { fastSteps, prepare, runSteps } from './steps.mjs';

prepare();
runSteps(fastSteps);
