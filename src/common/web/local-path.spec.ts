import { localPath } from './local-path';

describe('S-32: where somebody is sent after signing in', () => {
  it.each(['/ok', '/employers?stage=introduced&page=2', '/week?start=2026-11-16', '/a%2Fb', '/é'])('%j is a page of ours', (raw) => {
    expect(decodeURI(localPath(raw))).toBe(raw);
  });

  it.each([
    ['another host', '//evil.example'], ['another host by a backslash', '/\\evil.example'], ['a scheme without slashes', 'https:evil.example'],
    ['a whole address', 'https://evil.example/'], ['a control character, encoded', '/%09/evil.example'], ['a control character', '/\t/evil.example'],
    ['a line end, encoded', '/ok%0d%0aSet-Cookie:x=1'], ['a script', 'javascript:alert(1)'], ['dots that vanish', '/.//evil.example'],
    ['dots that climb', '/..//evil.example'], ['encoded dots', '/%2e//evil.example'], ['a folder that is left again', '/a/..//evil.example'],
    ['a path without its slash', 'ok'], ['nothing', ''], ['no text at all', undefined], ['a name sent twice', ['/ok', '/other']],
  ])('%s (%j) leads to the first page', (_, raw) => {
    expect(localPath(raw)).toBe('/');
  });

  it('leads to the page named for that', () => {
    expect(localPath('//evil.example', '/week')).toBe('/week');
  });
});
