import { hash } from '@node-rs/argon2';
import { hashPassword, isWeaker, passwordIsRight } from './password';

describe('S-06: how passwords are kept', () => {
  it('as argon2id with the agreed cost', async () => {
    expect(await hashPassword('three cups of green tea')).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it('to the letter: blanks, emoji and case count (S-05)', async () => {
    const stored = await hashPassword('  Tee für zwei 🍵 ');
    expect(await passwordIsRight(stored, '  Tee für zwei 🍵 ')).toBe(true);
    for (const other of ['Tee für zwei 🍵', '  tee für zwei 🍵 ', '  Tee für zwei  ']) expect(await passwordIsRight(stored, other)).toBe(false);
  });

  it('a weaker hash is known as such', async () => {
    expect(isWeaker(await hash('three cups of green tea', { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))).toBe(true);
    expect(isWeaker(await hashPassword('three cups of green tea'))).toBe(false);
  });

  it('nobody’s password is never right', async () => {
    expect(await passwordIsRight(null, 'nobody has this password')).toBe(false);
  });
});
