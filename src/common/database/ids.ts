import { randomBytes } from 'node:crypto';

/**
 * A UUIDv7: sorts by the moment it was made, so primary keys stay in insertion order
 * and a phone can make one offline.
 * @param atMs milliseconds since 1970 of the moment it stands for
 */
export function newId(atMs: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(atMs, 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text from outside has the shape of one of our ids. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && PATTERN.test(text);
}
