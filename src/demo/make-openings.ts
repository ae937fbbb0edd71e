import { newId } from '../common/database/ids';
import { addDays, daysBetween, type Day } from '../common/time/calendar';
import type { OpeningSource, OpeningStatus } from '../openings/opening.choices';
import { Openings } from '../openings/openings.service';
import { SPECIALISTS, type SpecialistKey } from './agency.data';
import { randomFor, type Agency, type DemoEmployer, type DemoVisit } from './agency';
import { workdayFrom } from './agency-days';
import { drawOpening } from './draw-opening';
import { KNOWN_OPENINGS } from './known.data';
import { viewerOf } from './people';
import type { Random } from './random';

/** What became of an opening; `stale` is open with nobody having asked since (M3). */
type Fate = 'verified' | 'stale' | 'filled' | 'withdrawn' | 'interviewing' | 'expected' | 'fresh';

/** By age in days: in turn, so that each is seen whatever chance says. */
const FATES: readonly { from: number; turn: readonly Fate[] }[] = [
  { from: 30, turn: ['filled', 'stale', 'verified', 'withdrawn', 'filled', 'verified'] },
  { from: 14, turn: ['verified', 'stale', 'filled', 'interviewing', 'verified'] },
  { from: 0, turn: ['fresh', 'expected', 'fresh', 'fresh', 'interviewing'] },
];

const HAPPENED = { filled: ['Somebody who applied online.', 'A nephew of the owner.', 'They promoted the weekend help.'], withdrawn: ['They closed the second shift.', 'On hold until spring.'] } as const;

interface Heard {
  id: string;
  key: SpecialistKey;
  employer: DemoEmployer;
  title: string;
  day: Day;
  source: OpeningSource;
  visitId: string | null;
  fate: Fate;
}

/** Openings heard of on visits (entered with the visit itself) and a few that were advertised or told of, with what became of them. */
export class OpeningsMaker {
  private readonly random: Random;
  private readonly turns = new Map<number, number>();

  constructor(private readonly agency: Agency) {
    this.random = randomFor(agency, 5);
  }

  /** Enters an opening a visit heard of, just before the visit. @returns its id */
  heardOn(visit: DemoVisit, title: string, at: { day: Day; time: string }): string {
    const known: Fate | null = title === 'Kitchen porter' ? 'expected' : visit.employer.isKnown ? 'verified' : null;
    const heard: Heard = { id: newId(), key: visit.key, employer: visit.employer, title, day: visit.day, source: 'visit', visitId: visit.id, fate: known ?? this.fateOf(visit.day) };
    this.enter(heard, at);
    return heard.id;
  }

  /** Adverts and what clients and colleagues told, over the twelve weeks. */
  makeOthers(count: number): void {
    const doors = this.agency.employers.filter((one) => one.trade.roles.length > 0 && !one.isKnown);
    for (let index = 0; index < count; index += 1) {
      const day = this.agency.days.day(this.random.whole(3, 11), this.random.whole(1, 5));
      const employer = this.random.pick(doors);
      const source = this.random.pick(['advert', 'advert', 'client', 'colleague'] as const);
      this.enter({ id: newId(), key: employer.owner ?? this.random.pick(SPECIALISTS).key, employer, title: this.random.pick(employer.trade.roles).title, day, source, visitId: null, fate: this.fateOf(day) }, { day, time: '11:45' });
    }
  }

  private fateOf(day: Day): Fate {
    const age = daysBetween(day, this.agency.days.today);
    const index = FATES.findIndex((one) => age >= one.from);
    const turn = this.turns.get(index) ?? 0;
    this.turns.set(index, turn + 1);
    return FATES[index].turn[turn % FATES[index].turn.length];
  }

  private enter(heard: Heard, at: { day: Day; time: string }): void {
    const { agency, random } = this;
    const { id, employer, title, source, visitId, fate } = heard;
    const who = viewerOf(agency.staff[heard.key]);
    const status: OpeningStatus = fate === 'expected' ? 'expected' : 'open';
    const drawn = { ...drawOpening(random, employer, title), ...(employer.isKnown ? KNOWN_OPENINGS[title] : {}) };
    agency.diary.enter(at.day, at.time, async (tx) => void (await agency.app.get(Openings).add(tx, who, { ...drawn, id, employerId: employer.id, heardOn: heard.day, source, visitId, status })));
    const later = this.laterDay(at.day);
    if (fate === 'verified') agency.diary.enter(later, '16:40', async (tx) => void (await agency.app.get(Openings).verify(tx, who, id, later)));
    if (fate === 'interviewing') this.change(heard, later, { status: 'interviewing', closedNote: '' });
    if (fate === 'filled' || fate === 'withdrawn') this.change(heard, later, { status: fate, closedNote: random.pick(HAPPENED[fate]) });
  }

  private change({ id, key }: Heard, day: Day, changes: { status: OpeningStatus; closedNote: string }): void {
    const { agency } = this;
    agency.diary.enter(day, '16:45', async (tx) => {
      const openings = agency.app.get(Openings);
      const opening = await openings.find(tx, id);
      if (!opening || !(await openings.change(tx, viewerOf(agency.staff[key]), opening, changes))) throw new Error('An opening did not change.');
    });
  }

  /** A working day since, within the last ten days where there is room. */
  private laterDay(entered: Day): Day {
    const recent = workdayFrom(addDays(this.agency.days.today, -this.random.whole(2, 9)));
    const day = recent > entered ? recent : addDays(entered, 1);
    return day < this.agency.days.today ? workdayFrom(day) : this.agency.days.lastWorkday;
  }
}
