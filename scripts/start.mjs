import process from 'node:process';
import { parseArgs } from 'node:util';
import { leave, prepare } from './steps.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) leave(`--port takes a number from 1 to 65535, not "${values.port}".`);

prepare();
const { build, preview } = await import('vite');
try {
  console.log('Building …');
  await build({ logLevel: 'error' });
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close().finally(() => process.exit(0)));
  console.log(`Tally is at ${server.resolvedUrls.local[0]} (Ctrl-C stops it)`);
} catch (error) {
  leave(error.message);
}
