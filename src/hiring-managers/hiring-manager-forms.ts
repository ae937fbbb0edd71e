import { Injectable, NotFoundException } from '@nestjs/common';
import { isId } from '../common/database/ids';
import type { Tx } from '../common/database/database';
import { today } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import { formatInstant } from '../common/time/format';
import { conflictPage } from '../common/web/conflict.page';
import type { Page } from '../common/web/page';
import type { Employer } from '../employers/employer.entity';
import { Employers } from '../employers/employers.service';
import type { Site } from '../employers/site.entity';
import { Sites } from '../employers/sites/sites.service';
import { Settings } from '../settings/settings.service';
import type { HiringManager, HiringSay } from './hiring-manager.entity';
import { HIRING_SAYS, PERSON_LABELS, personValues, typedPerson, type HiringManagerForm, type PersonValues } from './hiring-manager.form';
import { personPaths } from './hiring-manager.page';
import { HiringManagers, type PersonFields } from './hiring-managers.service';

/** What stands around the form of a person, and what somebody else made of it meanwhile. */
@Injectable()
export class HiringManagerForms {
  constructor(
    private readonly people: HiringManagers,
    private readonly employers: Employers,
    private readonly sites: Sites,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundException when there is no such person, or it is removed */
  async person(tx: Tx, id: string): Promise<HiringManager> {
    const person = isId(id) ? await this.people.find(tx, id) : null;
    if (!person) throw new NotFoundException();
    return person;
  }

  async around(tx: Tx, employerId: string): Promise<{ employer: Employer; sites: Site[] }> {
    const employer = isId(employerId) ? await this.employers.find(tx, employerId) : null;
    if (!employer) throw new NotFoundException();
    return { employer, sites: await this.sites.listFor(tx, employerId) };
  }

  /** The typed form as it is stored: a site of this employer or none; the day they left stays the day it was first noted. */
  async fields(tx: Tx, form: HiringManagerForm, employerId: string, before: HiringManager | null): Promise<PersonFields> {
    const { sites } = await this.around(tx, employerId);
    const { timeZone } = await this.settings.get(tx);
    const { name, role, hiringSay, bestTime, phone, email, note, siteId, left } = form;
    const leftOn = left ? (before?.leftOn ?? today(this.clock.now(), timeZone)) : null;
    return { name, role, hiringSay: (hiringSay || 'unknown') as HiringSay, bestTime, phone, email, note, siteId: sites.find((site) => site.id === siteId)?.id ?? null, leftOn };
  }

  /** Yours and theirs, field by field. */
  async conflict(tx: Tx, form: HiringManagerForm, before: HiringManager): Promise<Page> {
    const theirs = await this.person(tx, before.id);
    const { sites } = await this.around(tx, theirs.employerId);
    const [yours, current] = [typedPerson(form), personValues(theirs)];
    const names = Object.keys(PERSON_LABELS) as (keyof PersonValues)[];
    const shown = (name: keyof PersonValues, value: string) => {
      if (name === 'siteId') return sites.find((site) => site.id === value)?.address ?? '';
      if (name === 'left') return value === 'yes' ? 'Yes' : 'No';
      return name === 'hiringSay' ? (HIRING_SAYS.find((say) => say.value === value)?.label ?? value) : value;
    };
    const { locale, timeZone } = await this.settings.get(tx);
    return conflictPage({
      what: 'this person', bySentence: `It was saved on ${formatInstant(theirs.updatedAt, timeZone, locale)}.`, action: personPaths.show(theirs.id), version: theirs.version,
      typed: names.filter((name) => yours[name] !== '').map((name) => ({ name, value: yours[name] })), theirsHref: personPaths.edit(theirs.id),
      fields: names.map((name) => ({ label: PERSON_LABELS[name], name, yours: shown(name, yours[name]), theirs: shown(name, current[name]) })),
    });
  }
}
