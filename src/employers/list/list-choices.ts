import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { run, sql } from '../../common/database/sql';

export interface Choice {
  value: string;
  label: string;
}

export interface ListChoices {
  areas: Choice[];
  tags: Choice[];
}

/** How long the choices of the list may be old, in milliseconds: a new area may wait a moment to be chosen from. */
const FRESH_FOR = 15_000;
const MOST = 150;

/** The areas and tags there are, to choose from. Found by leaping from one to the next in the index, not by reading all employers. */
@Injectable()
export class EmployerChoices {
  private kept: { at: number; value: ListChoices } | null = null;

  async get(tx: Tx): Promise<ListChoices> {
    const now = performance.now();
    if (this.kept && now - this.kept.at < FRESH_FOR) return this.kept.value;
    const value = { areas: await this.areas(tx), tags: await this.tags(tx) };
    this.kept = { at: now, value };
    return value;
  }

  private areas(tx: Tx): Promise<Choice[]> {
    return run(tx, sql`WITH RECURSIVE leap (value) AS (
        SELECT min(area_key) FROM employers WHERE deleted_at IS NULL AND area_key > ''
        UNION ALL SELECT (SELECT min(e.area_key) FROM employers e WHERE e.deleted_at IS NULL AND e.area_key > leap.value) FROM leap WHERE leap.value IS NOT NULL)
      SELECT value, (SELECT area FROM employers e WHERE e.deleted_at IS NULL AND e.area_key = leap.value LIMIT 1) AS label FROM leap WHERE value IS NOT NULL LIMIT ${MOST}`);
  }

  private tags(tx: Tx): Promise<Choice[]> {
    return run(tx, sql`WITH RECURSIVE leap (value) AS (
        SELECT min(tag_key) FROM employer_tags
        UNION ALL SELECT (SELECT min(t.tag_key) FROM employer_tags t WHERE t.tag_key > leap.value) FROM leap WHERE leap.value IS NOT NULL)
      SELECT value, (SELECT tag FROM employer_tags t WHERE t.tag_key = leap.value LIMIT 1) AS label FROM leap WHERE value IS NOT NULL LIMIT ${MOST}`);
  }
}
