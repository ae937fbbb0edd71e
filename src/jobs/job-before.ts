import type { ClientStatus } from '../clients/client.choices';
import type { Tx } from '../common/database/database';
import type { Opening } from '../openings/opening.entity';
import type { Job } from './job.entity';

type OpeningBefore = Pick<Opening, 'status' | 'outcome'>;

/** Where the client stood when the job was recorded, or put back. */
export async function keepClientBefore(tx: Tx, jobId: string, status: ClientStatus): Promise<void> {
  await tx.sql`UPDATE jobs SET status_before = ${status} WHERE id = ${jobId}`;
}

/** How the opening stood when the job was recorded, or put back. */
export async function keepOpeningBefore(tx: Tx, jobId: string, { status, outcome }: OpeningBefore): Promise<void> {
  await tx.sql`UPDATE jobs SET opening_status_before = ${status}, opening_outcome_before = ${outcome} WHERE id = ${jobId}`;
}

/** Whether the job waits for its first day, on which its client begins to work. */
export async function setWaiting(tx: Tx, jobId: string, isWaiting: boolean): Promise<void> {
  await tx.sql`UPDATE jobs SET waits_for_first_day = ${Number(isWaiting)} WHERE id = ${jobId}`;
}

/**
 * Where the client stood before a mistaken job. Where they worked by another that was taken out as a mistake since, before that one.
 * Of jobs recorded before this was kept nothing is known: then they look for work.
 */
export async function clientBefore(tx: Tx, job: Job): Promise<ClientStatus> {
  const [own] = await tx.sql<{ status: ClientStatus | '' }[]>`SELECT status_before AS status FROM jobs WHERE id = ${job.id}`;
  if (own.status !== 'working') return own.status || 'looking';
  const [other] = await tx.sql<{ status: ClientStatus }[]>`SELECT status_before AS status FROM jobs WHERE client_id = ${job.clientId} AND id <> ${job.id} AND deleted_at > ${job.createdAt} AND status_before NOT IN ('', 'working')
    ORDER BY deleted_at DESC, id LIMIT 1`;
  return other?.status ?? own.status;
}

/** How the opening stood before a mistaken job; the same way, with other mistaken jobs in it. */
export async function openingBefore(tx: Tx, job: Job, openingId: string): Promise<OpeningBefore> {
  const [own] = await tx.sql<{ status: OpeningBefore['status'] | ''; outcome: OpeningBefore['outcome'] }[]>`SELECT opening_status_before AS status, opening_outcome_before AS outcome FROM jobs WHERE id = ${job.id}`;
  if (own.status !== 'filled') return { status: own.status || 'open', outcome: own.outcome };
  const [other] = await tx.sql<OpeningBefore[]>`SELECT opening_status_before AS status, opening_outcome_before AS outcome FROM jobs WHERE opening_id = ${openingId} AND id <> ${job.id} AND deleted_at > ${job.createdAt} AND opening_status_before NOT IN ('', 'filled')
    ORDER BY deleted_at DESC, id LIMIT 1`;
  return other ?? { status: own.status, outcome: own.outcome };
}
