import { parse } from 'node-html-parser';
import { CalendarFeeds } from '../../../src/planning/calendar/calendar-feeds.service';
import { Mornings } from '../../../src/planning/mail/mornings.service';
import type { Question } from '../../../src/disclosure/rules/disclosure-history';
import type { FacingWorld, Made } from './world';

/** A stretch of something an employer may see, with what it was made for; without, it may tell of nobody. */
export interface Piece {
  where: string;
  text: string;
  made: (Made & { decidedAt?: string }) | null;
  act: Question['act'];
  moment: Question['moment'];
}

export interface EmployerOutput {
  /** The template it is made with, or the file where there is none. */
  readonly source: string;
  readonly what: string;
  render(world: FacingWorld): Promise<Piece[]>;
}

/**
 * Everything an employer might see, each drawn by the real app over random states (S-70). What is made anew and may reach an
 * employer is registered here; `test/architecture/employer-facing.spec.ts` finds what isn't.
 */
export const EMPLOYER_OUTPUTS: readonly EmployerOutput[] = [
  { source: 'views/planning/sheet.hbs', what: 'the day sheet, which may lie on a counter', render: sheets },
  { source: 'views/records/introduction-paper.hbs', what: 'an introduction on paper', render: (world) => introductions(world, '/paper', (html) => html) },
  { source: 'views/records/introduction.hbs', what: 'the words of an introduction, to copy', render: (world) => introductions(world, '', (html) => parse(html).querySelector('.lines')?.text ?? '') },
  { source: 'src/records/introductions/introduction-text.ts', what: 'an introduction as a draft of a mail', render: (world) => introductions(world, '', (html) => decodeURIComponent(parse(html).querySelector('a[href^="mailto:"]')?.getAttribute('href') ?? '')) },
  { source: 'src/planning/calendar/feed.controller.ts#show', what: 'the calendar, which is shown in meetings and on shared devices', render: calendars },
  { source: 'src/planning/mail/transport.ts way out', what: 'the mail in the morning, which is read on locked screens', render: mails },
];

/** A card for each visit of a day, in the order they were planned; nothing around the cards tells of anybody. */
async function sheets(world: FacingWorld): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const day of new Set([...world.visits.map((visit) => visit.day), world.day()])) {
    const seen = await world.browser.open(`/week/sheet?day=${day}`);
    if (seen.status !== 200) throw new Error(`The sheet answered ${seen.status}.`);
    const visits = world.visits.filter((visit) => visit.day === day).sort((a, b) => (a.id < b.id ? -1 : 1));
    const cards = seen.page.querySelectorAll('section.card').filter((card) => card.querySelector('.blank-line') !== null);
    if (cards.length !== visits.length) throw new Error(`The sheet of ${day} has ${cards.length} visits, not ${visits.length}.`);
    cards.forEach((card, index) => {
      const made = visits[index];
      pieces.push({ where: `sheet of ${day}, ${world.employers[made.employer].name}`, text: card.outerHTML, made, act: 'plan', moment: made.purpose === 'job_support' ? 'after_start' : null });
      card.remove();
    });
    pieces.push({ where: `sheet of ${day}, around the visits`, text: seen.page.outerHTML, made: null, act: 'plan', moment: null });
  }
  return pieces;
}

async function introductions(world: FacingWorld, path: string, part: (html: string) => string): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const made of world.introductions) {
    const seen = await world.browser.open(`/clients/${world.clients[made.people[0].client].id}/introductions/${made.id}${path}`);
    if (seen.status !== 200) throw new Error(`The introduction answered ${seen.status}.`);
    pieces.push({ where: `introduction${path} to ${world.employers[made.employer].name}`, text: part(seen.html), made, act: 'introduce', moment: null });
  }
  return pieces;
}

/** A calendar tells of nobody, whatever leave there is. */
async function calendars(world: FacingWorld): Promise<Piece[]> {
  const token = await world.app.database.write((tx) => world.app.app.get(CalendarFeeds).make(tx, world.dana));
  const seen = await world.browser.get(`/calendar/${token}.ics`);
  if (seen.status !== 200 || world.visits.some((visit) => !seen.html.includes(visit.id))) throw new Error(`The calendar answered ${seen.status} or lacks a visit.`);
  return [{ where: 'calendar', text: seen.html.replaceAll('\r\n ', ''), made: null, act: 'plan', moment: null }];
}

/** Nor does a mail, on any day. */
async function mails(world: FacingWorld): Promise<Piece[]> {
  const mornings = world.app.app.get(Mornings);
  await world.app.database.write((tx) => mornings.want(tx, world.dana, true));
  const letters = await Promise.all([...new Set([world.day(), ...world.visits.map((visit) => visit.day)])].map((day) => world.app.database.read((tx) => mornings.letter(tx, world.dana.id, day))));
  return letters.flatMap((letter) => (letter ? [{ where: 'morning mail', text: `${letter.subject}\n${letter.text}`, made: null, act: 'plan' as const, moment: null }] : []));
}
