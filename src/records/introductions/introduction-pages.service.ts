import { Injectable } from '@nestjs/common';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import type { Viewer } from '../../common/web/access';
import { fieldValue, type FieldErrors, type FormState } from '../../common/web/fields';
import { isDisclosable, type ClientAtDoor } from '../../disclosure/door/door.service';
import { tellsItsKind } from '../../disclosure/door/words-in-text.rules';
import { Employers } from '../../employers/employers.service';
import { Settings } from '../../settings/settings.service';
import { Accounts } from '../../staff/accounts/accounts.service';
import type { IntroductionForm } from './introduction.form';
import { introductionFormPage } from './introduction-form.page';
import { introductionFaults, remarkOn } from './introduction.rules';
import type { IntroductionView } from './introduction.page';
import { Introductions, type Introduction } from './introductions.service';

/** Gathers what the pages of introductions show; the caller has reached the client. */
@Injectable()
export class IntroductionPages {
  constructor(
    private readonly introductions: Introductions,
    private readonly employers: Employers,
    private readonly clients: Clients,
    private readonly settings: Settings,
    private readonly accounts: Accounts,
  ) {}

  /** The form, and the client as shown on it, to be written down. */
  async form(tx: Tx, who: Viewer, client: Client, state: FormState, asksAnyway = false): Promise<{ model: ReturnType<typeof introductionFormPage>; shown: ClientAtDoor[] }> {
    const chosen = fieldValue('employer', undefined, state);
    const found = isId(chosen) ? await this.employers.find(tx, chosen) : null;
    const employer = found ? { id: found.id, name: found.name, isLeftAlone: found.doNotContactOn !== null } : null;
    const find = fieldValue('find', undefined, state);
    const door = employer ? await this.introductions.couldTell(tx, who, client.id, employer.id) : null;
    const { locale } = await this.settings.get(tx);
    const model = introductionFormPage({
      client, id: newId(), employer, door, found: employer || find === '' ? null : await this.employers.search(tx, find.slice(0, 200), 8), lastReach: await this.introductions.lastReach(tx, who),
      isMailTelling: await this.isMailTelling(tx, who), asksAnyway, locale,
    }, state);
    return { model, shown: door ? [door] : [] };
  }

  /** What stands in the way of what was typed, and whether all of it can be kept anyway. Nobody to speak of is left to the gate. */
  async faults(tx: Tx, who: Viewer, client: Client, typed: IntroductionForm): Promise<{ errors: FieldErrors; asksAnyway: boolean }> {
    const door = await this.introductions.couldTell(tx, who, client.id, typed.employer);
    const told = isDisclosable(door) ? door : null;
    const errors = introductionFaults(typed, told !== null && told.from !== 'before_applying');
    const others = (await this.clients.listReachable(tx, who)).filter((one) => one.id !== client.id).map((one) => one.preferredName);
    const { locale } = await this.settings.get(tx);
    const remark = remarkOn(typed.body, { client: { name: client.preferredName, initials: client.initials }, facts: typed.facts, wordsNot: told?.wordsNot ?? [], others, locale });
    if (!remark || (typed.anyway !== '' && !remark.isFinal)) return { errors, asksAnyway: false };
    return { errors: { ...errors, body: remark.sentence }, asksAnyway: !remark.isFinal };
  }

  /** An introduction with leave looked up anew (D8). */
  async view(tx: Tx, who: Viewer, client: Client, introduction: Introduction): Promise<IntroductionView> {
    const employer = await this.employers.findEvenRemoved(tx, introduction.employerId);
    const { employerFacingName: house, locale } = await this.settings.get(tx);
    return { client, employer: employer?.name ?? '', introduction, door: await this.introductions.tells(tx, who, introduction), house, isMailTelling: await this.isMailTelling(tx, who), locale };
  }

  async locale(tx: Tx): Promise<string> {
    return (await this.settings.get(tx)).locale;
  }

  /** Whether there is such an employer, not removed. */
  async isKnown(tx: Tx, employerId: string): Promise<boolean> {
    return (await this.employers.find(tx, employerId)) !== null;
  }

  private async isMailTelling(tx: Tx, who: Viewer): Promise<boolean> {
    const staff = await this.accounts.findStaff(tx, who.id);
    return tellsItsKind(staff?.email.split('@')[1] ?? '');
  }
}
