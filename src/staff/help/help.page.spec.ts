import { defaultSettings } from '../../settings/settings';
import { helpPage } from './help.page';

const settings = defaultSettings({ timeZone: 'America/New_York', locale: 'en-US' });

it('tells the rules of this site: V3, V4 and V9 are settings', () => {
  const ours = helpPage(settings, 'specialist').counts.join(' ');
  const theirs = helpPage({ ...settings, countGenericVisits: false, requireHiringSay: true, countForEachStaff: false }, 'specialist').counts.join(' ');
  expect(ours).toMatch(/both count.*for each who is named/);
  expect(theirs).toMatch(/say in hiring.*about a client who allows it.*counts once/);
});
