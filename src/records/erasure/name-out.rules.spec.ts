import { mentionsOf } from '../../disclosure/rules/redaction.rules';
import { NAME_GONE as GONE, namePartsOf, withoutName } from './name-out.rules';

describe('P4: a name is taken out of a general note, and nothing else', () => {
  it.each([
    ['Jolanda Marsh', 'Spoke of Jolanda Marsh at the desk.', `Spoke of ${GONE} at the desk.`],
    ['Jolanda Marsh', 'jolanda marsh’s shift', `${GONE} shift`],
    ['Jolanda Marsh', 'JOLANDA was early; Ms. Marsh left.', `${GONE} was early; Ms. ${GONE} left.`],
    ['Jolanda Marsh', 'The marshes are near.', 'The marshes are near.'],
    ['José Núñez', 'Jose Nunez came along', `${GONE} came along`],
    ['Will', 'He will come. Will said so.', `He will come. ${GONE} said so.`],
    ['Will Smith', 'will smith is fine', `${GONE} is fine`],
    ['Ann de la Cruz', 'Asked de la man for Cruz.', `Asked de la man for ${GONE}.`],
    ['Ann Lee', 'Nothing at all', 'Nothing at all'],
    ['Ann Lee', '', ''],
    ['Jo\u200blanda', 'with Jolanda', `with ${GONE}`],
  ])('%s in "%s"', (name, text, left) => {
    expect(withoutName(text, namePartsOf(name))).toBe(left);
    expect(mentionsOf(left.replaceAll(GONE, ''), [name])).toEqual([]);
  });

  it('leaves a first name that somebody at work bears too, but not the whole name', () => {
    const parts = namePartsOf('Pat Marsh', ['Pat Lowe']);
    expect(withoutName('Pat showed us round; Pat Marsh liked it. Marsh asked.', parts)).toBe(`Pat showed us round; ${GONE} liked it. ${GONE} asked.`);
  });

  it('looks for no single word where only the whole name is meant', () => {
    expect(withoutName('Marsh Foods, not Jo Marsh', { whole: 'Jo Marsh', parts: [] })).toBe(`Marsh Foods, not ${GONE}`);
  });
});
