import { createHash } from 'node:crypto';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { DATA_MARK, ROOT_MARK, SAVED_FILE } from '../src/state/saved-file.ts';
import { messagesPlugin } from './messages-plugin.ts';
import { scopedName } from './scoped-name.ts';

/** Makes the page that a reader saves and opens without a server: everything in one file, nothing asked of anyone. */
export function savedFilePlugin(): Plugin {
  let root = '';
  return {
    name: 'tally:saved-file',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const { code, css } = await bundleWhole(root);
      this.emitFile({ type: 'asset', fileName: SAVED_FILE, source: pageOf(code, css) });
    },
  };
}

/** The whole app as one script without imports, and one style sheet in which the type lies as well. */
async function bundleWhole(root: string): Promise<{ code: string; css: string }> {
  const made = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    plugins: [react(), messagesPlugin(), withoutWorker()],
    resolve: { alias: { '@': `${root}/src` } },
    css: { modules: { generateScopedName: scopedName } },
    define: { 'import.meta.env.BASE_URL': '"/"' },
    build: {
      write: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'src/main.tsx'), output: { format: 'es', codeSplitting: false } },
    },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  const output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] = bundle !== undefined && 'output' in bundle ? bundle.output : [];
  const chunks = output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const styles = output.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [withType(String(file.source))] : []));
  const [code] = chunks;
  if (code === undefined || chunks.length > 1 || styles.length !== 1)
    throw new Error('the saved file is not made of one script and one style sheet');
  return { code, css: styles.join('') };
}

/** The type lies in the file: there is nothing for which the first words would have to wait. */
function withType(css: string): string {
  return css.replaceAll(/font-display:\s*optional/g, 'font-display:block');
}

/** Only data far too large for a file are read in a worker; a reader's own file is read on the page, and a workbook is written there. */
function withoutWorker(): Plugin {
  return {
    name: 'tally:without-worker',
    enforce: 'pre',
    load: (id) => {
      if (id.endsWith('/src/state/worker-address.ts')) return "export const workerAddress = ''; export const ownWorkerAddress = '';";
      return id.endsWith('/src/export/worker-address.ts') ? "export const workbookWorkerAddress = '';" : null;
    },
  };
}

function pageOf(code: string, css: string): string {
  const script = code.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(css)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
  return `<!doctype html>
${ROOT_MARK}
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Tally</title>
<style>${css}</style>
</head>
<body>
<div id="root"></div>
<p id="waiting"></p>
<p id="late" role="status"></p>
${DATA_MARK}
<script type="module">${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
