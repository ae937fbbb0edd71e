import { readForm } from '../common/web/form';
import { OpeningForm } from './opening.form';
import { readOpening } from './opening-read.rules';
import { payMoved } from './pay-typed.rules';

const AT = { today: '2026-11-19', locale: 'en-US', standing: null };
const BLANK = { payMin: '', payMax: '', payUnit: '', payWords: '' };

describe('pay in words where a sum belongs (M3)', () => {
  it.each<[string, Record<string, string>, Record<string, string>, RegExp]>([
    ['a range with more to say', { payMin: '$17–19/hr + tips' }, { payMin: '17', payMax: '19', payUnit: 'hour', payWords: '$17–19/hr + tips' }, /“\$17–19\/hr \+ tips” stands in “Pay in words” now, and as pay 17 to 19 an hour/],
    ['no sum', { payMin: 'DOE' }, { payWords: 'DOE' }, /“DOE” is no sum, so it stands in “Pay in words” now\. Save again/],
    ['no sum in both fields', { payMin: 'negotiable', payMax: 'negotiable' }, { payWords: 'negotiable' }, /is no sum/],
    ['a bare range', { payMin: '17-19' }, { payMin: '17', payMax: '19', payUnit: 'hour' }, /“17-19” was read as pay 17 to 19 an hour/],
    ['a bare range for the unit chosen', { payMin: '600 to 700', payUnit: 'week' }, { payMin: '600', payMax: '700', payUnit: 'week' }, /600 to 700 a week/],
    ['words beside a number that stands', { payMin: '17', payMax: '19 DOE', payUnit: 'hour' }, { payMin: '17', payMax: '19', payUnit: 'hour', payWords: '19 DOE' }, /“19 DOE” stands in “Pay in words” now/],
    ['words beside other words', { payMin: 'DOE', payWords: 'paid weekly' }, { payWords: 'paid weekly; DOE' }, /is no sum/],
    ['up to a sum', { payMax: 'up to $20/hr' }, { payMax: '20', payUnit: 'hour', payWords: 'up to $20/hr' }, /as pay up to 20 an hour/],
    ['a sum whose own unit is another than the one chosen', { payMin: '17/hr', payUnit: 'year' }, { payMin: '17', payUnit: 'hour', payWords: '17/hr' }, /as pay 17 an hour/],
    ['a size that tells no unit, for the one chosen', { payMin: '17-19', payUnit: 'day' }, { payMin: '17', payMax: '19', payUnit: 'day' }, /17 to 19 a day/],
    ['a sum below nothing, with words', { payMin: '-5/hr' }, { payWords: '-5/hr' }, /“-5\/hr” is no sum that can be read for sure, so it stands/],
    ['figures that aren’t read to their last digit, with words', { payMin: '17.505 an hour', payUnit: 'hour' }, { payUnit: 'hour', payWords: '17.505 an hour' }, /no sum that can be read for sure/],
    ['two fields, one below nothing', { payMin: 'about 12 an hour', payMax: '-5 an hour' }, { payWords: 'about 12 an hour to -5 an hour' }, /no sum that can be read for sure/],
    ['markup', { payMin: '<b>17</b>' }, { payMin: '17', payUnit: 'hour', payWords: '<b>17</b>' }, /Check both/],
  ])('%s finds its fields, and saving again is enough', (_, typed, fields, said) => {
    const moved = payMoved({ ...BLANK, ...typed });
    expect(moved?.values).toEqual({ ...BLANK, ...fields });
    expect(Object.values(moved?.errors ?? {})).toEqual([expect.stringMatching(said)]);
    const again = readForm(OpeningForm, { title: 'Cook', status: 'open', heardOn: AT.today, ...moved?.values });
    expect({ ...again.state.errors, ...readOpening(again.typed, AT).faults }).toEqual({});
  });

  it.each(['1234567890', '...', '-5', '1.550,00', '17.505', '17.505-18', '17 18 19', '17-', '$', 'to', '1,5,5', '99999999999-1'])('leaves “%s” where it was typed, and asks: it isn’t in words, and it can’t be read to its last digit', (payMin) => {
    const typed = { ...BLANK, payMin, payUnit: 'hour', payWords: 'paid weekly' };
    expect(payMoved(typed)).toEqual({ values: typed, errors: { payMin: 'Enter the pay as a number, such as 17.50, or write it in “Pay in words”.' } });
  });

  it('keeps the sums of a bare range of no unit, and asks for the unit alone', () => {
    const moved = payMoved({ ...BLANK, payMin: '600 to 700' });
    expect(moved).toEqual({ values: { ...BLANK, payMin: '600', payMax: '700' }, errors: { payMin: '“600 to 700” was read as pay 600 to 700. Check it, then save again.', payUnit: 'Say what the pay is for: an hour, a week, a year.' } });
  });

  it('doesn’t read what is too long for the field, which says so itself', () => {
    expect(payMoved({ ...BLANK, payMin: 'DOE '.repeat(60) })).toBeNull();
  });

  it.each([[BLANK], [{ ...BLANK, payMin: '$17.50', payMax: '1,950' }]])('leaves numbers and blanks alone: %j', (typed) => {
    expect(payMoved(typed)).toBeNull();
  });

  it('keeps what is longer than the words have room for where it was typed', () => {
    const typed = { ...BLANK, payMin: 'x'.repeat(150), payWords: 'y'.repeat(150) };
    expect(payMoved(typed)).toEqual({ values: typed, errors: { payMin: expect.stringMatching(/at most 200 characters/) as string } });
  });
});
