/** Structured lines on standard output; the request itself is never printed, so nothing personal can be. */
export function loggerOptions(level: string) {
  return { level, redact: ['req.headers', 'req.body', 'req.url', 'body', 'password', 'token', 'cookie'], serializers: { req: () => ({}), res: () => ({}) } };
}
