import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import type { Fact } from '../../src/disclosure/disclosure.choices';
import { Gate } from '../../src/disclosure/gate.service';
import { VisitWriter, type VisitDraft } from '../../src/visits/visit-writer';

/** What a test says of a visit; in person, introducing oneself to somebody unnamed, on 19 November 2026 otherwise. */
export type GivenVisit = Partial<VisitDraft> & { about?: { clientId: string; facts: Fact[] }[] };

/** A visit through the gate and the writer, as the form makes it. @returns its id */
export function makeVisit(app: INestApplicationContext, who: Viewer, employerId: string, given: GivenVisit = {}): Promise<string> {
  const { about = [], ...rest } = given;
  const draft: VisitDraft = {
    id: newId(), employerId, siteId: null, visitedOn: '2026-11-19', visitedAt: null, mode: 'in_person', purpose: 'introduction', nobodyThere: false, metUnnamed: true,
    met: [], along: [], learned: '', openingId: null, nextWhat: '', nextOn: null, plannedId: null, ...rest,
  };
  return app.get(Database).write(async (tx) => {
    const answer = about.length === 0 ? null : await app.get(Gate).ask(tx, who, { act: 'log', employerId, day: draft.visitedOn, purpose: draft.purpose, people: about });
    if (answer && !answer.ok) throw new Error(`The gate refused: ${answer.refusals.flatMap((one) => one.reasons.map((reason) => reason.code)).join(', ')}`);
    await app.get(VisitWriter).log(tx, who, draft, answer?.clearance ?? null);
    return draft.id;
  });
}
