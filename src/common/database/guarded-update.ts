import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Tx } from './database';

type Versioned = ObjectLiteral & { id: string; version: number };

/**
 * Changes a row only if nobody changed it since it was shown (`@VersionColumn` would overwrite silently).
 * @returns false when the row is gone or has another version: the caller shows the conflict page
 */
export async function guardedUpdate<E extends Versioned>(tx: Tx, entity: EntityTarget<E>, at: { id: string; version: number }, changes: QueryDeepPartialEntity<E>): Promise<boolean> {
  const result = await tx.createQueryBuilder().update(entity)
    .set({ ...changes, version: at.version + 1 } as QueryDeepPartialEntity<E>)
    .where('id = :id AND version = :version', at)
    .execute();
  return result.affected === 1;
}
