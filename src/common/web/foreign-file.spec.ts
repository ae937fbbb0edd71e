import { ForeignFile, foreignHeaders } from './foreign-file';

it.each([['.pdf', 'application/pdf', /^attachment; filename="Signed plan.pdf"/], ['.png', 'image/png', /^inline; filename="Signed plan.png"/], ['.jpg', 'image/jpeg', /^inline; /]] as const)('a %s is sent so that it can do nothing', (extension, type, disposition) => {
  const headers = foreignHeaders(new ForeignFile('Signed plan', extension, Buffer.from('x')));
  expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-disposition': expect.stringMatching(disposition) as string });
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; sandbox; /);
});

it('S-40: a name can’t end the header', () => {
  expect(foreignHeaders(new ForeignFile('x"\r\nset-cookie: a=b', '.png', Buffer.from('x')))['content-disposition']).not.toMatch(/[\r\n]|x"/);
});
