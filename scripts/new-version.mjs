import { loadSource, root } from './load-source.mjs';

const { freezeVersion } = await loadSource('data/build/freeze-version.ts');
const version = freezeVersion(root, new Date().toISOString().slice(0, 10));
console.log(`This is version ${version} now: say in data/history/versions.json what is new, and why each figure was revised or withdrawn.`);
