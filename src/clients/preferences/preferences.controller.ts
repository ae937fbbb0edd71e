import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { conflictPage } from '../../common/web/conflict.page';
import { readForm, type FormResult, type Posted } from '../../common/web/form';
import type { FormState } from '../../common/web/fields';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import type { Client } from '../client.entity';
import { clientPaths } from '../client.paths';
import { Clients } from '../clients.service';
import { isBlankProfile, type WorkProfile } from '../work-profile';
import { lines } from './amounts.rules';
import { employerNames, employersByName } from './employer-wishes';
import { learnedSoFar, readLearned } from './learned.rules';
import { readPreferences, type PreferencesRead } from './preferences-read.rules';
import { summaryOf } from './preferences-summary';
import { profileValues } from './preferences-values';
import { PreferencesForm } from './preferences.form';
import { preferencesPage, VERSIONS_SHOWN } from './preferences.page';
import { WorkProfiles } from './work-profiles.service';

const NOTICES = { kept: 'preferences-kept', same: 'nothing-new', empty: 'nothing-asked' } as const;

@Controller('clients/:id/preferences')
@Roles('specialist', 'supervisor')
export class PreferencesController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly profiles: WorkProfiles,
    private readonly settings: Settings,
  ) {}

  @Get()
  edit(@Who() who: Viewer, @Param('id') clientId: string, @Query('after') after: unknown): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = found(await this.clients.open(tx, who, clientId, 'preferences'));
      const moment = typeof after === 'string' ? after : '';
      const values = { ...(await this.standing(tx, who, clientId)), after: moment, learned: learnedSoFar(moment, await this.profiles.moments(tx, clientId)) };
      return page('clients/preferences', await this.model(tx, who, client, { values, errors: {} }));
    });
  }

  /** The form as it stands, with what was said elsewhere filled in: for looking over, nothing is saved. Posted, since words about a client stand in no address. */
  @Post('drafts')
  draft(@Who() who: Viewer, @Param('id') clientId: string, @Body() body: Posted): Promise<Page> {
    const said = readForm(PreferencesForm, body).state.values as Record<string, string | string[]>;
    return this.database.write(async (tx) => {
      const client = found(await this.clients.open(tx, who, clientId, 'preferences'));
      const standing = await this.standing(tx, who, clientId);
      const values = { ...standing, ...said, employersRefused: [standing.employersRefused, said.employersRefused].filter(Boolean).join('\n'), id: standing.id, version: standing.version };
      return page('clients/preferences', await this.model(tx, who, client, { values, errors: {} }, Object.keys(said)));
    });
  }

  @Post()
  record(@Who() who: Viewer, @Param('id') clientId: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(PreferencesForm, body);
    return this.database.write(async (tx) => {
      const client = found(await this.clients.reach(tx, who, clientId));
      if (form.typed.lookup !== '') return page('clients/preferences', await this.model(tx, who, client, { values: form.state.values, errors: {} }));
      const { profile, faults } = await this.read(tx, who, clientId, form.typed);
      const { after, fault } = readLearned(form.typed, await this.profiles.moments(tx, clientId));
      const errors = { ...faults, ...fault, ...form.state.errors, ...(isId(form.typed.id) ? {} : { id: 'Open the form again: it can’t be told from another.' }) };
      if (Object.keys(errors).length > 0) return formAgain('clients/preferences', await this.model(tx, who, client, { values: form.state.values, errors }));
      const outcome = await this.profiles.keep(tx, who, clientId, { id: form.typed.id, basedOn: Number(form.typed.version), learned: form.typed.learned, after }, profile);
      if (outcome === 'newer') return this.conflict(tx, who, client, form, profile);
      return new SeeOther(withNotice(clientPaths.preferences(clientId), outcome === 'kept' && isBlankProfile(profile) ? 'preferences-blank' : NOTICES[outcome]));
    });
  }

  private async read(tx: Tx, who: Viewer, clientId: string, typed: PreferencesForm): Promise<PreferencesRead> {
    const { profile: standing } = await this.profiles.latest(tx, who, clientId);
    const { locale } = await this.settings.get(tx);
    const names = [...lines(typed.employersWanted), ...lines(typed.employersRefused)];
    return readPreferences(typed, await employersByName(tx, names, [...standing.employers.wanted, ...standing.employers.refused]), { standing, locale });
  }

  /** The newest version as the form shows it. */
  private async standing(tx: Tx, who: Viewer, clientId: string): Promise<Record<string, string | string[]>> {
    const { number, profile } = await this.profiles.latest(tx, who, clientId);
    const { locale } = await this.settings.get(tx);
    return { ...profileValues(profile, await this.namesIn(tx, profile), locale), id: newId(), version: String(number), after: '' };
  }

  private async model(tx: Tx, who: Viewer, client: Client, form: FormState, drafted: readonly string[] = []) {
    const [history, moments] = [await this.profiles.history(tx, who, client.id, VERSIONS_SHOWN + 1), await this.profiles.moments(tx, client.id)];
    return preferencesPage({ client, form, drafted, history, moments, site: await this.settings.get(tx), today: await this.clients.today(tx) });
  }

  private namesIn(tx: Tx, profile: WorkProfile): Promise<Map<string, string>> {
    return employerNames(tx, [...profile.employers.wanted, ...profile.employers.refused]);
  }

  private async conflict(tx: Tx, who: Viewer, client: Client, form: FormResult<PreferencesForm>, yours: WorkProfile): Promise<Page> {
    const { number, profile: theirs } = await this.profiles.latest(tx, who, client.id);
    const { locale } = await this.settings.get(tx);
    const standing = summaryOf(theirs, await this.namesIn(tx, theirs), locale);
    const mine = summaryOf(yours, await this.namesIn(tx, yours), locale);
    const { version: _, ...typed } = form.state.values as Record<string, string | string[]>;
    return conflictPage({
      what: 'what this client wants', bySentence: 'Somebody recorded a newer version while you were typing.', action: clientPaths.preferences(client.id), theirsHref: clientPaths.preferences(client.id), version: number,
      typed: Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one }))),
      fields: mine.map((line, at) => ({ name: line.name, label: line.label, yours: line.text, theirs: standing[at].text })),
    });
  }
}

function found(client: Client | null): Client {
  if (!client) throw new NotFoundException();
  return client;
}
