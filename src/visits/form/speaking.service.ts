import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { FACT_VALUES, type Fact } from '../../disclosure/rules/disclosure.choices';
import { LeaveLook } from '../../disclosure/gate/leave-look.service';
import { mentionsOf } from '../../disclosure/rules/redaction.rules';

/** A client one may speak for here, with what may be told. */
export interface MaySpeakFor {
  id: string;
  name: string;
  facts: readonly Fact[];
  /** Whether it may be told only from a later point of the job search, so that the form must ask which it was. */
  needsMoment: boolean;
}

/** A client one may not speak for here, and what is missing. */
export interface NotWithoutLeave {
  id: string;
  name: string;
  sentence: string;
}

export interface Speaking {
  may: MaySpeakFor[];
  not: NotWithoutLeave[];
}

/** Whom one may speak for at an employer on a day, among the clients one reaches. Looked up, not asked: nothing is kept. */
@Injectable()
export class SpeakingAt {
  constructor(
    private readonly clients: Clients,
    private readonly leave: LeaveLook,
  ) {}

  async look(tx: Tx, who: Viewer, employerId: string, day: Day): Promise<Speaking> {
    const clients = await this.clients.listReachable(tx, who);
    const looks = await this.leave.at(tx, who, employerId, day, clients.map((client) => client.id));
    const speaking: Speaking = { may: [], not: [] };
    for (const { id, preferredName: name } of clients) {
      const look = looks.get(id);
      if (look?.state === 'may speak' && look.facts.length > 0) speaking.may.push({ id, name, facts: FACT_VALUES.filter((fact) => look.facts.includes(fact)), needsMoment: look.from !== 'before_applying' });
      else speaking.not.push({ id, name, sentence: look?.sentence ?? '' });
    }
    return speaking;
  }

  /** Whether a text seems to name a client this person works with, other than those it is about (D6). */
  async namesAnother(tx: Tx, who: Viewer, text: string, aboutIds: readonly string[]): Promise<boolean> {
    if (text.trim() === '') return false;
    const others = (await this.clients.listReachable(tx, who)).filter((client) => !aboutIds.includes(client.id));
    return mentionsOf(text, others.map((client) => client.preferredName)).length > 0;
  }
}
