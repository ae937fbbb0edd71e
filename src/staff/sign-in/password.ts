import { hash, verify } from '@node-rs/argon2';

/** argon2id (2 is its number in the library's const enum, which isolated transpilers can't read). */
const OPTIONS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Each hash takes 64 MiB for a moment; more at once would push the process past its memory. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Hashes a password. Slow on purpose (about 60 ms): always outside a write. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/** Compared when nobody has that email, so that a wrong name takes as long as a wrong password (S-07). */
const nobody = hashPassword('nobody has this password');

/** Whether the password is right; with `null` for "no such account", just as slow and always false. */
export async function passwordIsRight(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await nobody);
  const right = await inTurn(() => verify(against, password));
  return stored !== null && right;
}

/** Whether a stored hash was made with weaker settings than today's and should be made again at sign-in (S-06). */
export function isWeaker(stored: string): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${OPTIONS.memoryCost},t=${OPTIONS.timeCost},p=${OPTIONS.parallelism}$`);
}
