import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { listed, run, sql } from '../../common/database/sql';
import { parseDay, today, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { fieldValue, fieldValues, type FormState } from '../../common/web/fields';
import { HiringManagers } from '../../hiring-managers/hiring-managers.service';
import { Settings } from '../../settings/settings.service';
import { hasLastVisit, lastVisitThere } from './last-visit';
import { lastMode, plannedToLog, teamMates } from './employer-choices';
import { EmployerPicker } from './employer-picker.service';
import { MODE_VALUES, PURPOSE_VALUES } from '../rules/visit.choices';
import { recordedOn } from './recorded-on';
import type { Recorded } from './recorded.rules';
import { SpeakingAt, type RecordedClient } from './speaking.service';
import { clockTime } from './visit-time';
import type { VisitFormView } from './visit-form.page';

/** What the address of a new form may say. */
export interface AskedForm {
  employer?: string;
  planned?: string;
  mode?: string;
}

export type VisitFormData = Omit<VisitFormView, 'form' | 'isEdit' | 'recorded' | 'action' | 'cancelHref' | 'openingTitle' | 'live'>;

/** What the visit form offers: likely employers, the people there, whom one may speak for. */
@Injectable()
export class VisitForms {
  constructor(
    private readonly picker: EmployerPicker,
    private readonly people: HiringManagers,
    private readonly speaking: SpeakingAt,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async today(tx: Tx): Promise<Day> {
    return today(this.clock.now(), (await this.settings.get(tx)).timeZone);
  }

  /** A form nobody has touched: now, and what was planned; of a plan of an earlier day, that day. */
  async blank(tx: Tx, who: Viewer, asked: AskedForm): Promise<FormState> {
    const { timeZone } = await this.settings.get(tx);
    const planned = isId(asked.planned) ? await plannedToLog(tx, who, asked.planned) : null;
    const now = this.clock.now();
    const day = today(now, timeZone);
    const values = {
      id: newId(now.getTime()), version: '', planned: planned?.id ?? '', employer: planned?.employerId ?? String(asked.employer ?? ''),
      day: planned && planned.day < day ? planned.day : day, time: clockTime(now.toISOString(), timeZone), mode: planned ? 'in_person' : (MODE_VALUES.find((one) => one === asked.mode) ?? ''),
      purpose: planned?.purpose ?? '', clients: planned?.clientIds ?? [], facts: planned?.facts ?? [],
    };
    return { values, errors: {} };
  }

  /** The form with one's last visit at its employer taken over; what was typed stays. */
  async asLastTime(tx: Tx, who: Viewer, form: FormState): Promise<FormState> {
    const last = await lastVisitThere(tx, who, fieldValue('employer', undefined, form));
    return last ? { values: { ...form.values, ...last }, errors: {} } : { ...form, errors: {} };
  }

  /** All that the form offers for what stands in it. */
  async data(tx: Tx, who: Viewer, form: FormState): Promise<VisitFormData> {
    const day = await this.today(tx);
    const chosen = fieldValue('employer', undefined, form);
    const employer = await this.picker.chosen(tx, chosen);
    const { options, status } = await this.picker.options(tx, who, form, employer, day);
    const at = await this.at(tx, who, employer?.id ?? '', { day: fieldValue('day', undefined, form), purpose: fieldValue('purpose', undefined, form) });
    const people = await this.withTicked(tx, at.people, at.employerId, fieldValues('met', undefined, form));
    return { today: day, employers: options, employerStatus: status, ...at, people, mates: await teamMates(tx, who), lastMode: await lastMode(tx, who) };
  }

  /** The people of an employer, and whom one may speak for there on that day and for that purpose; none while no employer is chosen. */
  async at(tx: Tx, who: Viewer, employerId: string, { day, purpose }: { day: string; purpose: string }): Promise<Pick<VisitFormView, 'people' | 'speaking' | 'employerId' | 'hasLast'>> {
    const employer = await this.picker.chosen(tx, employerId);
    if (!employer) return { people: [], speaking: { may: [], not: [], dangers: [], asked: { employerId: '', day: '', purpose: null } }, employerId: '', hasLast: false };
    const people = (await this.people.listFor(tx, employer.id)).filter((person) => person.leftOn === null);
    const speaking = await this.speaking.look(tx, who, employer.id, parseDay(day) ?? (await this.today(tx)), PURPOSE_VALUES.find((one) => one === purpose) ?? null);
    return { people: people.map(({ id, name, role }) => ({ id, name, role })), speaking, employerId: employer.id, hasLast: await hasLastVisit(tx, who, employer.id) };
  }

  /** The people of an employer, and those of them who are ticked however many there are: a form takes off nobody it didn't show. */
  private async withTicked(tx: Tx, people: VisitFormView['people'], employerId: string, met: readonly string[]): Promise<VisitFormView['people']> {
    const missing = met.filter((id) => isId(id) && !people.some((one) => one.id === id));
    if (missing.length === 0) return people;
    const more = await run<{ id: string; name: string; role: string }[]>(tx, sql`SELECT id, name, role FROM hiring_managers WHERE employer_id = ${employerId} AND id IN (${listed(missing)}) AND left_on IS NULL AND deleted_at IS NULL ORDER BY name_key, id`);
    return [...people, ...more];
  }

  /** The clients on a stored visit, as a form may show them. */
  recorded(tx: Tx, who: Viewer, people: readonly Recorded[]): Promise<RecordedClient[]> {
    return this.speaking.recorded(tx, who, people);
  }

  /** The same of the visit or planned visit of this id; nobody on one that isn't this person's to change, or isn't stored yet. */
  async recordedOn(tx: Tx, who: Viewer, id: string): Promise<RecordedClient[]> {
    return isId(id) ? this.recorded(tx, who, await recordedOn(tx, who, await this.today(tx), id)) : [];
  }

  /** Whether some of these people are at another employer: it was chosen after they were ticked. */
  async areElsewhere(tx: Tx, employerId: string, met: readonly string[]): Promise<boolean> {
    const ids = met.filter(isId);
    if (ids.length === 0) return false;
    const rows = await run<{ id: string }[]>(tx, sql`SELECT id FROM hiring_managers WHERE employer_id = ${employerId} AND id IN (${listed(ids)})`);
    return rows.length < new Set(ids).size;
  }

  /** Whether words seem to name a client of this person whom they aren't about (D6). */
  namesAnother(tx: Tx, who: Viewer, words: string, aboutIds: readonly string[]): Promise<boolean> {
    return this.speaking.namesAnother(tx, who, words, aboutIds);
  }
}
