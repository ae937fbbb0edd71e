import { fullyNamed, mentionsOf } from './redaction.rules';

const NAMES = ['Jo Marsh', 'Zoë O’Neil', 'Anne-Marie van der Berg', 'Will Baker', 'José', 'M. K.', '王小明', 'Nguyễn Văn An', 'Анна'];

describe('mentionsOf: a general note that seems to name someone (D6)', () => {
  it.each([
    ['Met the manager, left a card.', []],
    ['Told them Jo wants mornings.', ['Jo Marsh']],
    ['JO was with me', ['Jo Marsh']],
    ['Jo’s hours, and Jo\'s pay', ['Jo Marsh']],
    ['ask about jos shift', ['Jo Marsh']],
    ['Job fair next week; joint visit, Joan at the desk', []],
    ['marsh came along', ['Jo Marsh']],
    ['zoe is keen', ['Zoë O’Neil']],
    ['spoke for ONeil', ['Zoë O’Neil']],
    ['spoke for O\'Neil’s start', ['Zoë O’Neil']],
    ['Marie liked the place', ['Anne-Marie van der Berg']],
    ['the van is at the yard', []],
    ['they will need a baker', []],
    ['They say Will can start', ['Will Baker']],
    ['will baker can start', ['Will Baker']],
    ['Jose, tomorrow', ['José']],
    ['asked for J.M. and M.K. and Z', []],
    ['经理见了王小明。', ['王小明']],
    ['đã gặp Nguyễn hôm nay', ['Nguyễn Văn An']],
    ['an opening for a cook', []],
    ['Про Анну не говорили, про анна да', ['Анна']],
    ['J\u200bo and Z\u200boe\u0308', ['Jo Marsh', 'Zoë O’Neil']],
    ['', []],
  ])('%p', (note, expected) => expect(mentionsOf(note, NAMES)).toEqual(expected));

  it('does not take an everyday word for someone known by that one name, unless it has a capital', () => {
    expect([mentionsOf('they may call', ['May']), mentionsOf('they asked May', ['May'])]).toEqual([[], ['May']]);
  });

  it('does not find a name of one sign inside other words, where words have no spaces', () => {
    expect(mentionsOf('国王大道', ['王'])).toEqual([]);
  });

  it('names nobody where there are no names, or none with a letter', () => {
    expect(mentionsOf('Jo Marsh', ['', '  ', '!!', 'J.'])).toEqual([]);
  });

  it('reads 5,000 signs against 2,000 names', () => {
    const names = Array.from({ length: 2000 }, (_, index) => `Client${index} Person${index}`);
    expect(mentionsOf(`${'word '.repeat(1000)}person1999`, names)).toEqual(['Client1999 Person1999']);
  });
});

describe('fullyNamed: two words of a name, for clients one hardly knows (D6)', () => {
  it.each([
    ['Bring the CV of Solveig Tamm', ['Solveig Tamm']],
    ['Tamm, Solveig: call back', ['Solveig Tamm']],
    ['Solveig the manager hires', []],
    ['ask van der Berg', []],
    ['Hal came along', ['Hal']],
  ])('%p', (text, expected) => expect(fullyNamed(text, ['Solveig Tamm', 'Jan van der Berg', 'Hal'])).toEqual(expected));
});
