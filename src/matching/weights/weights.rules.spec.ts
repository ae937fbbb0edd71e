import { DEFAULT_WEIGHTS } from '../match.weights';
import { effectLines } from './weights.page';
import { changedWeights, effectOf, readWeights } from './weights.rules';

describe('stored weights', () => {
  it.each<[string, string | null]>([['none', null], ['a list', '[]'], ['a number', '3'], ['nothing', 'null'], ['numbers beyond what a wish may count', '{"kind":1001,"pay":-1,"times":1.5,"hours":"9"}']])('that are %s read as the defaults', (_, stored) => {
    expect(readWeights(stored)).toEqual(DEFAULT_WEIGHTS);
  });

  it('keep what was said, down to 0, and no name nobody knows', () => {
    expect(readWeights('{"kind":0,"shoes":5}')).toEqual({ ...DEFAULT_WEIGHTS, kind: 0 });
    expect(changedWeights(DEFAULT_WEIGHTS, readWeights('{"kind":0}'))).toEqual(['kind']);
  });
});

describe('what other weights change', () => {
  it('counts for whom, who is offered another opening, and which rise and fall for how many', () => {
    expect(effectOf([[1, 2, 3], [4, 5], [2, 1]], [[2, 1, 9], [4, 5], [1, 2]])).toEqual({
      clients: 3, clientsTouched: 2, clientsOffered: 1, risen: [{ opening: 1, clients: 1 }, { opening: 2, clients: 1 }, { opening: 9, clients: 1 }], fallen: [{ opening: 1, clients: 1 }, { opening: 2, clients: 1 }, { opening: 3, clients: 1 }],
    });
    expect(effectOf([[1, 2], [1, 2]], [[2, 1], [2, 1]]).risen).toEqual([{ opening: 2, clients: 2 }]);
    expect(effectOf([], [])).toEqual({ clients: 0, clientsTouched: 0, clientsOffered: 0, risen: [], fallen: [] });
  });

  const NONE = { clients: 0, clientsTouched: 0, clientsOffered: 0, risen: [], fallen: [], risenInAll: 0, fallenInAll: 0 };
  it.each([
    [NONE, /Nobody who looks for work/],
    [{ ...NONE, clients: 1 }, /for 1 person looking for work.*Nothing changes: the same openings in the same order/],
    [{ ...NONE, clients: 5, clientsTouched: 2, risenInAll: 3, fallenInAll: 1 }, /changes for 2 people and stays as it is for 3 people\. Nobody is shown another opening.*3 openings rise for somebody, 1 falls\./],
    [{ ...NONE, clients: 2, clientsTouched: 2, clientsOffered: 1, risenInAll: 1, fallenInAll: 2 }, /changes for 2 people\. 1 person gets an opening among their best 10.*1 opening rises for somebody, 2 fall\./],
  ])('is said in sentences', (effect, said) => {
    expect(effectLines(effect, 'en-US').join(' ')).toMatch(said);
  });
});
