import { Injectable, NotFoundException } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Clients } from '../../clients/clients.service';
import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import { fieldValue, type FormState } from '../../common/web/fields';
import { employerNames } from '../../employers/employer-names';
import { Employers } from '../../employers/employers.service';
import { Settings } from '../../settings/settings.service';
import { loadHistory } from '../gate/leave-records';
import { Leaves } from './leaves.service';
import { answerPage } from './answer.page';
import { withdrawalPage } from './withdrawal.page';

/** Gathers what the forms about one client's leave show. */
@Injectable()
export class LeavePages {
  constructor(
    private readonly clients: Clients,
    private readonly employers: Employers,
    private readonly leaves: Leaves,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFoundException for one who isn't there and one who isn't yours alike */
  async reach(tx: Tx, who: Viewer, id: string): Promise<Client> {
    const client = await this.clients.reach(tx, who, id);
    if (!client) throw new NotFoundException();
    return client;
  }

  /** The form that takes leave back. It lists what the plan allows: opening it is reading the plan, and is written down (P3). */
  async withdrawal(tx: Tx, who: Viewer, id: string, state: FormState) {
    const client = await this.reach(tx, who, id);
    await this.audit.record(tx, who, 'plan.view', { type: 'client', id });
    const history = await loadHistory(tx, [id], null);
    const { locale } = await this.settings.get(tx);
    const employers = await employerNames(tx, history.plans.flatMap((plan) => plan.employers.map((one) => one.employerId)));
    const isOpen = fieldValue('find', undefined, state) !== '' || fieldValue('employer', undefined, state) !== '';
    return withdrawalPage({
      clientId: id, name: client.preferredName, initials: client.initials, id: this.leaves.newId(), today: await this.leaves.today(tx), locale, history, employers,
      found: isOpen ? await this.found(tx, state) : null,
    }, state);
  }

  async answer(tx: Tx, who: Viewer, id: string, state: FormState) {
    const client = await this.reach(tx, who, id);
    return answerPage({ clientId: id, name: client.preferredName, initials: client.initials, id: this.leaves.newId(), found: await this.found(tx, state) }, state);
  }

  /** What was searched for, or else the employer that was chosen already. */
  async found(tx: Tx, state: FormState): Promise<{ id: string; name: string; area: string }[]> {
    const one = (name: string) => fieldValue(name, undefined, state);
    if (one('find').trim() !== '' && (one('employer') === '' || one('lookup') !== '')) return this.employers.search(tx, one('find').slice(0, 200), 8);
    const name = one('employer') === '' ? undefined : (await employerNames(tx, [one('employer')])).get(one('employer'));
    return name === undefined ? [] : [{ id: one('employer'), name, area: '' }];
  }

  /** A sentence when the employer is none we know: somebody made it up, or it was taken out meanwhile. */
  async unknownEmployer(tx: Tx, id: string): Promise<string | null> {
    return id === '' || (await employerNames(tx, [id])).has(id) ? null : 'Choose the employer from the list.';
  }
}
