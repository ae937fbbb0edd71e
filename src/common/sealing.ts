import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const KEY_ID = 4;

/** The key for one purpose, made from the site's own: what seals one kind of thing opens no other. */
export function keyFor(dataKey: string, purpose: string, length = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, 'rapport', purpose, length));
}

/** Seals bytes with AES-256-GCM. `about` names what they belong to: moved elsewhere they don't open. Laid out as nonce, tag, body. */
export function seal(key: Buffer, bytes: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made. @throws Error when the key, the bytes or what they are about is another */
export function unseal(key: Buffer, sealed: Buffer, about: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}

export interface SealRing {
  /** Seals with the newest key, whose id stands before the rest. */
  seal(bytes: Uint8Array, about: string): Buffer;
  /** Null for a key that isn't on the ring. @throws Error for bytes that were changed or moved */
  open(sealed: Buffer, about: string): Buffer | null;
}

/** Keys of one purpose for what is kept for years, newest first: what an older one sealed still opens after a new one came (S-62). */
export function sealRing(dataKeys: readonly string[], purpose: string): SealRing {
  const keys = dataKeys.map((dataKey) => ({ id: keyFor(dataKey, `${purpose} id`, KEY_ID), key: keyFor(dataKey, purpose) }));
  return {
    seal: (bytes, about) => Buffer.concat([keys[0].id, seal(keys[0].key, bytes, about)]),
    open: (sealed, about) => {
      const known = keys.find(({ id }) => id.equals(sealed.subarray(0, KEY_ID)));
      return known ? unseal(known.key, sealed.subarray(KEY_ID), about) : null;
    },
  };
}
