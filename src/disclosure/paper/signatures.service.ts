import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Viewer } from '../../common/web/access';
import type { Tx } from '../../common/database/database';
import { placeOfForm } from '../../common/database/form-place';
import { Clock } from '../../common/time/clock';
import type { AgreedPlan } from '../plans/agreed-plan';
import { Gate } from '../gate/gate.service';
import type { SignatureForm } from './signature.form';

interface Row {
  client_id: string;
  plan_id: string;
  signed_on: string;
  signed_by: string;
  authority: string;
  reference: string;
  witness: string;
}

/** Signed papers: rows that are added and never changed. What decides reads none of them (D1). */
@Injectable()
export class Signatures {
  constructor(
    private readonly gate: Gate,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps that a version was signed on paper. The caller has reached the client.
   * @returns its id; the same form sent twice gives the id it got the first time
   */
  async record(tx: Tx, who: Viewer, plan: AgreedPlan, form: SignatureForm): Promise<string> {
    await this.gate.holdClients(tx, [plan.clientId]);
    const read = async (one: string) => (await tx.sql<Row[]>`SELECT client_id, plan_id, signed_on, signed_by, authority, reference, witness FROM plan_signatures WHERE id = ${one}`)[0];
    // The same words under an id that is taken must not be lost: only the very same form is a double post.
    const { id, same } = await placeOfForm(tx, form.id, read, (there) => isSame(there, plan, form));
    if (same) return id;
    const authority = form.signedBy === 'representative' ? form.authority : '';
    await tx.sql`INSERT INTO plan_signatures (id, plan_id, client_id, signed_on, signed_by, authority, reference, witness, recorded_by, recorded_at)
      VALUES (${id}, ${plan.id}, ${plan.clientId}, ${form.signedOn}, ${form.signedBy}, ${authority}, ${form.reference}, ${form.witness}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'plan.sign', { type: 'client', id: plan.clientId }, ['day', 'reference', 'witness']);
    return id;
  }
}

function isSame(row: Row, plan: AgreedPlan, form: SignatureForm): boolean {
  const authority = form.signedBy === 'representative' ? form.authority : '';
  return [row.client_id, row.plan_id, row.signed_on, row.signed_by, row.authority, row.reference, row.witness].join('\n') === [plan.clientId, plan.id, form.signedOn, form.signedBy, authority, form.reference, form.witness].join('\n');
}
