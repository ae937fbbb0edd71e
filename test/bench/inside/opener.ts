import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What everybody made for a bench signs in with. */
export const PASSWORD = 'three cups of green tea';

/** Somebody signed in, inside the process: asks for a page and waits for all of it. */
export async function opener(app: NestFastifyApplication, email: string, password: string): Promise<(url: string) => Promise<void>> {
  const http = app.getHttpAdapter().getInstance();
  const ask = (url: string, cookie = '') => http.inject({ url, headers: { host: '127.0.0.1', cookie } });
  const first = await ask('/sign-in');
  const early = cookieIn(first.headers);
  const payload = new URLSearchParams({ _csrf: /name="_csrf" value="([^"]+)"/.exec(first.body)?.[1] ?? '', email, password, next: '/', kept: '' }).toString();
  const answer = await http.inject({ method: 'POST', url: '/sign-in', payload, headers: { host: '127.0.0.1', cookie: early, 'content-type': 'application/x-www-form-urlencoded' } });
  const cookie = cookieIn(answer.headers);
  return async (url) => {
    const page = await ask(url, cookie);
    if (page.statusCode !== 200) throw new Error(`${url} was answered with ${page.statusCode}.`);
  };
}

function cookieIn(headers: Record<string, unknown>): string {
  return [headers['set-cookie'] ?? []].flat().map((one) => String(one).split(';', 1)[0]).join('; ');
}
