import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** One line of the log as it is chained: what was done, by whom, to what. Never a sensitive value, only field names. */
export interface AuditEntry {
  seq: number;
  at: string;
  staffId: string | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail: string;
  requestId: string;
  address: string;
}

export type ChainedEntry = AuditEntry & { mac: string };

export const FIRST_MAC = '';

/** The chain's key: made from the data key, which stands outside the database. */
export function auditKey(dataKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, 'rapport', 'audit chain 1', 32));
}

/** The seal of one line: it covers the line and the seal before it, so a change anywhere shows from there on (P3). */
export function sealOf(key: Buffer, entry: AuditEntry, previousMac: string): string {
  const { seq, at, staffId, action, subjectType, subjectId, detail, requestId, address } = entry;
  return createHmac('sha256', key)
    .update(JSON.stringify([seq, at, staffId, action, subjectType, subjectId, detail, requestId, address, previousMac]))
    .digest('hex');
}

/** What is wrong with a stretch of the log, or null. Entries come in order of seq, each after `previous`. */
export function faultIn(key: Buffer, entry: ChainedEntry, previous: { seq: number; mac: string }): string | null {
  if (entry.seq !== previous.seq + 1) return `Line ${previous.seq + 1} is missing.`;
  const expected = Buffer.from(sealOf(key, entry, previous.mac));
  const found = Buffer.from(entry.mac);
  return expected.length === found.length && timingSafeEqual(expected, found) ? null : `Line ${entry.seq} was changed, or a line before it was taken out.`;
}
