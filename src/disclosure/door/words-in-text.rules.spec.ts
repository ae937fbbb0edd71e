import { holdsInitials, phrasesIn, tellingWordsIn, tellsItsKind } from './words-in-text.rules';

describe('words a client ruled out, as whole words of a text (D2)', () => {
  it.each<[string, string[], string[]]>([
    ['Works at the clinic on Mondays', ['clinic'], ['clinic']],
    ['CLINICS, two of them', ['clinic'], ['clinic']],
    ['a clinical tone', ['clinic'], []],
    ['her case manager rang', ['case manager'], ['case manager']],
    ['in any case, the manager rang', ['case manager'], []],
    ['dépression', ['Depression'], ['Depression']],
    ['nothing at all', ['clinic', 'recovery'], []],
    ['whatever', ['', ' ', '…'], []],
    ['他在诊所工作', ['诊所'], ['诊所']],
  ])('"%s" against %j', (text, words, found) => expect(phrasesIn(text, words)).toEqual(found));
});

describe('initials are looked for as people write them', () => {
  it.each<[string, string, boolean]>([
    ['Ask for J.M. on Monday', 'J.M.', true], ['JM is keen', 'J.M.', true], ['jam and milk', 'J.M.', false], ['I would say so', 'I.', false], ['the AJMK depot', 'J.M.', false], ['', 'J.M.', false],
  ])('"%s" and %s: %s', (text, initials, found) => expect(holdsInitials(text, initials)).toBe(found));
});

describe('words that tell of health, a record or a service', () => {
  it.each<[string, string[]]>([
    ['Patient with customers, worked in a drug store, likes a stable rota', []],
    ['Out of hospital since May', ['hospital']],
    ['Known to the mental health team', ['mental health']],
    ['Has a diagnosis and takes meds', ['diagnosis', 'meds']],
    ['On probation', ['probation']],
  ])('"%s"', (text, found) => expect(tellingWordsIn(text)).toEqual(found));
});

it.each<[string, boolean]>([
  ['Harborton Mental Health Center', true], ['dana@harbor-behavioral.example', true], ['Riverside Recovery', true], ['psychservices.example', true],
  ['Harborton Works', false], ['(212) 555-0142', false], ['dana@harborton-works.example', false], ['', false],
])('S-70: the sender "%s" tells what kind of house it is: %s', (name, tells) => expect(tellsItsKind(name)).toBe(tells));
