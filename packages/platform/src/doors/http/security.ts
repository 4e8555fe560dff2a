import { UserError } from '@yanzhen/evidence/errors';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Answers only requests that name this machine, or the address given, as their host. A foreign page that rebinds
 * its name to 127.0.0.1 still sends its own name, so it reads nothing.
 */
export function knownHostsOnly(url?: string): MiddlewareHandler {
  const own = url === undefined ? undefined : new URL(url).host;
  return async (c, next) => {
    const host = c.req.header('host');
    if (!isLocal(host) && host !== own) {
      const expected = own === undefined ? 'http://127.0.0.1, http://localhost' : url!;
      throw new UserError(
        'foreign-host',
        { zh: '本服务只接受来自自己地址的请求。', en: 'This server answers only under its own address.' },
        { expected: { zh: expected, en: expected } },
      );
    }
    await next();
  };
}

/** Writes must not come from another site's page: a browser always names the page's origin when it posts. */
export function sameOriginWrites(url?: string): MiddlewareHandler {
  const own = url === undefined ? undefined : new URL(url).origin;
  return async (c, next) => {
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && origin !== (own ?? `http://${c.req.header('host')}`);
    const site = c.req.header('sec-fetch-site');
    if (!['GET', 'HEAD'].includes(c.req.method) && (foreign || site === 'cross-site')) {
      throw new UserError(
        'foreign-origin',
        { zh: '不接受其他网站页面发来的请求。', en: 'Requests from another site’s page are not accepted.' },
        { kind: url === undefined ? 'input' : 'forbidden' },
      );
    }
    await next();
  };
}

function isLocal(host: string | undefined): boolean {
  return host !== undefined && localNames.has(host.replace(/:\d+$/, ''));
}

/** Nothing is loaded from anywhere else, nothing may frame or be framed, no referrer leaves. */
export function securityHeaders(url?: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Component libraries set styles from scripts.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      workerSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginEmbedderPolicy: 'require-corp',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: url?.startsWith('https:') === true ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
  });
}
