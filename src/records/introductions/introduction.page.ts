import type { Client } from '../../clients/client.entity';
import { shortName } from '../../common/text/plain';
import { formatDay } from '../../common/time/format';
import { isDisclosable, type ClientAtDoor } from '../../disclosure/door/door.service';
import { introductionPaths } from './introduction.paths';
import { isBodyFit } from './introduction.rules';
import { asPlainText, introductionText, mailDraft, type IntroductionText } from './introduction-text';
import type { Introduction } from './introductions.service';

export interface IntroductionView {
  client: Client;
  employer: string;
  introduction: Introduction;
  /** Looked up for this very page (D8). */
  door: ClientAtDoor;
  /** The neutral name of the house, '' for none. */
  house: string;
  isMailTelling: boolean;
  locale: string;
}

const STALE = 'The client has ruled out words that stand in it, or told you to leave the name out. Write it anew.';

/** What may be printed of it now: all of it, or nothing. */
export function textNow({ client, introduction, door, employer, house }: IntroductionView): { text: IntroductionText } | { why: string } {
  if (!isDisclosable(door)) return { why: door.sentence };
  const { body, facts, madeByName, reach } = introduction;
  if (!isBodyFit(body, { client: { name: client.preferredName, initials: client.initials }, facts, wordsNot: door.wordsNot })) return { why: STALE };
  return { text: introductionText(door, { employer, body, sender: { name: madeByName, house, reach } }) };
}

/** "/clients/:id/introductions/:id": to read, copy, print or send; nothing of it once leave is gone. */
export function introductionPage(view: IntroductionView) {
  const { client, introduction, locale } = view;
  const now = textNow(view);
  const isLive = 'text' in now;
  const draft = isLive ? mailDraft(now.text) : '';
  const base = `/clients/${client.id}`;
  return {
    title: `Introduction, ${client.initials}`, listHref: introductionPaths.list(client.id), heading: `Introduction to ${view.employer}`,
    subline: `Written by ${introduction.madeByName} on ${formatDay(introduction.day, locale, 'withYear')}. Leave was looked up again just now.`,
    isLive, why: isLive ? '' : now.why, planHref: `${base}/disclosure`, answerHref: `${base}/leave-answers/new?employer=${introduction.employerId}`, newHref: introductionPaths.add(client.id, introduction.employerId),
    text: isLive ? asPlainText(now.text) : '', paperHref: introductionPaths.paper(client.id, introduction.id), hasDraft: draft !== '', draftHref: draft, isMailTelling: view.isMailTelling,
    hasNotice: isLive && now.text.hasNotice,
  };
}

const NOTHING: IntroductionText = { paragraphs: [], sender: [], hasNotice: false, notice: '' };

/** The same on paper, for the employer. */
export function introductionPaperPage(view: IntroductionView) {
  const now = textNow(view);
  const { paragraphs, sender, hasNotice, notice } = 'text' in now ? now.text : NOTHING;
  return { title: 'Introduction', isLive: 'text' in now, paragraphs, sender, hasNotice, notice };
}

export interface IntroductionList {
  client: Client;
  introductions: readonly { id: string; day: string; employer: string; madeBy: string }[];
  locale: string;
}

/** "/clients/:id/introductions": to whom and when. */
export function introductionListPage({ client, introductions, locale }: IntroductionList) {
  const rows = introductions.map((one) => ({ when: formatDay(one.day, locale, 'withYear'), href: introductionPaths.show(client.id, one.id), employer: one.employer, by: shortName(one.madeBy) }));
  return { title: `Introductions, ${client.initials}`, clientHref: `/clients/${client.id}`, name: client.preferredName, newHref: introductionPaths.add(client.id), rows, hasRows: rows.length > 0 };
}
