import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../common/config.module';
import type { Config } from '../../common/config';
import { keyFor, sealRing, type SealRing } from '../../common/sealing';

export interface SealedScan {
  readonly sealed: Buffer;
  /** The same for the same bytes: a file sent twice is kept once. It tells nothing without the key. */
  readonly mark: string;
}

/** Seals scans so that neither the database nor a backup of it shows one, and opens them under their own client's id only. */
@Injectable()
export class ScanSafe {
  private readonly ring: SealRing;
  private readonly markKey: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.ring = sealRing([config.dataKey], 'plan scans 1');
    this.markKey = keyFor(config.dataKey, 'plan scan marks 1');
  }

  seal(clientId: string, scanId: string, bytes: Buffer): SealedScan {
    return { sealed: this.ring.seal(bytes, about(clientId, scanId)), mark: createHmac('sha256', this.markKey).update(bytes).digest('hex') };
  }

  /** Null when the key it was sealed with is gone, or the bytes are not what was kept. */
  open(clientId: string, scanId: string, sealed: Buffer): Buffer | null {
    try {
      return this.ring.open(sealed, about(clientId, scanId));
    } catch {
      return null;
    }
  }
}

function about(clientId: string, scanId: string): string {
  return `${clientId} ${scanId}`;
}
