import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import { namesKnown } from '../../clients/names-known';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { listed } from '../../common/database/sql';
import { FACT_VALUES, type Fact } from '../../disclosure/rules/disclosure.choices';
import { purposesInWords } from '../../disclosure/gate/only-for.rules';
import { LeaveLook } from '../../disclosure/gate/leave-look.service';
import { namesAnother } from '../../disclosure/rules/names-another.rules';
import type { Purpose } from '../../employers/purpose.choices';
import { Dangers } from '../../jobs/dangers/dangers.service';
import { notWithoutLeave, type AskedHere, type NotWithoutLeave } from './not-without-leave.page';
import type { Recorded } from './recorded.rules';

/** A client one may speak for here, with what may be told. */
export interface MaySpeakFor {
  id: string;
  name: string;
  facts: readonly Fact[];
  /** Whether it may be told only from a later point of the job search, so that the form must ask which it was. */
  needsMoment: boolean;
  /** What for, where their yes is for some purposes only and none is chosen yet: "propose a client". */
  onlyTo: string;
}

export interface Speaking {
  may: MaySpeakFor[];
  not: NotWithoutLeave[];
  /** What to be careful of here, for those who see the clients it is about (D10). */
  dangers: string[];
  asked: AskedHere;
}

/** A client who stands on a visit already, whatever leave there is now. */
export interface RecordedClient {
  id: string;
  name: string;
  facts: readonly Fact[];
}

/** Whom one may speak for at an employer on a day, among the clients one reaches. Looked up, not asked: nothing is kept. */
@Injectable()
export class SpeakingAt {
  constructor(
    private readonly clients: Clients,
    private readonly leave: LeaveLook,
    private readonly dangers: Dangers,
  ) {}

  /** The gate's own question (D5): with the purpose as far as it is chosen, since a client's yes may be for one only. */
  async look(tx: Tx, who: Viewer, employerId: string, day: Day, purpose: Purpose | null): Promise<Speaking> {
    const clients = await this.clients.listReachable(tx, who);
    const looks = await this.leave.at(tx, employerId, day, clients.map((client) => client.id), purpose);
    const speaking: Speaking = { may: [], not: [], asked: { employerId, day, purpose }, dangers: await this.dangers.sentencesAt(tx, who, employerId, day) };
    for (const { id, preferredName: name } of clients) {
      const look = looks.get(id);
      if (look?.state === 'may speak' && look.facts.length > 0) speaking.may.push({ id, name, facts: FACT_VALUES.filter((fact) => look.facts.includes(fact)), needsMoment: look.from !== 'before_applying', onlyTo: purposesInWords(look.onlyFor) });
      else speaking.not.push(notWithoutLeave({ id, name }, look));
    }
    return speaking;
  }

  /** The clients on a stored visit, closed files and those without leave too; one out of reach has no name (P1). */
  async recorded(tx: Tx, who: Viewer, people: readonly Recorded[]): Promise<RecordedClient[]> {
    const reached = people.length === 0 ? new Map<string, never>() : await this.clients.reachSome(tx, who, listed(people.map((one) => one.clientId)));
    return people.map(({ clientId, facts }) => ({ id: clientId, name: reached.get(clientId)?.preferredName ?? 'A client', facts }));
  }

  /** Whether a text seems to name a client other than those it is about: see the rule (D6). */
  async namesAnother(tx: Tx, who: Viewer, text: string, aboutIds: readonly string[]): Promise<boolean> {
    return text.trim() !== '' && namesAnother(text, await namesKnown(tx, who), aboutIds);
  }
}
