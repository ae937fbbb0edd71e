import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
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
import type { WorkProfile } from '../work-profile';
import { lines } from './amounts.rules';
import { employerNames, employersByName } from './employer-wishes';
import { readPreferences } from './preferences-read.rules';
import { summaryOf } from './preferences-summary';
import { profileValues } from './preferences-values';
import { PreferencesForm } from './preferences.form';
import { preferencesPage } from './preferences.page';
import { versionPage } from './version.page';
import { WorkProfiles } from './work-profiles.service';

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
  edit(@Who() who: Viewer, @Param('id') clientId: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = found(await this.clients.open(tx, who, clientId, 'preferences'));
      const { number, profile } = await this.profiles.latest(tx, who, clientId);
      const values = { ...profileValues(profile, await this.namesIn(tx, profile)), id: newId(), version: String(number) };
      return page('clients/preferences', await this.model(tx, who, client, { values, errors: {} }));
    });
  }

  @Post()
  record(@Who() who: Viewer, @Param('id') clientId: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(PreferencesForm, body);
    return this.database.write(async (tx) => {
      const client = found(await this.clients.reach(tx, who, clientId));
      if (form.typed.lookup !== '') return page('clients/preferences', await this.model(tx, who, client, { values: form.state.values, errors: {} }));
      const { profile, faults } = readPreferences(form.typed, await employersByName(tx, [...lines(form.typed.employersWanted), ...lines(form.typed.employersRefused)]));
      const errors = { ...faults, ...form.state.errors, ...(isId(form.typed.id) ? {} : { id: 'Open the form again: it can’t be told from another.' }) };
      if (Object.keys(errors).length > 0) return formAgain('clients/preferences', await this.model(tx, who, client, { values: form.state.values, errors }));
      const isKept = await this.profiles.record(tx, who, clientId, { id: form.typed.id, basedOn: Number(form.typed.version) }, profile);
      return isKept ? new SeeOther(withNotice(clientPaths.preferences(clientId), 'saved')) : this.conflict(tx, who, client, form, profile);
    });
  }

  @Get(':number')
  show(@Who() who: Viewer, @Param('id') clientId: string, @Param('number') number: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = found(await this.clients.open(tx, who, clientId, 'preferences'));
      const version = /^\d{1,6}$/.test(number) ? await this.profiles.version(tx, who, clientId, Number(number)) : null;
      if (!version) throw new NotFoundException();
      const { locale, timeZone } = await this.settings.get(tx);
      return page('clients/preferences-version', versionPage(client, version, summaryOf(version.profile, await this.namesIn(tx, version.profile), locale), { locale, timeZone }));
    });
  }

  private async model(tx: Tx, who: Viewer, client: Client, form: FormState) {
    return preferencesPage({ client, form, history: await this.profiles.history(tx, who, client.id), site: await this.settings.get(tx) });
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
