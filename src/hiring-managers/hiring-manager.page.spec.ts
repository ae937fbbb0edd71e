import type { HiringManager } from './hiring-manager.entity';
import { personRows } from './hiring-manager.page';

const grace: HiringManager = {
  id: 'g', employerId: 'e', siteId: null, name: 'Grace Okafor', nameKey: 'grace okafor', role: 'Manager', hiringSay: 'yes', bestTime: 'after two', phone: '212 555 0142', email: 'grace@quay.example',
  note: '', leftOn: null, createdAt: '', createdBy: null, updatedAt: '', updatedBy: null, version: 1, deletedAt: null, deletedBy: null,
};

it('says role, say in hiring and best time in one line, and how to call', () => {
  expect(personRows([grace], 'en-US')[0]).toMatchObject({ line: 'Manager · has a say in hiring · after two', phone: { text: '(212) 555-0142', hasHref: true }, emailHref: 'mailto:grace@quay.example', hasLeft: false });
});

it('V4: does not know is said as that, never as no', () => {
  expect(personRows([{ ...grace, role: '', bestTime: '', hiringSay: 'unknown' }], 'en-US')[0].line).toBe('say in hiring not known');
});

it('lets no address of somebody else into a mail link', () => {
  expect(personRows([{ ...grace, email: 'a@b.example?bcc=x@y.example' }], 'en-US')[0].emailHref).toBe('mailto:a@b.example%3Fbcc%3Dx%40y.example');
});
