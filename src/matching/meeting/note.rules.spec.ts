import { noteFault } from './note.rules';

const blank = { decided: '', about: '', staff: '', dueOn: '', what: '' };
const within = { today: '2026-11-19', staffIds: ['amir'], clientIds: ['jm'], names: ['Jo Marsden', 'Will Park', 'Rosalind Oduya'], others: ['Dana Reyes', 'Rosalind Smith'] };

describe('what may stand in the minutes', () => {
  it.each<[string, Partial<typeof blank>, string | null]>([
    ['nothing at all', {}, 'decided'], ['a decision', { decided: 'Ask about the shifts' }, null], ['what, but nobody', { what: 'Call' }, 'staff'], ['a day alone', { dueOn: '2026-11-20' }, 'decided'], ['what, with a decision and nobody', { decided: 'Good one', what: 'Call' }, 'staff'],
    ['a follow-up', { staff: 'amir', dueOn: '2026-11-19' }, null], ['no day', { staff: 'amir' }, 'dueOn'], ['yesterday', { staff: 'amir', dueOn: '2026-11-18' }, 'dueOn'], ['somebody of the team it is about', { decided: 'Call', about: 'jm' }, null], ['somebody of another team (P1)', { decided: 'Call', about: 'zz' }, 'about'], ['whom alone', { about: 'jm' }, 'decided'], ['a stranger', { staff: 'otto', dueOn: '2026-11-20' }, 'staff'],
    ['a whole name (P1)', { decided: 'jo MARSDEN wants it' }, 'decided'], ['a whole name in what is done', { staff: 'amir', dueOn: '2026-11-20', what: 'Call Jo Marsden' }, 'what'],
    ['one word of a name (P1)', { decided: 'Jo would like it' }, 'decided'], ['the other word of it', { staff: 'amir', dueOn: '2026-11-20', what: 'Ask Marsden' }, 'what'], ['a word that is a manager’s name too', { decided: 'Rosalind will call' }, null], ['both words of it', { decided: 'Rosalind Oduya will call' }, 'decided'],
    ['initials', { decided: 'J.M. wants it' }, null], ['common words that are also a name', { decided: 'Dana will go by the park' }, null], ['a common word of a name', { decided: 'They will call back' }, null],
  ])('%s', (_, note, field) => expect(noteFault({ ...blank, ...note }, within)?.field ?? null).toBe(field));
});
