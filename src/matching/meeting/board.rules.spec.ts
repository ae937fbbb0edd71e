import { newId } from '../../common/database/ids';
import { readyOpening, type MatchOpening } from '../match-opening';
import { NOTHING_READ, toReady } from '../offered-openings';
import { boardHref, isNewOpening, openingsOnBoard, placeOf, readFilter, ROWS } from './board.rules';

const TODAY = '2026-11-19';
const BLANK = readFilter({});
const opening = (heardOn: string, kindCode: string | null = null, id = newId()) => readyOpening({ ...toReady(NOTHING_READ).opening, id, heardOn, kindCode } satisfies MatchOpening);
const idsOf = (page: ReturnType<typeof openingsOnBoard>) => page.openings.map(({ opening: { id } }) => id);

describe('which openings the meeting sees', () => {
  it.each([['2026-11-19', true], ['2026-11-13', true], ['2026-11-12', false]])('heard of on %s is new: %s', (day, isNew) => expect(isNewOpening(day, TODAY)).toBe(isNew));

  it('has the newest first, the same whatever order they came in', () => {
    const all = ['2026-11-02', '2026-11-18', '2026-11-18', '2026-10-01'].map((day) => opening(day));
    const ids = idsOf(openingsOnBoard(all, BLANK, TODAY));
    expect(idsOf(openingsOnBoard([...all].reverse(), BLANK, TODAY))).toEqual(ids);
    expect(ids[3]).toBe(all[3].opening.id);
  });

  it('narrows to a group of kinds of work, and leaves out what has none', () => {
    const [cook, clean, none] = [opening('2026-11-18', '35-2014'), opening('2026-11-17', '37-2012'), opening('2026-11-16')];
    const page = openingsOnBoard([cook, clean, none], { ...BLANK, group: '37' }, TODAY);
    expect(idsOf(page)).toEqual([clean.opening.id]);
    expect([...page.groups].sort()).toEqual(['35', '37']);
  });

  it('pages on and back without losing or repeating one', () => {
    const all = Array.from({ length: 2 * ROWS[''] + 5 }, () => opening('2026-11-18'));
    const seen: string[] = [];
    const befores: (string | null)[] = [];
    for (let after = ''; ; ) {
      const page = openingsOnBoard(all, { ...BLANK, after }, TODAY);
      seen.push(...idsOf(page));
      befores.push(page.before);
      if (!page.hasMore) break;
      after = placeOf(page.openings[page.openings.length - 1]);
    }
    expect(new Set(seen).size).toBe(all.length);
    expect(seen).toHaveLength(all.length);
    expect(befores).toEqual([null, '', `2026-11-18_${seen[ROWS[''] - 1]}`]);
  });

  it.each([['2026-11-18', '2026-11-18'], ['2026-11-18', '2026-11-02']])('stays where it is when the opening its page begins after is closed (heard of on %s, the others on %s)', (day, rest) => {
    const all = [...Array.from({ length: ROWS[''] }, () => opening(day)), ...Array.from({ length: 5 }, () => opening(rest))];
    const first = openingsOnBoard(all, BLANK, TODAY);
    const last = first.openings[first.openings.length - 1];
    const place = { ...BLANK, after: placeOf(last) };
    const second = openingsOnBoard(all.filter((one) => one !== last), place, TODAY);
    expect(idsOf(second)).toEqual(idsOf(openingsOnBoard(all, place, TODAY)));
    expect([second.first, second.before, second.hasMore]).toEqual([ROWS[''], '', false]);
    expect(readFilter(Object.fromEntries(new URLSearchParams(boardHref(place).split('?')[1])))).toEqual(place);
  });

  it.each<[string, Record<string, string | string[]>, string]>([
    ['all of it', { view: 'screen', whose: 'mine', heard: 'week', group: '37' }, '/matching?view=screen&whose=mine&heard=week&group=37'],
    ['nothing unknown', { view: 'x', whose: 'all', heard: '1', group: '00', after: 'x' }, '/matching'],
    ['no half place', { after: newId() }, '/matching'],
    ['nothing repeated', { group: ['37', '35'] }, '/matching'],
  ])('reads %s from the address', (_, asked, href) => expect(boardHref(readFilter(asked))).toBe(href));
});
