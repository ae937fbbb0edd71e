import { NAME_GONE, namePartsOf } from './name-out.rules';
import { wordsWithout } from './stored-words-out.rules';

const parts = namePartsOf('Florence Marsden');
const out = (body: object) => JSON.parse(wordsWithout('work_profiles', 'body')(JSON.stringify(body), parts)) as unknown;

describe('A.3: a name in what another client wants of work', () => {
  it.each<[string, object, object]>([
    ['their tasks', { tasks: [{ words: 'with Florence', strength: 'prefer' }] }, { tasks: [{ words: `with ${NAME_GONE}`, strength: 'prefer' }] }],
    ['a place by the first name stays', { travel: { homeArea: 'Florence', modes: ['walk'] } }, { travel: { homeArea: 'Florence', modes: ['walk'] } }],
    ['a place by the whole name doesn’t', { travel: { homeArea: 'near Florence Marsden' } }, { travel: { homeArea: `near ${NAME_GONE}` } }],
    ['ids, codes and numbers stay', { employers: { wanted: ['florence'], refused: [] }, nextJob: { code: 'florence', words: 'cook' }, monthlyCeiling: 5, dreamJob: null }, { employers: { wanted: ['florence'], refused: [] }, nextJob: { code: 'florence', words: 'cook' }, monthlyCeiling: 5, dreamJob: null }],
  ])('%s', (_, body, left) => expect(out(body)).toEqual(left));

  it('a document that names nobody stays to the letter', () => {
    const body = '{ "tasks": [] ,"old":1}';
    expect(wordsWithout('work_profiles', 'body')(body, parts)).toBe(body);
  });
});
