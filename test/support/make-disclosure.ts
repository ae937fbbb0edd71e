import type { INestApplicationContext } from '@nestjs/common';
import { Clients } from '../../src/clients/clients.service';
import type { Client } from '../../src/clients/client.entity';
import { Database } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import { FACT_VALUES, type Fact } from '../../src/disclosure/rules/disclosure.choices';
import { WithdrawalForm } from '../../src/disclosure/leave/leave.form';
import { Leaves } from '../../src/disclosure/leave/leaves.service';
import { PlanForm } from '../../src/disclosure/plans/plan.form';
import { Plans } from '../../src/disclosure/plans/plans.service';

let cases = 100;

/** A client of this specialist. */
export async function makeClient(app: INestApplicationContext, who: Viewer, name: string): Promise<Client> {
  const id = newId();
  return app.get(Database).write(async (tx) => {
    const saved = await app.get(Clients).add(tx, who, id, {
      caseNumber: `C-${(cases += 1)}`, preferredName: name, initials: '', specialistId: who.id, enteredOn: '2026-09-01', status: 'looking', phone: '', email: '', reachNote: '', recordConsentOn: null,
    });
    if (saved.outcome !== 'saved') throw new Error(`The client was not added: ${saved.outcome}.`);
    const client = await app.get(Clients).reach(tx, who, id);
    if (!client) throw new Error('The client is out of reach.');
    return client;
  });
}

/** What a plan says unless the test says otherwise: nothing is allowed. */
export function planForm(changes: Partial<PlanForm> = {}): PlanForm {
  const blank = { find: '', lookup: '', add: '', addAs: '' as const, wordsNot: '', allowedEmployers: [], refusedEmployers: [], askEmployers: [], narrowed: [], there: [], step: '', agreed: '', consNote: '', purpose: '', expiresEvent: '', givenOn: '', inForceFrom: '', expiresOn: '', witness: '', prosConsOn: '', prosConsNote: '', copyGivenOn: '' };
  return Object.assign(new PlanForm(), { id: newId(), contact: 'no', scope: 'none', facts: [], whoSays: 'specialist', when: 'before_applying', howGiven: 'paper', reference: 'P-1', ...blank, ...Object.fromEntries(FACT_VALUES.map((fact) => [`words_${fact}`, ''])), ...changes });
}

/** A plan for these employers only, allowing these facts. @returns the plan's id */
export async function allow(app: INestApplicationContext, who: Viewer, client: Client, employerIds: string[], facts: Fact[] = ['name'], changes: Partial<PlanForm> = {}): Promise<string> {
  const form = planForm({ contact: 'yes', scope: 'only_these', allowedEmployers: employerIds, facts, ...changes });
  await app.get(Database).write((tx) => app.get(Plans).record(tx, who, client.id, form));
  return form.id;
}

/** The client takes it all back. */
export async function takeBack(app: INestApplicationContext, who: Viewer, client: Client): Promise<void> {
  const form = Object.assign(new WithdrawalForm(), { id: newId(), employer: '', fact: '', saidOn: '', how: 'by phone' });
  await app.get(Database).write((tx) => app.get(Leaves).withdraw(tx, who, client.id, form));
}
