import { hash, verify } from '@node-rs/argon2';

/** argon2id (2 is its number in the library's const enum, which isolated transpilers can't read). */
const OPTIONS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

let last: Promise<unknown> = Promise.resolve();

/** Each hash takes 64 MiB for a moment, so one waits for the other: two at once would push the process past its memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Hashes a password. Slow on purpose (about 60 ms): always outside a write. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/**
 * Compared when nobody has that email, so that a wrong name takes as long as a wrong password (S-07).
 * The hash of random bytes that were thrown away: no password fits it.
 */
const NOBODY = '$argon2id$v=19$m=65536,t=3,p=1$VtarVFG/TZAidbAir4yaKA$Lb9z9TOpsdr+B1Q0uNYa5VZTc/D/SaLyZqt/rb/BxSU';

/** Whether the password is right; with `null` for "no such account", just as slow and always false. */
export async function passwordIsRight(stored: string | null, password: string): Promise<boolean> {
  const right = await inTurn(() => verify(stored ?? NOBODY, password));
  return stored !== null && right;
}

/** Whether a stored hash was made with weaker settings than today's and should be made again at sign-in (S-06). */
export function isWeaker(stored: string): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${OPTIONS.memoryCost},t=${OPTIONS.timeCost},p=${OPTIONS.parallelism}$`);
}
