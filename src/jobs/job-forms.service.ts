import { Injectable } from '@nestjs/common';
import type { Client } from '../clients/client.entity';
import { Clients } from '../clients/clients.service';
import type { Tx } from '../common/database/database';
import { isId, newId } from '../common/database/ids';
import { addDays, parseDay, type Day } from '../common/time/calendar';
import { fieldValue, type FormState } from '../common/web/fields';
import { FACT_VALUES, type Fact } from '../disclosure/rules/disclosure.choices';
import { LeaveLook, type Look } from '../disclosure/gate/leave-look.service';
import { Employers } from '../employers/employers.service';
import { Openings } from '../openings/openings.service';
import type { Site } from '../openings/opening-words';
import { Settings } from '../settings/settings.service';
import { recordedFrom, type FromOpening } from './from-opening';
import { jobFormPage } from './job-form.page';
import type { Job } from './job.entity';
import { valuesFromOpening } from './job-values';

const FOUND_AT_ONCE = 8;
const LONG_GONE = 60;

/** What the form about a job needs besides what was typed. */
@Injectable()
export class JobForms {
  constructor(
    private readonly clients: Clients,
    private readonly openings: Openings,
    private readonly employers: Employers,
    private readonly leave: LeaveLook,
    private readonly settings: Settings,
  ) {}

  /** The day, and how the site writes things. */
  async site(tx: Tx): Promise<Site> {
    return { ...(await this.settings.get(tx)), today: await this.clients.today(tx) };
  }

  /** A form nobody has touched; from an opening, what is known of it. */
  async blank(tx: Tx, asked: { opening?: unknown; employer?: unknown }): Promise<FormState> {
    const opening = isId(asked.opening) ? await this.openings.find(tx, asked.opening) : null;
    const employer = isId(asked.employer) ? { employer: asked.employer } : {};
    const today = await this.clients.today(tx);
    // A first day that the opening names may lie ahead; one long gone is of somebody else's start.
    const startedOn = opening?.startsOn && opening.startsOn >= addDays(today, -LONG_GONE) ? opening.startsOn : today;
    return { values: { id: newId(), version: '', ...employer, ...(opening ? valuesFromOpening(opening) : {}), startedOn }, errors: {} };
  }

  /** The employer chosen, and the opening if it is one of theirs. An employer out of the lists can still be the one somebody works for. */
  async chosen(tx: Tx, typed: { employer: string; opening: string }): Promise<{ employerId: string; openingId: string | null } | null> {
    const employer = isId(typed.employer) ? await this.employers.find(tx, typed.employer) : null;
    if (!employer) return null;
    const opening = isId(typed.opening) ? await this.openings.findEvenRemoved(tx, typed.opening) : null;
    return { employerId: employer.id, openingId: opening?.employerId === employer.id ? opening.id : null };
  }

  /** The name of an employer, also of one taken out of the lists since. */
  async employerName(tx: Tx, id: string): Promise<string> {
    return (await this.employers.findEvenRemoved(tx, id))?.name ?? '';
  }

  /** Where somebody works, for their own paper: the name, and the address of the main site. */
  async place(tx: Tx, employerId: string): Promise<{ site: Site; employer: string; address: string }> {
    const main = await this.employers.mainSite(tx, employerId);
    return { site: await this.site(tx), employer: await this.employerName(tx, employerId), address: [main?.address, main?.city].filter(Boolean).join(', ') };
  }

  /** May we speak with this employer on this day? For pages: nothing is asked and nothing is kept. */
  async look(tx: Tx, clientId: string, employerId: string, day: Day): Promise<Look | null> {
    return (await this.leave.at(tx, employerId, day, [clientId], 'job_support')).get(clientId) ?? null;
  }

  async model(tx: Tx, form: FormState, client: Client, job: Job | null) {
    const value = (name: string) => fieldValue(name, undefined, form);
    const words = value('employerWords').trim();
    const id = job?.employerId ?? value('employer');
    const chosen = isId(id) ? await this.employers.findEvenRemoved(tx, id) : null;
    const search = words !== '' && words !== chosen?.name ? await this.employers.search(tx, words.slice(0, 200), FOUND_AT_ONCE) : [];
    const employers = chosen ? [{ id: chosen.id, name: chosen.name, area: chosen.area, address: '' }, ...search.filter((one) => one.id !== chosen.id)] : search;
    const site = await this.site(tx);
    const look = chosen ? await this.look(tx, client.id, chosen.id, parseDay(value('startedOn')) ?? site.today) : null;
    return jobFormPage({ form, client, job, employers, allowed: factsIn(look), site, from: job ? null : await this.from(tx, client.id, value('opening')) });
  }

  private async from(tx: Tx, clientId: string, openingId: string): Promise<FromOpening | null> {
    const opening = isId(openingId) ? await this.openings.find(tx, openingId) : null;
    return opening ? { opening, jobId: (await recordedFrom(tx, opening.id, [clientId])).get(clientId) ?? null } : null;
  }
}

function factsIn(look: Look | null): Fact[] | null {
  return look === null ? null : FACT_VALUES.filter((fact) => look.facts.includes(fact));
}
