import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Audit } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { formatDay } from '../../common/time/format';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { type FormResult, withError } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { readUpload, type UploadBody } from '../../common/web/upload';
import { paperPaths } from './paper.paths';
import { Papers, type VersionOpened } from './papers.service';
import { checkScan, type ScanChecked } from './scan-content';
import { SCAN_UPLOAD } from './scan-upload';
import { Scans } from './scans.service';
import { SignatureForm } from './signature.form';
import { signatureProblems } from './signature.rules';
import { signatureFormPage, signaturesPage } from './signatures.page';
import { Signatures } from './signatures.service';
import { signedPapers } from './signed-papers';

/** Signed papers of a version: what is on record, and one more. None of it grants anything (D1). */
@Controller('clients/:id/disclosure/versions/:number/signatures')
@Roles('specialist', 'supervisor')
export class SignaturesController {
  constructor(
    private readonly database: Database,
    private readonly papers: Papers,
    private readonly signatures: Signatures,
    private readonly scans: Scans,
    private readonly audit: Audit,
  ) {}

  @Get()
  async list(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string): Promise<Page> {
    // Who signed and who saw it is part of the plan: reading it is written down (P3).
    const model = await this.database.write(async (tx) => {
      const { client, plan, site } = await this.papers.version(tx, who, id, number);
      await this.audit.record(tx, who, 'plan.view', { type: 'client', id }, ['signatures']);
      const papers = await signedPapers(tx, id);
      return signaturesPage({ clientId: id, name: client.preferredName, initials: client.initials, version: plan.version, papers, locale: site.locale, timeZone: site.timeZone, mayRemove: who.role === 'supervisor' });
    });
    return page('disclosure/paper/signatures', model);
  }

  @Get('new')
  add(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string): Promise<Page> {
    return this.form(who, id, number, null, page);
  }

  @Post()
  @RouteConfig(SCAN_UPLOAD)
  async record(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string, @Body() body: UploadBody): Promise<Page | SeeOther> {
    const { form, file } = await readUpload(SignatureForm, body);
    // Reach comes first: nobody's file is gone through for a client who isn't theirs.
    const opened = await this.database.read((tx) => this.papers.version(tx, who, id, number));
    const checked = file === null ? null : checkScan(file);
    const state = stateOf(form, checked, opened, who);
    if (!form.ok || Object.keys(state.errors).length > 0) return this.form(who, id, number, state, formAgain);
    const scan = checked?.ok ? this.scans.seal(id, checked.kind, checked.bytes) : null;
    const isKept = await this.database.write(async (tx) => {
      const { plan } = await this.papers.version(tx, who, id, number);
      const signatureId = await this.signatures.record(tx, who, plan, form.value);
      return scan === null || this.scans.add(tx, who, id, signatureId, scan);
    });
    return new SeeOther(withNotice(paperPaths.signatures(id, Number(number)), isKept ? 'signature-recorded' : 'saved'));
  }

  private form(who: Viewer, id: string, number: string, state: FormState | null, answer: typeof page): Promise<Page> {
    return this.database.read(async (tx: Tx) => {
      const { client, plan, today } = await this.papers.version(tx, who, id, number);
      return answer('disclosure/paper/signature-form', signatureFormPage({ clientId: id, name: client.preferredName, initials: client.initials, version: plan.version, id: newId(), today, givenOn: plan.givenOn }, state ?? { values: { reference: plan.reference, witness: plan.witness }, errors: {} }));
    });
  }
}

/** What is wrong with the form, its frame and its file, all at once. */
function stateOf(form: FormResult<SignatureForm>, checked: ScanChecked | null, { client, plan, site, today }: VersionOpened, who: Viewer): FormState {
  const frame = { today, givenOn: plan.givenOn, givenOnSaid: formatDay(plan.givenOn, site.locale, 'withYear'), recorder: who.name, client: client.preferredName };
  const state = { values: form.state.values, errors: { ...signatureProblems(form.typed, frame), ...form.state.errors } };
  if (checked === null) return state;
  if (!checked.ok) return withError(state, 'file', checked.sentence);
  return Object.keys(state.errors).length > 0 ? withError(state, 'file', 'Choose the file again: browsers give none back when something else has to be mended.') : state;
}
