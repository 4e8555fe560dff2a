import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/**
 * The built web application. Files with a hash in their name never change; every other address is a
 * page of the application and gets its index, which must not be kept.
 */
export function workbenchFiles(folder: string): MiddlewareHandler {
  const files = serveStatic({
    root: folder,
    precompressed: true,
    onFound: (path, c) => {
      const lasting = /[\\/]assets[\\/]/.test(path);
      c.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const index = serveStatic({
    root: folder,
    path: 'index.html',
    onFound: (_path, c) => c.header('Cache-Control', 'no-cache'),
  });
  return async (c, next) => {
    const found = await files(c, async () => undefined);
    if (found instanceof Response) return found;
    const isPage = !/\.[a-z0-9]+$/i.test(c.req.path);
    return isPage ? index(c, next) : next();
  };
}
