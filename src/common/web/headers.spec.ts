import { helmetOptions, isKnownHost } from './headers';

const loopback = { baseUrl: null };
const known = { baseUrl: 'https://rapport.example.org' };

describe('S-31: the addresses Rapport is known by', () => {
  it.each([['127.0.0.1', true], ['127.0.0.1:3000', true], ['localhost:3000', true], ['[::1]:3000', true], ['rapport.example.org', false], ['127.0.0.1.evil.example', false], ['evil.example:127.0.0.1', false], ['', false], [undefined, false]])(
    'on this machine: %s %s', (host, expected) => expect(isKnownHost(host, loopback)).toBe(expected));

  it.each([['rapport.example.org', true], ['127.0.0.1:3000', true], ['rapport.example.org.evil.example', false], ['rapport.example.org:8443', false], ['evil.example', false]])(
    'with an address of its own: %s %s', (host, expected) => expect(isKnownHost(host, known)).toBe(expected));
});

it('S-50: nothing is allowed but what is named, and nothing from elsewhere', () => {
  const { contentSecurityPolicy } = helmetOptions(false);
  const directives = (contentSecurityPolicy as { directives: Record<string, unknown[]> }).directives;
  expect(directives.defaultSrc).toEqual(["'none'"]);
  const sources = Object.values(directives).flat().filter((source) => typeof source === 'string');
  expect(sources.filter((source) => !["'none'", "'self'", 'data:'].includes(source))).toEqual([]);
  expect(directives.scriptSrc.map((source) => (source as (request: unknown) => string)({ nonce: 'abc' }))).toEqual(["'nonce-abc'"]);
});

it('S-50: TLS for two years where there is TLS, and no promise where there is none', () => {
  expect(helmetOptions(true).strictTransportSecurity).toMatchObject({ maxAge: 63_072_000, includeSubDomains: true });
  expect(helmetOptions(false).strictTransportSecurity).toBe(false);
});
