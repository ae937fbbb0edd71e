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
  it('counts pairs at another place, those that give way, and whose they are', () => {
    expect(effectOf([[1, 2, 3], [4, 5]], [[2, 1, 9], [4, 5]])).toEqual({ clients: 2, clientsTouched: 1, pairs: 5, moved: 3, replaced: 1 });
    expect(effectOf([], [])).toEqual({ clients: 0, clientsTouched: 0, pairs: 0, moved: 0, replaced: 0 });
  });

  it.each([
    [{ clients: 0, clientsTouched: 0, pairs: 0, moved: 0, replaced: 0 }, /Nobody who looks for work/],
    [{ clients: 1, clientsTouched: 0, pairs: 10, moved: 0, replaced: 0 }, /Their order stays as it is/],
    [{ clients: 2, clientsTouched: 1, pairs: 20, moved: 3, replaced: 1 }, /changes for 3 of them, for 1 client\. Of these, 1 gives way/],
  ])('is said in sentences', (effect, said) => {
    expect(effectLines(effect, 'en-US').join(' ')).toMatch(said);
  });
});
