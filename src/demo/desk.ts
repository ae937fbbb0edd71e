import type { INestApplicationContext } from '@nestjs/common';
import type { Tx } from '../common/database/database';
import { newId } from '../common/database/ids';
import type { Day } from '../common/time/calendar';
import type { Viewer } from '../common/web/access';
import type { Act, Fact } from '../disclosure/rules/disclosure.choices';
import { Gate, type Clearance } from '../disclosure/gate/gate.service';
import { Plans } from '../disclosure/plans/plans.service';
import { AnswerForm, WithdrawalForm } from '../disclosure/leave/leave.form';
import { Leaves } from '../disclosure/leave/leaves.service';
import { PlanForm } from '../disclosure/plans/plan.form';
import type { Block } from '../planning/blocks/blocks.rules';
import { WorkBlocks } from '../planning/blocks/blocks.service';
import { PlannedVisits, type PlanDraft } from '../visits/planned/planned-visits.service';
import { VisitWriter, type VisitDraft } from '../visits/visit-writer';
import type { DemoClient } from './agency';

/** Who is spoken of, and what is told. */
export interface About {
  client: DemoClient;
  facts: readonly Fact[];
}

interface Meant {
  act: Act;
  employerId: string;
  day: Day;
  purpose: string;
}

const BLANK_PLAN = {
  contact: 'yes', scope: 'only_these', facts: [], wordsNot: '', allowedEmployers: [], refusedEmployers: [], askEmployers: [], narrowed: [], there: [], lookup: '', find: '', add: '', addAs: '', step: '', agreed: '',
  whoSays: 'specialist', when: 'before_applying', givenOn: '', inForceFrom: '', expiresOn: '', howGiven: 'paper', reference: '', witness: '', prosConsOn: '', prosConsNote: '', consNote: '', purpose: '', expiresEvent: '', copyGivenOn: '',
} satisfies Partial<PlanForm>;

/** The work people do at their desks, through the services that serve the real pages. A refusal nobody meant is an error here. */
export class Desk {
  constructor(private readonly app: INestApplicationContext) {}

  async log(tx: Tx, who: Viewer, draft: VisitDraft, about: About | null): Promise<void> {
    const clearance = await this.leave(tx, who, { act: 'log', employerId: draft.employerId, day: draft.visitedOn, purpose: draft.purpose }, about);
    await this.app.get(VisitWriter).log(tx, who, draft, clearance);
  }

  async planVisit(tx: Tx, who: Viewer, draft: PlanDraft, about: About | null): Promise<void> {
    const clearance = await this.leave(tx, who, { act: 'plan', employerId: draft.employerId, day: draft.day, purpose: draft.purpose }, about);
    await this.app.get(PlannedVisits).plan(tx, who, draft, clearance);
  }

  /** The hours somebody keeps for employers. */
  async keepBlock(tx: Tx, who: Viewer, block: Block): Promise<void> {
    const fault = await this.app.get(WorkBlocks).save(tx, who, { id: newId(), ...block });
    if (fault) throw new Error(fault.sentence);
  }

  /** Asks where the answer must be no; the decision is kept. */
  async askInVain(tx: Tx, who: Viewer, meant: Meant, about: About): Promise<void> {
    if ((await this.ask(tx, who, meant, about)).ok) throw new Error('The gate allowed what the demonstration meant to be refused.');
  }

  recordPlan(tx: Tx, who: Viewer, client: DemoClient, changes: Partial<PlanForm> & { words?: Partial<Record<Fact, string>> }): Promise<number> {
    const { words = {}, ...rest } = changes;
    const asFields = Object.fromEntries(Object.entries(words).map(([fact, text]) => [`words_${fact}`, text]));
    return this.app.get(Plans).record(tx, who, client.id, Object.assign(new PlanForm(), { id: newId(), ...BLANK_PLAN, ...rest, ...asFields }));
  }

  async withdraw(tx: Tx, who: Viewer, client: DemoClient, what: { employer?: string; fact?: Fact; how: string }): Promise<void> {
    const isKept = await this.app.get(Leaves).withdraw(tx, who, client.id, Object.assign(new WithdrawalForm(), { id: newId(), employer: '', fact: '', saidOn: '', ...what }));
    if (!isKept) throw new Error('There was no plan to take back.');
  }

  async answer(tx: Tx, who: Viewer, client: DemoClient, given: { employer: string; answer: 'yes' | 'no'; untilDay: Day }): Promise<void> {
    const isKept = await this.app.get(Leaves).answer(tx, who, client.id, Object.assign(new AnswerForm(), { id: newId(), lookup: '', find: '', onDay: '', ...given }));
    if (!isKept) throw new Error('There was no plan to answer under.');
  }

  private async leave(tx: Tx, who: Viewer, meant: Meant, about: About | null): Promise<Clearance | null> {
    if (!about) return null;
    const answer = await this.ask(tx, who, meant, about);
    if (answer.ok) return answer.clearance;
    const reasons = answer.refusals.flatMap((one) => one.reasons.map((reason) => reason.code));
    throw new Error(`The gate refused what the demonstration took for allowed: ${meant.act} on ${meant.day}, ${reasons.join(', ')}.`);
  }

  private ask(tx: Tx, who: Viewer, meant: Meant, { client, facts }: About) {
    return this.app.get(Gate).ask(tx, who, { ...meant, people: [{ clientId: client.id, facts }] });
  }
}
