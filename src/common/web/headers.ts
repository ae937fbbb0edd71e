import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config';

const YEAR = 365 * 24 * 3600;

/** Headers helmet doesn't know. Pages of this product belong in no search engine. */
export const OTHER_HEADERS = {
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=(), usb=()',
  'x-robots-tag': 'noindex, nofollow',
};

/** For an answer made before any hook could run: plain text that may do nothing. */
export const BARE_HEADERS = {
  ...OTHER_HEADERS,
  'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
};

/** QUALITY A.1: scripts only with this response's nonce, everything else only from here. */
export function helmetOptions(secure: boolean): FastifyHelmetOptions {
  const self = ["'self'"];
  const nonce = (request: unknown) => `'nonce-${(request as { nonce?: string }).nonce ?? ''}'`;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: [nonce], styleSrc: self, imgSrc: ["'self'", 'data:'], fontSrc: self, connectSrc: self,
        formAction: self, frameAncestors: ["'none'"], baseUri: ["'none'"], manifestSrc: self, workerSrc: self, objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 2 * YEAR, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Whether the request was sent to the address Rapport is known by (S-31): no other name may be tried on it. */
export function isKnownHost(host: FastifyRequest['headers']['host'], config: Pick<Config, 'baseUrl'>): boolean {
  if (!host) return false;
  return config.baseUrl ? host === new URL(config.baseUrl).host || LOOPBACK.test(host) : LOOPBACK.test(host);
}
