import { Injectable, NotFoundException } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import type { Viewer } from '../../common/web/access';
import { employerNames } from '../../employers/employer-names';
import type { SiteSettings } from '../../settings/settings';
import { Settings } from '../../settings/settings.service';
import { Accounts } from '../../staff/accounts/accounts.service';
import type { AgreedHistory, AgreedPlan } from '../plans/agreed-plan';
import { loadAgreed } from '../plans/plan-records';
import { paperPage } from './paper.page';
import type { PaperInput } from './paper.types';

/** One version of a client's plan, with what its pages need around it. */
export interface VersionOpened {
  readonly client: Client;
  readonly plan: AgreedPlan;
  readonly history: AgreedHistory;
  readonly site: SiteSettings;
  readonly today: Day;
}

/** Finds the version a paper is about, for those who reach its client (P1). */
@Injectable()
export class Papers {
  constructor(
    private readonly clients: Clients,
    private readonly accounts: Accounts,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFoundException for a client out of reach and for a version that isn't there, alike */
  async version(tx: Tx, who: Viewer, clientId: string, number: string): Promise<VersionOpened> {
    const client = await this.clients.reach(tx, who, clientId);
    if (!client || !/^[1-9]\d{0,5}$/.test(number)) throw new NotFoundException();
    const history = await loadAgreed(tx, clientId);
    const plan = history.plans.find((one) => one.version === Number(number));
    if (!plan) throw new NotFoundException();
    return { client, plan, history, site: await this.settings.get(tx), today: await this.clients.today(tx) };
  }

  /** A plan that isn't recorded yet, to be printed and signed first: the paper says that it is a draft (D2). Printing it is written down (U-30, P3). */
  async draft(tx: Tx, who: Viewer, opened: Omit<VersionOpened, 'site'>): Promise<ReturnType<typeof paperPage>> {
    const { client, plan, history, today } = opened;
    const site = await this.settings.get(tx);
    await this.audit.record(tx, who, 'plan.print', { type: 'client', id: client.id }, [`draft-of-version-${plan.version}`]);
    return paperPage({ paper: await this.input(tx, { ...opened, site }), form: site.authorisationForm, history, today, initials: client.initials, printedBy: who.name, isDraft: true });
  }

  /** What the paper says, and of whom. */
  async input(tx: Tx, { client, plan, site }: VersionOpened): Promise<PaperInput> {
    const names = await employerNames(tx, plan.employers.map((one) => one.employerId));
    const specialist = await this.accounts.findStaff(tx, client.specialistId);
    return {
      plan, endsWhen: plan.expiresEvent, purpose: plan.purpose, client: client.preferredName, caseNumber: client.caseNumber, specialist: specialist?.name ?? 'my employment specialist', agency: site.agencyName,
      employer: (id) => names.get(id) ?? 'an employer', day: (day) => formatDay(day, site.locale, 'withYear'), locale: site.locale,
    };
  }
}
