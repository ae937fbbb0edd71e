import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Client } from '../../src/clients/client.entity';
import type { ClientFacts } from '../../src/clients/client-facts';
import { Clients } from '../../src/clients/clients.service';
import { Covers } from '../../src/clients/covers/covers.service';
import { WorkProfiles } from '../../src/clients/preferences/work-profiles.service';
import { emptyProfile, type WorkProfile } from '../../src/clients/work-profile';
import { Database } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import type { Opening } from '../../src/openings/opening.entity';
import { Openings, type NewOpening } from '../../src/openings/openings.service';

let counter = 0;

/** A client of this specialist, looking for work since 2 November 2026 unless said otherwise. */
export function makeClient(app: NestFastifyApplication, who: Viewer, given: Partial<ClientFacts> = {}): Promise<Client> {
  const facts: ClientFacts = {
    caseNumber: `C-${(counter += 1)}`, preferredName: `Client ${counter}`, initials: '', specialistId: who.id, enteredOn: '2026-11-02', status: 'looking',
    phone: '', email: '', reachNote: '', recordConsentOn: null, ...given,
  };
  return app.get(Database).write(async (tx) => {
    const saved = await app.get(Clients).add(tx, who, newId(), facts);
    const client = saved.outcome === 'saved' ? await app.get(Clients).reach(tx, who, saved.id) : null;
    if (!client) throw new Error(`The client was not saved: ${saved.outcome}`);
    return client;
  });
}

/** What the client wants, on top of nothing asked. */
export function makeWishes(app: NestFastifyApplication, who: Viewer, clientId: string, wishes: Partial<WorkProfile>): Promise<boolean> {
  return app.get(Database).write(async (tx) => {
    const { number } = await app.get(WorkProfiles).latest(tx, who, clientId);
    return app.get(WorkProfiles).record(tx, who, clientId, { id: newId(), basedOn: number }, { ...emptyProfile(), ...wishes });
  });
}

/** One specialist stands in for another, let by their supervisor. */
export function makeCover(app: NestFastifyApplication, supervisor: Viewer, cover: { specialistId: string; coveredBy: string; fromDay: string; untilDay: string }): Promise<boolean> {
  return app.get(Database).write((tx) => app.get(Covers).add(tx, supervisor, { id: newId(), ...cover }));
}

/** An opening heard of on 16 November 2026 unless said otherwise. */
export function makeOpening(app: NestFastifyApplication, who: Viewer, employerId: string, given: Partial<NewOpening> = {}): Promise<Opening> {
  return app.get(Database).write((tx) => app.get(Openings).add(tx, who, { id: newId(), employerId, title: `Opening ${(counter += 1)}`, heardOn: '2026-11-16', ...given }));
}
