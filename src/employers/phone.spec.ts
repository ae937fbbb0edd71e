import { phoneModel } from './phone';

it.each([
  ['212 555 0142', 'en-US', '(212) 555-0142', 'tel:+12125550142'],
  ['+44 20 7946 0958', 'en-US', '+44 20 7946 0958', 'tel:+442079460958'],
  ['020 7946 0958', 'en-GB', '020 7946 0958', 'tel:+442079460958'],
  ['ask at the desk', 'en-US', 'ask at the desk', ''],
  ['12', 'en-US', '12', ''],
  ['', 'en-US', '', ''],
])('%j at a site in %s is shown as %j', (typed, locale, text, href) => expect(phoneModel(typed, locale)).toEqual({ text, hasHref: href !== '', href }));
