import fc from 'fast-check';
import { attachment } from './disposition';

describe('attachment (S-40)', () => {
  it.each([
    ['visits', `attachment; filename="visits.csv"; filename*=UTF-8''visits.csv`],
    ['Café’s week', `attachment; filename="Cafe_s week.csv"; filename*=UTF-8''Caf%C3%A9%E2%80%99s%20week.csv`],
    ['a"; filename="evil.exe', `attachment; filename="a ; filename= evil.exe.csv"; filename*=UTF-8''a%20%3B%20filename%3D%20evil.exe.csv`],
    ['x\r\nSet-Cookie: a=b', `attachment; filename="x Set-Cookie a=b.csv"; filename*=UTF-8''x%20Set-Cookie%20a%3Db.csv`],
    ['../../etc/passwd', `attachment; filename="etc passwd.csv"; filename*=UTF-8''etc%20passwd.csv`],
    ["O'Reilly (2)", `attachment; filename="O'Reilly (2).csv"; filename*=UTF-8''O%27Reilly%20%282%29.csv`],
    ['', `attachment; filename="download.csv"; filename*=UTF-8''download.csv`],
    ['\u202egnp.exe', `attachment; filename="gnp.exe.csv"; filename*=UTF-8''gnp.exe.csv`],
    ['half \ud83d', `attachment; filename="half _.csv"; filename*=UTF-8''half%20_.csv`],
  ])('%j', (name, header) => {
    expect(attachment(name, '.csv')).toBe(header);
  });

  it('is one header line of plain letters whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(attachment(name, '.csv')).toMatch(/^attachment; filename="[^"\\\r\n]*\.csv"; filename\*=UTF-8''[A-Za-z0-9%._~!*$&+=@#^`|{}-]*$/);
    }));
  });
});
