import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { guardedUpdate } from '../../common/database/guarded-update';
import { newId } from '../../common/database/ids';
import { nameKey } from '../../common/text/normalise';
import { Clock } from '../../common/time/clock';
import { Team } from '../team.entity';

export interface TeamChange {
  name: string;
  /** Whole names instead of initials on the team's shared board (P1). */
  fullNamesOnBoard: boolean;
}

@Injectable()
export class Teams {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  list(tx: Tx): Promise<Team[]> {
    return tx.find(Team, { order: { nameKey: 'ASC', id: 'ASC' }, take: 200 });
  }

  find(tx: Tx, id: string): Promise<Team | null> {
    return tx.findOneBy(Team, { id });
  }

  /** Adds a team. @returns null when one of that name exists */
  async add(tx: Tx, actor: Actor, name: string): Promise<Team | null> {
    if (await this.isTaken(tx, name)) return null;
    const team = { id: newId(), name, nameKey: nameKey(name), fullNamesOnBoard: 0, createdAt: this.clock.iso(), version: 1 };
    await tx.insert(Team, team);
    await this.audit.record(tx, actor, 'team.add', { type: 'team', id: team.id }, ['name']);
    return team;
  }

  async change(tx: Tx, actor: Actor, at: { id: string; version: number }, change: TeamChange): Promise<'changed' | 'stale' | 'name taken'> {
    if (await this.isTaken(tx, change.name, at.id)) return 'name taken';
    const after = { name: change.name, nameKey: nameKey(change.name), fullNamesOnBoard: change.fullNamesOnBoard ? 1 : 0 };
    if (!(await guardedUpdate(tx, Team, at, after))) return 'stale';
    await this.audit.record(tx, actor, 'team.change', { type: 'team', id: at.id }, ['name', 'fullNamesOnBoard']);
    return 'changed';
  }

  private async isTaken(tx: Tx, name: string, exceptId = ''): Promise<boolean> {
    const holder = await tx.findOneBy(Team, { nameKey: nameKey(name) });
    return holder !== null && holder.id !== exceptId;
  }
}
