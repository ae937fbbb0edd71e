import { readPhone, readWebsite } from './reachable.rules';

describe('readPhone', () => {
  it.each([
    ['+1-773-581-8111', '(773) 581-8111'],
    ['773.581.8111', '(773) 581-8111'],
    ['212-677-0606 ext 4', '(212) 677-0606 ext. 4'],
    ['+44 20 7946 0018', '+44 20 7946 0018'],
    ['581-8111', '581-8111'],
    ['310/246-1501', '(310) 246-1501'],
    ['ask for Ann', ''],
    ['', ''],
  ])('%s reads %s (S-36: national form)', (typed, read) => {
    expect(readPhone(typed, 'US')).toBe(read);
  });

  it('reads numbers of the country the site is in', () => {
    expect(readPhone('020 7946 0018', 'GB')).toBe('020 7946 0018');
  });
});

describe('readWebsite', () => {
  it.each([
    ['https://www.billygoattavern.com/locations/midway/', 'https://www.billygoattavern.com/locations/midway/'],
    ['www.stellar.example', 'https://www.stellar.example/'],
    ['stellar.example/jobs?x=1', 'https://stellar.example/jobs?x=1'],
    ['http://stellar.example:8080', 'http://stellar.example:8080/'],
    ['javascript:alert(1)', ''],
    ['data:text/html,x', ''],
    ['ftp://files.example/x', ''],
    ['https://ann:secret@stellar.example', ''],
    ['file:///etc/passwd', ''],
    ['ask in the shop', ''],
    ['http://localhost', ''],
    ['', ''],
  ])('%s reads %j', (typed, read) => {
    expect(readWebsite(typed)).toBe(read);
  });
});
