import type { INestApplicationContext } from '@nestjs/common';
import type { ClientStatus } from '../clients/client.choices';
import type { Day } from '../common/time/calendar';
import type { Fact } from '../disclosure/rules/disclosure.choices';
import type { Staff } from '../staff/staff.entity';
import type { SpecialistKey, SupervisorKey } from './agency.data';
import type { AgencyDays } from './agency-days';
import type { Desk } from './desk';
import type { Diary } from './diary';
import type { TradeList } from './lists.data';
import { Random } from './random';

/** The demonstration agency while it is being made up. What is decided here is entered in the diary and written when that is played. */
export interface Agency {
  readonly app: INestApplicationContext;
  readonly seed: number;
  readonly days: AgencyDays;
  readonly diary: Diary;
  readonly desk: Desk;
  readonly staff: Readonly<Record<SpecialistKey | SupervisorKey | 'admin', Staff>>;
  readonly employers: DemoEmployer[];
  readonly clients: DemoClient[];
  readonly visits: DemoVisit[];
  /** Everybody's name: no two people share one. */
  readonly names: Set<string>;
}

export interface DemoEmployer {
  readonly id: string;
  readonly name: string;
  readonly owner: SpecialistKey | null;
  /** Known by hand: chance leaves it alone. */
  readonly isKnown: boolean;
  readonly area: string;
  readonly trade: TradeList;
  readonly people: readonly string[];
  /** Visits in which somebody was met, and the last of all. */
  told: number;
  lastOn: Day | null;
}

export interface DemoClient {
  readonly id: string;
  readonly name: string;
  readonly first: string;
  readonly owner: SpecialistKey;
  readonly status: ClientStatus;
  /** The day the record was begun. */
  readonly addedOn: Day;
  plan: DemoPlan | null;
}

/** What the maker of the visits needs to know of a plan; the gate decides for itself. */
export interface DemoPlan {
  readonly from: Day;
  readonly until: Day;
  readonly facts: readonly Fact[];
  readonly allows: (employerId: string, day: Day) => boolean;
}

export interface DemoVisit {
  readonly id: string;
  readonly key: SpecialistKey;
  readonly employer: DemoEmployer;
  readonly day: Day;
  readonly time: string;
  readonly mode: 'in_person' | 'phone' | 'video' | 'email' | 'text' | 'letter' | 'event';
  readonly purpose: 'introduction' | 'learn_needs' | 'thank_you' | 'discuss_opening' | 'propose_client' | 'tour' | 'keep_in_touch' | 'job_support';
  readonly isNobodyThere: boolean;
  readonly along: readonly SpecialistKey[];
  readonly learned: string;
  readonly about: DemoClient | null;
  /** The title of an opening heard of. */
  opening: string | null;
  next: { what: string; on: Day } | null;
  /** When it was entered, if not within the hour. */
  readonly loggedOn: Day | null;
}

/** Chance for one part of the agency, so that a change in one part leaves the others as they were. */
export function randomFor(agency: Pick<Agency, 'seed'>, part: number): Random {
  return new Random(agency.seed * 1_009 + part);
}

/** Whether a plan speaks for a client at this employer on this day, as far as the maker knows. */
export function mayName(client: DemoClient, employerId: string, day: Day): boolean {
  const { plan } = client;
  return plan !== null && plan.from <= day && day <= plan.until && plan.allows(employerId, day);
}
