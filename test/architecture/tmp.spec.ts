import { startApp } from '../support/app';
import { assetHref } from '../../src/common/web/assets';
it('x', async () => {
  const app = await startApp();
  const f = app.app.getHttpAdapter().getInstance();
  const out: unknown[] = [];
  for (const url of ['/app.css', assetHref('app.css'), '/htmx.min.js', '/assets/', assetHref('../layouts/shell.hbs'), assetHref('%2e%2e/layouts/shell.hbs'), assetHref(''), assetHref('none.css'), '/%E0%A4%A', '/help?a=%E0%A4%A', '/account/'+'x'.repeat(300), '/sign-in?next=a&next=b', '/SIGN-IN', '/sign-in/']) { const r = await f.inject({ method: 'GET', url, headers: { host: '127.0.0.1' } }); out.push([url.slice(0,60), r.statusCode, r.headers['content-type'], r.headers['cache-control'], r.headers['content-security-policy']?.toString().slice(0,20), r.body.slice(0,20)]); }
  console.log(out.map(String).join('\n'));
  await app.close();
});
