import type { DemoVisit } from './agency';

type Words = Readonly<Record<DemoVisit['purpose'], readonly string[]>>;

/** What was learned, by what the visit was for. None of it speaks of a client: other teams may read the page. Blank as often as in life. */
export const LEARNED_BY_PURPOSE: Words = {
  introduction: ['Friendly, rushed. Asked for fifteen minutes next week.', 'Left a card with the shift lead.', 'The manager is in on Tuesdays and Thursdays.', 'Glad that somebody comes in person.', 'Said to come back when it is quiet, after two.', ''],
  learn_needs: ['They train everybody themselves; turning up matters most.', 'Shifts are posted on Thursdays. Mornings are hardest to fill.', 'The manager decides alone, after a trial shift.', 'Busy hours are eleven to two; never call then.', 'Two people leave at the end of the season.', 'What puts them off: people who don’t call when they are late.'],
  thank_you: ['Brought a card; it was pinned up at once.', 'Had a poor time with an agency and would rather meet people.', '', ''],
  discuss_opening: ['Hours could be split between two people.', 'They can wait two weeks for the right person.', 'A trial of two hours comes first.', 'The form is on paper; I have three with me.', ''],
  propose_client: ['Would like to meet. A trial shift next week is possible.', 'Wants to think about it until Thursday.', 'Asked good questions about hours and the bus.', 'Not now; welcome again in a month.', 'Offered a look round first.'],
  tour: ['Saw the whole floor. It is quieter than it looks.', 'The back of house is calm, with one person at a time.', 'Loud until noon, then not at all.', 'Good light, a break room, lockers.'],
  keep_in_touch: ['All well; nothing needed before spring.', 'A new site opens in spring and they will need four people.', 'They would take somebody for two short days to begin with.', 'New shift lead since Monday.', '', ''],
  job_support: ['Going well; more hours are possible from next month.', 'Talked about the new rota.', ''],
};
