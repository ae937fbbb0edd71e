import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { plural } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { OptionSpec } from '../../common/web/choice-fields';
import { fieldValue, type FormState } from '../../common/web/fields';
import { alikeAmong } from '../../employers/alike';
import type { Employer } from '../../employers/employer.entity';
import { Employers, type FoundEmployer } from '../../employers/employers.service';
import { likelyEmployers } from './employer-choices';
import { NEW_ALTHOUGH_ALIKE, NEW_EMPLOYER } from './visit.form';

const FOUND = 8;

/** The choices of employer in a form: the likely ones, those found, a new one, one that may be there already. */
@Injectable()
export class EmployerPicker {
  constructor(private readonly employers: Employers) {}

  async chosen(tx: Tx, employerId: string): Promise<Employer | null> {
    return isId(employerId) ? this.employers.find(tx, employerId) : null;
  }

  /** Employers for what was typed, and the way to add a new one. */
  async search(tx: Tx, text: string): Promise<{ options: OptionSpec[]; status: string }> {
    const found = await this.employers.search(tx, text, FOUND);
    const add = text.trim() === '' ? [] : [{ value: NEW_EMPLOYER, label: `Add “${text.trim()}”`, note: 'a new employer' }];
    return { options: [...found.map(toOption), ...add], status: found.length === 0 ? 'No employer by that name yet.' : plural(found.length, 'employer', 'employers') };
  }

  /** Employers that the new name may be: the same shop is soon there twice, and then each visit is at the wrong one. */
  async alike(tx: Tx, name: string): Promise<FoundEmployer[]> {
    return alikeAmong(await this.employers.search(tx, name, FOUND), name);
  }

  /** Choices after a near-duplicate was seen: the ones that are there, and "it really is another". */
  async alikeOptions(tx: Tx, name: string): Promise<OptionSpec[]> {
    return [...(await this.alike(tx, name)).map(toOption), { value: NEW_ALTHOUGH_ALIKE, label: `Add “${name}”`, note: 'it really is another employer' }];
  }

  /** The choices of employer for what stands in a form: what was typed, or the likely ones. */
  async options(tx: Tx, who: Viewer, form: FormState, chosen: { id: string; name: string } | null, today: Day): Promise<{ options: OptionSpec[]; status: string }> {
    const text = fieldValue('find', undefined, form).trim();
    if (text !== '') {
      const isAsked = form.errors.employer?.startsWith('There is') ?? false;
      const found = isAsked ? { options: await this.alikeOptions(tx, text), status: '' } : await this.search(tx, text);
      return { ...found, options: withChosen(found.options, chosen) };
    }
    const likely = (await likelyEmployers(tx, who, today)).map(({ id, name, note }) => ({ value: id, label: name, note }));
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
