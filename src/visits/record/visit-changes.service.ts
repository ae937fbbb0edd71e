import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { formatDay, formatInstant } from '../../common/time/format';
import { parseDay } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { conflictPage } from '../../common/web/conflict.page';
import type { FormState } from '../../common/web/fields';
import { fieldValues } from '../../common/web/fields';
import { page, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { withRecorded } from '../form/recorded.rules';
import { VisitIntake, type Saved } from '../form/visit-intake.service';
import type { VisitForm } from '../form/visit.form';
import { readRows } from '../visit-rows';
import type { Visit } from '../visit.entity';
import { visitPage } from './visit.page';
import { VisitRecords } from './visit-record.service';
import { toValues, valueLines, type Names, type VisitValues } from './visit-values';

/** Reading and changing one visit: its page, its form as stored, and two people's versions side by side. */
@Injectable()
export class VisitChanges {
  constructor(
    private readonly records: VisitRecords,
    private readonly intake: VisitIntake,
    private readonly settings: Settings,
  ) {}

  async show(tx: Tx, who: Viewer, id: string): Promise<Page> {
    return page('visits/show', visitPage(await this.records.open(tx, who, id), who.id));
  }

  async form(tx: Tx, visit: Visit): Promise<FormState> {
    const { timeZone } = await this.settings.get(tx);
    return { values: toValues(visit, await readRows(tx, visit.id), timeZone), errors: {} };
  }

  /** A posted form with the recorded clients and facts it didn't show, so that its faults are those of what would be saved. */
  async complete<T extends { typed: VisitForm; state: FormState }>(tx: Tx, visit: Visit, form: T): Promise<T> {
    const typed = withRecorded(form.typed, (await readRows(tx, visit.id)).clients);
    return { ...form, typed, state: { ...form.state, values: { ...form.state.values, clients: typed.clients, facts: typed.facts } } };
  }

  save(tx: Tx, who: Viewer, id: string, form: VisitForm): Promise<Saved> {
    return this.intake.change(tx, who, id, form);
  }

  /** Somebody changed the visit since this form was opened: both versions, and nothing typed is lost. */
  async conflict(tx: Tx, typed: FormState, saved: Extract<Saved, { outcome: 'conflict' }>): Promise<Page> {
    const { locale, timeZone } = await this.settings.get(tx);
    const theirs = toValues(saved.theirs, saved.rows, timeZone);
    const many = (name: string) => [...fieldValues(name, undefined, typed)];
    const yours: Partial<VisitValues> = { ...theirs, ...typed.values, met: many('met'), along: many('along'), clients: many('clients'), facts: many('facts') };
    if (yours.next === 'none' || yours.next === '') yours.nextDate = '';
    const known = await this.records.names(tx, [theirs, yours].flatMap((one) => [one.employer ?? '', ...(one.met ?? []), ...(one.along ?? [])]));
    const names: Names = { of: (id) => known.get(id) ?? id, day: (day) => (parseDay(day) ? formatDay(day, locale, 'withYear') : day) };
    const current = valueLines(theirs, names);
    const [last] = await tx.sql<{ name: string; at: string }[]>`SELECT s.name, x.changed_at AS at FROM visit_versions x JOIN staff s ON s.id = x.changed_by
      WHERE x.visit_id = ${saved.theirs.id} ORDER BY x.version DESC LIMIT 1`;
    return conflictPage({
      what: 'this visit', bySentence: last ? `${last.name} saved it on ${formatInstant(last.at, timeZone, locale)}, after you opened it.` : 'It was saved after you opened it.',
      action: `/visits/${saved.theirs.id}`, version: saved.theirs.version, theirsHref: `/visits/${saved.theirs.id}`,
      typed: Object.keys(typed.values).filter((name) => !['version', 'id'].includes(name)).flatMap((name) => many(name).map((value) => ({ name, value }))),
      fields: valueLines(yours, names).map((line, index) => ({ label: line.label, name: line.name, yours: line.text, theirs: current[index].text })),
    });
  }
}
