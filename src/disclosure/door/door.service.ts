import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import { Database, type Tx } from '../../common/database/database';
import { listed } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { Purpose } from '../../employers/purpose.choices';
import { LeaveLook, type LookAsked, type LookAtPlan } from '../gate/leave-look.service';
import type { Fact, When, WhoSays } from '../rules/disclosure.choices';
import type { PlanVersion } from '../rules/disclosure-history';
import type { LeaveState } from '../rules/disclosure.rules';
import { lastDay } from '../rules/plan-in-force.rules';
import { toldOf, type Saying, type Told } from './door.rules';

/** Who is meant to be spoken of at one door, on one day. */
export interface DoorAsked extends Pick<LookAsked, 'employerId' | 'act' | 'purpose' | 'moment' | 'decidedAt'> {
  /** A day gone by is asked as today: what is yet to be said needs leave now (D4). */
  day: Day;
  /** The facts each is meant to be told of; null for all that may be told. */
  people: readonly { clientId: string; facts: readonly Fact[] | null }[];
}

/**
 * A client as an employer may hear of them, made only from a live look at their leave: what may be said at this one door,
 * and nothing else of them. Only the type leaves this file: nobody else can make one, because the seal can't be written.
 */
class SealedClient implements Told {
  readonly #seal = true;
  readonly name: string | null;
  readonly initials: string | null;
  readonly says: readonly Saying[];
  readonly unworded: readonly Fact[];
  readonly factsNot: readonly Fact[];
  readonly factsLeft: readonly Fact[];
  readonly wordsNot: readonly string[];
  readonly needsNotice: boolean;
  /** The point of the job search it may be told from. */
  readonly from: When;
  readonly whoSays: WhoSays;
  /** The last day it may be told. */
  readonly until: Day;
  /** The only purposes it may be told for; none where it is for any, or for the one that was asked. */
  readonly onlyFor: readonly Purpose[];

  constructor(told: Told, { plan, onlyFor }: { plan: PlanVersion; onlyFor: readonly Purpose[] }, readonly clientId: string, readonly employerId: string) {
    this.name = told.name;
    this.initials = told.initials;
    this.says = Object.freeze(told.says.map((one) => Object.freeze({ ...one })));
    this.unworded = Object.freeze([...told.unworded]);
    this.factsNot = Object.freeze([...told.factsNot]);
    this.factsLeft = Object.freeze([...told.factsLeft]);
    this.wordsNot = Object.freeze([...told.wordsNot]);
    this.needsNotice = told.needsNotice;
    this.from = plan.when;
    this.whoSays = plan.whoSays;
    this.until = lastDay(plan);
    this.onlyFor = Object.freeze([...onlyFor]);
    Object.freeze(this);
  }

  static isGenuine(thing: unknown): thing is SealedClient {
    return typeof thing === 'object' && thing !== null && #seal in thing && thing.#seal;
  }
}

/** A client whose leave doesn't cover it. It has no name, no initials and no words: there is nothing in it to print. */
class UnnamedClient {
  readonly #seal = true;

  constructor(
    readonly clientId: string,
    readonly state: Exclude<LeaveState, 'may speak'>,
    /** What is missing, for staff: it speaks of leave and names nobody. */
    readonly sentence: string,
  ) {
    Object.freeze(this);
  }

  static isGenuine(thing: unknown): thing is UnnamedClient {
    return typeof thing === 'object' && thing !== null && #seal in thing && thing.#seal;
  }
}

export type DisclosableClient = SealedClient;
export type WithheldClient = UnnamedClient;
export type ClientAtDoor = DisclosableClient | WithheldClient;

/** The only test there is: what was copied, edited or made up is not disclosable. */
export function isDisclosable(thing: unknown): thing is DisclosableClient {
  return SealedClient.isGenuine(thing);
}

const OUT_OF_REACH = 'You don’t work with this client now.';
const PARTLY = 'Part of what was to be said is no longer allowed.';

/** What may be said at the door (D5, D8), looked up anew each time it is shown. Everything an employer may see comes from here. */
@Injectable()
export class Door {
  constructor(
    private readonly clients: Clients,
    private readonly leave: LeaveLook,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** For each door, in the order asked, each client as they may be spoken of there: with three readings, however many there are. */
  async at(tx: Tx, who: Viewer, asked: readonly DoorAsked[]): Promise<ClientAtDoor[][]> {
    const ids = [...new Set(asked.flatMap((one) => one.people.map((person) => person.clientId)))];
    if (ids.length === 0) return asked.map(() => []);
    const reached = await this.clients.reachSome(tx, who, listed(ids));
    const now = await this.clients.today(tx);
    const looks = await this.leave.each(tx, asked.map(({ people, ...one }) => ({
      ...one, act: one.act ?? 'plan', day: one.day < now ? now : one.day, clientIds: people.map((person) => person.clientId).filter((id) => reached.has(id)),
    })));
    return asked.map((one, index) => one.people.map(({ clientId, facts }) => decideWhich(one.employerId, reached.get(clientId), looks[index].get(clientId), facts) ?? new UnnamedClient(clientId, 'needs leave again', OUT_OF_REACH)));
  }

  /** Reading the words of a plan is written down, once for each client shown (P3). Nothing is shown unless this is kept. */
  async noteShown(who: Viewer, shown: readonly ClientAtDoor[]): Promise<void> {
    const ids = [...new Set(shown.filter(isDisclosable).map((client) => client.clientId))];
    if (ids.length === 0) return;
    await this.database.write((tx) => this.audit.recordEach(tx, who, 'plan.view', ids.map((id) => ({ type: 'client', id })), ['at-the-door']));
  }
}

/** The one place that decides whether a client is disclosable or withheld: by the rule's own answer, for all that is meant to be told. */
function decideWhich(employerId: string, client: Client | undefined, look: LookAtPlan | undefined, meant: readonly Fact[] | null): ClientAtDoor | null {
  if (!client || !look) return null;
  const { plan } = look;
  if (look.state !== 'may speak' || plan === null) return new UnnamedClient(client.id, look.state === 'ask first' ? 'ask first' : 'needs leave again', look.sentence);
  if (meant && (meant.length === 0 || !meant.every((fact) => look.facts.includes(fact)))) return new UnnamedClient(client.id, 'needs leave again', PARTLY);
  const told = toldOf(plan, meant ?? look.facts, { name: client.preferredName, initials: client.initials }, look.facts);
  return new SealedClient(told, { plan, onlyFor: look.onlyFor }, client.id, employerId);
}
