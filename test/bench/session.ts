/** Somebody signed in, for the bench: a cookie and the token of the forms. */
export interface Session {
  cookie: string;
  csrf: string;
}

export async function signIn(url: string, email: string, password: string): Promise<Session> {
  const first = await fetch(`${url}/sign-in`);
  const early = cookieOf(first);
  const body = new URLSearchParams({ _csrf: tokenIn(await first.text()), email, password, next: '/', kept: '' });
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', body, headers: { cookie: early }, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`Signing in was answered with ${answer.status}.`);
  const cookie = cookieOf(answer);
  const page = await fetch(`${url}/account`, { headers: { cookie } });
  return { cookie, csrf: tokenIn(await page.text()) };
}

function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
}

function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}
