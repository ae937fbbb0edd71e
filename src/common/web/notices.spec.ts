import { noticeFrom, withNotice } from './notices';

const ID = '0193a1b2-1111-7222-8333-444455556666';

it('tells on the next page what was done, with a way back', () => {
  expect(noticeFrom(withNotice('/visits', 'visit-saved', ID))).toMatchObject({ text: 'Visit saved.', hasUndo: true, undoHref: `/visits/${ID}/removals`, hasLink: true, linkHref: `/visits/${ID}/edit` });
  expect(noticeFrom(withNotice('/week?start=2026-11-16', 'saved'))).toMatchObject({ text: 'Saved.', hasUndo: false, hasLink: false });
});

it.each([['/visits'], ['/visits?notice='], ['/visits?notice=You+have+won'], ['/visits?notice=toString'], ['/visits?notice=constructor'], ['/visits?notice=__proto__']])('%s says nothing: nobody can put words into the page', (url) => {
  expect(noticeFrom(url)).toBeNull();
});

it.each(['x', '../clients/1', `${ID}/../..`, ''])('leads nowhere with "%s" in place of an id', (of) => {
  expect(noticeFrom(`/visits?notice=visit-removed&of=${encodeURIComponent(of)}`)).toMatchObject({ hasUndo: false, undoHref: '' });
});
