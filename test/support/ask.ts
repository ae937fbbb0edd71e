import type { InjectOptions, Response } from 'light-my-request';
import type { TestApp } from './app';
import { PASSWORD } from './make';

/** One bare request, header for header: for what a browser wouldn't send. */
export function ask(app: TestApp, options: InjectOptions): Promise<Response> {
  return app.app.getHttpAdapter().getInstance().inject({ ...options, headers: { host: '127.0.0.1', ...options.headers } });
}

/** The session cookie an answer set, as `name=value`, or nothing. */
export function cookieOf(answer: Response): string {
  return setCookiesOf(answer)[0]?.split(';', 1)[0] ?? '';
}

export function setCookiesOf(answer: Response): string[] {
  return [answer.headers['set-cookie'] ?? []].flat();
}

/** The form token on a page. */
export function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? '';
}

export function form(fields: Record<string, string>): Pick<InjectOptions, 'payload' | 'headers'> {
  return { payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}

/** Signs in by hand. @returns the session's cookie and a token for its forms */
export async function sessionOf(app: TestApp, staff: { email: string }): Promise<{ cookie: string; token: string }> {
  const page = await ask(app, { url: '/sign-in' });
  const posted = form({ _csrf: tokenIn(page.body), email: staff.email, password: PASSWORD, next: '/', kept: '' });
  const answer = await ask(app, { method: 'POST', url: '/sign-in', ...posted, headers: { ...posted.headers, cookie: cookieOf(page) } });
  const cookie = cookieOf(answer);
  return { cookie, token: tokenIn((await ask(app, { url: '/account', headers: { cookie } })).body) };
}
