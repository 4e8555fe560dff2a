import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { shapesFile, writeShapes } from './scripts/map-shapes.ts';

/** Map shapes are generated from an npm package, never committed; a build makes them when they are absent. */
function mapShapes(): Plugin {
  return {
    name: 'yanzhen-map-shapes',
    buildStart() {
      if (!existsSync(shapesFile('provinces')) || !existsSync(shapesFile('prefectures'))) writeShapes();
    },
  };
}

/** Tells the page which operations write; without it each would be asked for first, and refused once. */
function writeOperations(): Plugin {
  const script = fileURLToPath(new URL('../../scripts/workbench/write-operations.ts', import.meta.url));
  return {
    name: 'yanzhen-write-operations',
    transformIndexHtml: () => {
      const content = execFileSync(process.execPath, [script], { encoding: 'utf8' });
      return [{ tag: 'meta', attrs: { name: 'yanzhen-writes', content }, injectTo: 'head' }];
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [mapShapes(), writeOperations(), react()],
  server: {
    // The server takes writes only from its own origin: it must see the host that the browser names.
    proxy: { '/api': { target: process.env['YANZHEN_SERVER'] ?? 'http://127.0.0.1:7600', changeOrigin: false } },
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'charts', test: /node_modules\/(echarts|zrender)\// },
          ],
        },
      },
    },
  },
});
