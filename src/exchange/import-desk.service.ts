import { Injectable, NotFoundException } from '@nestjs/common';
import { Database, type Tx } from '../common/database/database';
import { isId } from '../common/database/ids';
import { listed, run, sql } from '../common/database/sql';
import { Clock } from '../common/time/clock';
import type { FormState } from '../common/web/fields';
import { formAgain, page, type Page } from '../common/web/page';
import { Settings } from '../settings/settings.service';
import { previewStored } from './import-draft';
import { ImportRuns } from './import-runs.service';
import { ImportStore, type OutcomeFilter } from './import-store.service';
import type { Import } from './import.entity';
import { donePage, type ImportShown, runningPage, waitingPage } from './pages/import.page';
import { importRowsPage, ROWS_A_PAGE } from './pages/import-rows.page';
import { importsPage, type Where } from './pages/imports.page';

const REFUSED_SHOWN = 10;
const IMPORTS_A_PAGE = 30;
/** A run that began longer ago than this was cut off: its transaction is gone, and with it all it had done. */
const MINUTES_RUNNING = 20;
const CUT_OFF = 'It was cut off before the end, so nothing was brought in. Try again.';
const FILTERS: readonly OutcomeFilter[] = ['all', 'created', 'alreadyThere', 'refused', 'doubtful'];
const SEEN: Record<string, string> = {
  looked: 'Read anew. This is what it would bring now.',
  changed: 'You changed how the file is read, so look once more before it is brought in.',
  stale: 'Somebody else has changed this since you opened it. This is how it stands now.',
};

/** What the pages of imports show. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly runs: ImportRuns,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundException when there is none */
  async find(id: string): Promise<Import> {
    const found = isId(id) ? await this.database.read((tx) => this.store.find(tx, id)) : null;
    if (!found) throw new NotFoundException();
    if (!this.isCutOff(found)) return found;
    await this.database.write((tx) => this.store.fail(tx, id, CUT_OFF));
    return { ...found, status: 'waiting', failure: CUT_OFF };
  }

  list(query: Record<string, unknown>) {
    const before = typeof query.before === 'string' && isId(query.id) ? { startedAt: query.before, id: query.id } : undefined;
    return this.database.read(async (tx) => {
      const found = await this.store.list(tx, IMPORTS_A_PAGE + 1, before);
      const imports = found.slice(0, IMPORTS_A_PAGE);
      const staff = await staffNames(tx, imports.flatMap((one) => one.startedBy ?? []));
      return importsPage({ imports, staff, hasMore: found.length > IMPORTS_A_PAGE, isFirst: before === undefined }, await this.where(tx));
    });
  }

  async show(found: Import, seen: string): Promise<Page> {
    const { shown, where } = await this.shown(found);
    switch (found.status) {
      case 'waiting': return page('exchange/waiting', waitingPage(shown, where, SEEN[seen] ?? ''));
      case 'running': return page('exchange/running', runningPage(shown, where, this.runs.progressOf(found.id)));
      case 'done':
      case 'undone': return page('exchange/done', donePage(shown, where));
    }
  }

  /** The same page with what was chosen and why it can't be so. */
  async showAgain(found: Import, state: FormState): Promise<Page> {
    if (found.status !== 'waiting') return this.show(found, '');
    const { shown, where } = await this.shown(found);
    return formAgain('exchange/waiting', waitingPage(shown, where, '', state));
  }

  rows(found: Import, query: Record<string, unknown>) {
    const filter = FILTERS.find((one) => one === query.outcome) ?? 'all';
    const after = typeof query.after === 'string' && /^\d{1,9}$/.test(query.after) ? Number(query.after) : 0;
    return this.database.read(async (tx) => {
      const some = await this.store.outcomes(tx, found.id, filter, after, ROWS_A_PAGE + 1);
      return importRowsPage(found, { rows: some.slice(0, ROWS_A_PAGE), hasMore: some.length > ROWS_A_PAGE, filter, after, doubtful: previewStored(found).doubtful });
    });
  }

  private isCutOff(found: Import): boolean {
    if (found.status !== 'running' || found.runAt === null || this.runs.progressOf(found.id)) return false;
    return this.clock.now().getTime() - Date.parse(found.runAt) > MINUTES_RUNNING * 60_000;
  }

  private shown(found: Import): Promise<{ shown: ImportShown; where: Where }> {
    return this.database.read(async (tx) => {
      const refused = await this.store.outcomes(tx, found.id, 'refused', 0, REFUSED_SHOWN);
      const staff = await staffNames(tx, found.startedBy ? [found.startedBy] : []);
      return { shown: { found, refused, by: staff.get(found.startedBy ?? '') ?? 'the command line' }, where: await this.where(tx) };
    });
  }

  private async where(tx: Tx): Promise<Where> {
    const { locale, timeZone } = await this.settings.get(tx);
    return { locale, timeZone };
  }
}

async function staffNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM staff WHERE id IN (${listed([...new Set(ids)])})`);
  return new Map(rows.map((row) => [row.id, row.name]));
}
