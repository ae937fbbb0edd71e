import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../common/database/database';
import { newId } from '../common/database/ids';
import { Roles, Who, type Viewer } from '../common/web/access';
import { conflictPage } from '../common/web/conflict.page';
import type { FormState } from '../common/web/fields';
import { readForm, withError, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../common/web/page';
import type { Client } from './client.entity';
import { clientDifferences, clientFormPage } from './client-form.page';
import { ClientForm, faultsByDay, toFacts, toValues } from './client.form';
import { clientPaths } from './client.paths';
import type { ClientSaved } from './client-facts';
import { Clients } from './clients.service';
import { Covers } from './covers/covers.service';

const NUMBER_TAKEN = 'A client of your team has this case number already.';
const NOT_A_SPECIALIST = 'Choose one of your team’s specialists.';

@Controller('clients')
@Roles('specialist', 'supervisor')
export class ClientFormsController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly covers: Covers,
  ) {}

  @Get('new')
  add(@Who() who: Viewer): Promise<Page> {
    return this.database.read(async (tx) => {
      const values = { id: newId(), version: '', enteredOn: await this.clients.today(tx), status: 'looking' };
      return page('clients/form', await this.form(tx, who, { values, errors: {} }, null));
    });
  }

  @Post()
  create(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(ClientForm, body);
    return this.database.write(async (tx) => {
      const faults = faultsByDay(form.typed, await this.clients.today(tx));
      const state = withFaults(form.state, faults);
      if (!form.ok || Object.keys(faults).length > 0) return formAgain('clients/form', await this.form(tx, who, state, null));
      const saved = await this.clients.add(tx, who, form.value.id, toFacts(form.value, who.role === 'specialist' ? who.id : ''));
      if (saved.outcome === 'saved') return new SeeOther(withNotice(clientPaths.show(saved.id), 'saved'));
      if (saved.outcome === 'stale') throw new NotFoundException();
      return formAgain('clients/form', await this.form(tx, who, withRefusal(state, saved), null));
    });
  }

  @Get(':id/edit')
  edit(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.write(async (tx) => {
      const client = found(await this.clients.open(tx, who, id, 'form'));
      return page('clients/form', await this.form(tx, who, { values: toValues(client), errors: {} }, client));
    });
  }

  @Post(':id')
  change(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(ClientForm, body);
    return this.database.write(async (tx) => {
      const client = found(await this.clients.reach(tx, who, id));
      const faults = faultsByDay({ ...form.typed, id }, await this.clients.today(tx));
      const state = withFaults(form.state, faults);
      if (!form.ok || Object.keys(faults).length > 0) return formAgain('clients/form', await this.form(tx, who, state, client));
      const saved = await this.clients.change(tx, who, client, Number(form.value.version), toFacts(form.value, client.specialistId));
      if (saved.outcome === 'saved') return new SeeOther(withNotice(clientPaths.show(id), 'saved'));
      if (saved.outcome === 'stale') return this.conflict(tx, who, client, state);
      return formAgain('clients/form', await this.form(tx, who, withRefusal(state, saved), client));
    });
  }

  private async form(tx: Tx, who: Viewer, state: FormState, client: Client | null) {
    return clientFormPage(state, await this.choosable(tx, who), client);
  }

  private choosable(tx: Tx, who: Viewer): Promise<{ id: string; name: string }[]> {
    return who.role === 'supervisor' ? this.covers.listSpecialists(tx, who) : Promise.resolve([]);
  }

  private async conflict(tx: Tx, who: Viewer, client: Client, state: FormState): Promise<Page> {
    const yours = state.values as Record<string, string>;
    const { version: _, ...typed } = yours;
    return conflictPage({
      what: 'this client', bySentence: 'Somebody saved this client while you were typing.', action: clientPaths.show(client.id), theirsHref: clientPaths.show(client.id), version: client.version,
      typed: Object.entries(typed).map(([name, value]) => ({ name, value: String(value) })), fields: clientDifferences(yours, toValues(client), await this.choosable(tx, who)),
    });
  }
}

function found(client: Client | null): Client {
  if (!client) throw new NotFoundException();
  return client;
}

function withFaults(state: FormState, faults: Record<string, string>): FormState {
  return { values: state.values, errors: { ...faults, ...state.errors } };
}

function withRefusal(state: FormState, saved: ClientSaved): FormState {
  return saved.outcome === 'number taken' ? withError(state, 'caseNumber', NUMBER_TAKEN) : withError(state, 'specialist', NOT_A_SPECIALIST);
}
