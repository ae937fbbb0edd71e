import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { listed, run, sql } from '../../common/database/sql';
import { similarity } from '../../common/text/normalise';
import { plural } from '../../common/text/plain';
import { parseDay, today, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { OptionSpec } from '../../common/web/choice-fields';
import { fieldValue, type FormState } from '../../common/web/fields';
import type { Employer } from '../../employers/employer.entity';
import { Employers, type FoundEmployer } from '../../employers/employers.service';
import { HiringManagers } from '../../hiring-managers/hiring-managers.service';
import { Settings } from '../../settings/settings.service';
import { lastMode, likelyEmployers, plannedToLog, teamMates } from './employer-choices';
import { SpeakingAt } from './speaking.service';
import { clockTime } from './visit-time';
import { NEW_ALTHOUGH_ALIKE, NEW_EMPLOYER } from './visit.form';
import type { VisitFormView } from './visit-form.page';

/** From here on two names look alike enough to ask, 0 to 1. */
const ALIKE = 0.6;
const FOUND = 8;

export type VisitFormData = Omit<VisitFormView, 'form' | 'isEdit' | 'action' | 'cancelHref' | 'keepsOthers' | 'openingTitle' | 'live'>;

/** What the visit form offers: likely employers, the people there, whom one may speak for. */
@Injectable()
export class VisitForms {
  constructor(
    private readonly employers: Employers,
    private readonly people: HiringManagers,
    private readonly speaking: SpeakingAt,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async today(tx: Tx): Promise<Day> {
    return today(this.clock.now(), (await this.settings.get(tx)).timeZone);
  }

  /** A form nobody has touched: now, and what was planned. */
  async blank(tx: Tx, who: Viewer, asked: { employer?: string; planned?: string }): Promise<FormState> {
    const { timeZone } = await this.settings.get(tx);
    const planned = isId(asked.planned) ? await plannedToLog(tx, who, asked.planned) : null;
    const now = this.clock.now();
    const values = {
      id: newId(now.getTime()), version: '', planned: planned?.id ?? '', employer: planned?.employerId ?? asked.employer ?? '',
      day: today(now, timeZone), time: clockTime(now.toISOString(), timeZone), purpose: planned?.purpose ?? '', clients: planned?.clientIds ?? [],
    };
    return { values, errors: {} };
  }

  /** All that the form offers for what stands in it. */
  async data(tx: Tx, who: Viewer, form: FormState): Promise<VisitFormData> {
    const day = await this.today(tx);
    const chosen = fieldValue('employer', undefined, form);
    const employer = await this.chosen(tx, chosen);
    const { options, status } = await this.employerOptions(tx, who, form, employer);
    const at = await this.at(tx, who, employer?.id ?? '', fieldValue('day', undefined, form));
    return { today: day, employers: options, employerStatus: status, ...at, mates: await teamMates(tx, who), lastMode: await lastMode(tx, who) };
  }

  /** The people of an employer, and whom one may speak for there on that day; none while no employer is chosen. */
  async at(tx: Tx, who: Viewer, employerId: string, day: string): Promise<Pick<VisitFormView, 'people' | 'speaking' | 'employerId'>> {
    const employer = await this.chosen(tx, employerId);
    if (!employer) return { people: [], speaking: { may: [], not: [] }, employerId: '' };
    const people = (await this.people.listFor(tx, employer.id)).filter((person) => person.leftOn === null).slice(0, 20);
    const speaking = await this.speaking.look(tx, who, employer.id, parseDay(day) ?? (await this.today(tx)));
    return { people: people.map(({ id, name, role }) => ({ id, name, role })), speaking, employerId: employer.id };
  }

  async chosen(tx: Tx, employerId: string): Promise<Employer | null> {
    return isId(employerId) ? this.employers.find(tx, employerId) : null;
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

  /** Employers for what was typed, and the way to add a new one. */
  async search(tx: Tx, text: string): Promise<{ options: OptionSpec[]; status: string }> {
    const found = await this.employers.search(tx, text, FOUND);
    const add = text.trim() === '' ? [] : [{ value: NEW_EMPLOYER, label: `Add “${text.trim()}”`, note: 'a new employer' }];
    return { options: [...found.map(toOption), ...add], status: found.length === 0 ? 'No employer by that name yet.' : plural(found.length, 'employer', 'employers') };
  }

  /** Employers that the new name may be: the same shop is soon there twice, and then each visit is at the wrong one. */
  async alike(tx: Tx, name: string): Promise<FoundEmployer[]> {
    return (await this.employers.search(tx, name, FOUND)).filter((one) => similarity(one.name, name) >= ALIKE).slice(0, 4);
  }

  /** Choices after a near-duplicate was seen: the ones that are there, and "it really is another". */
  async alikeOptions(tx: Tx, name: string): Promise<OptionSpec[]> {
    return [...(await this.alike(tx, name)).map(toOption), { value: NEW_ALTHOUGH_ALIKE, label: `Add “${name}”`, note: 'it really is another employer' }];
  }

  /** The choices of employer for what stands in a form: what was typed, or the likely ones. */
  async employerOptions(tx: Tx, who: Viewer, form: FormState, chosen: { id: string; name: string } | null): Promise<{ options: OptionSpec[]; status: string }> {
    const text = fieldValue('find', undefined, form).trim();
    if (text !== '') {
      const isAsked = form.errors.employer?.startsWith('There is') ?? false;
      const found = isAsked ? { options: await this.alikeOptions(tx, text), status: '' } : await this.search(tx, text);
      return { ...found, options: withChosen(found.options, chosen) };
    }
    const likely = (await likelyEmployers(tx, who, await this.today(tx))).map(({ id, name, note }) => ({ value: id, label: name, note }));
    return { options: withChosen(likely, chosen), status: '' };
  }
}

function toOption({ id, name, address, area }: FoundEmployer): OptionSpec {
  return { value: id, label: name, note: [address, area].filter((part) => part !== '').join(', ') };
}

function withChosen(options: OptionSpec[], chosen: { id: string; name: string } | null): OptionSpec[] {
  if (!chosen || options.some((option) => option.value === chosen.id)) return options;
  return [{ value: chosen.id, label: chosen.name }, ...options];
}
