import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import type { Weights } from '../match.weights';
import { changedWeights, readWeights } from './weights.rules';

const KEY = '.match-weights';

/** What each wish counts in a match at this site. The defaults hold until an administrator says otherwise. */
@Injectable()
export class MatchWeights {
  constructor(
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  async get(tx: Tx): Promise<Weights> {
    return readWeights(await this.settings.kept(tx, KEY));
  }

  /** @returns false when somebody changed them since they were `shown` */
  async change(tx: Tx, who: Viewer, shown: Weights, wanted: Weights): Promise<boolean> {
    const present = await this.get(tx);
    if (changedWeights(shown, present).length > 0) return false;
    const changed = changedWeights(present, wanted);
    if (changed.length === 0) return true;
    await this.settings.keep(tx, KEY, JSON.stringify(wanted));
    await this.audit.record(tx, who, 'settings.change', { type: 'settings', id: null }, changed.map((name) => `match ${name}`));
    return true;
  }
}
