import { createHash } from 'node:crypto';
import { SYSTEM } from '../../../src/audit/audit.service';
import { bulkInsert } from '../../../src/common/database/bulk-insert';
import { Database } from '../../../src/common/database/database';
import { newId } from '../../../src/common/database/ids';
import { addDays } from '../../../src/common/time/calendar';
import type { Viewer } from '../../../src/common/web/access';
import { Employers } from '../../../src/employers/employers.service';
import { CalendarFeeds } from '../../../src/planning/calendar/calendar-feeds.service';
import { Accounts } from '../../../src/staff/accounts/accounts.service';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { time, withApp, type Inside } from './inside';

const VISITS = 500;
const EMPLOYERS = 100;
const PURPOSES = ['introduction', 'learn_needs', 'thank_you', 'propose_client', 'keep_in_touch'];
const TODAY = new Date().toISOString().slice(0, 10);
const AT = new Date(Date.now() - 86_400_000).toISOString();

/** The calendar feed of a year: 500 planned visits at 100 employers, most with an hour; by its function, and asked for as a calendar asks. */
export function feedTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const { who, token } = await fill(app);
    const database = app.get(Database);
    const http = app.getHttpAdapter().getInstance();
    const text = await database.read((tx) => app.get(CalendarFeeds).text(tx, who.id));
    if (text.split('BEGIN:VEVENT').length !== VISITS + 1) throw new Error('The feed lacks visits.');
    // By another address each time: one that asks so often would be told to wait.
    let asked = 0;
    const ask = async () => {
      asked += 1;
      const answer = await http.inject({ url: `/calendar/${token}.ics`, headers: { host: '127.0.0.1' }, remoteAddress: `10.0.${asked >> 8}.${asked & 255}` });
      if (answer.statusCode !== 200) throw new Error(`The feed was answered with ${answer.statusCode}.`);
    };
    return [
      await time('calendar feed of a year, 500 visits: query and text', 50, 100, () => database.read((tx) => app.get(CalendarFeeds).text(tx, who.id))),
      await time('the same, asked for by its address', 50, 100, ask),
    ];
  });
}

async function fill(app: NestFastifyApplication): Promise<{ who: Viewer; token: string }> {
  return app.get(Database).write(async (tx) => {
    const team = await app.get(Accounts).addTeam(tx, SYSTEM, 'Harborton');
    const staff = await app.get(Accounts).addStaff(tx, SYSTEM, { email: 'dana@agency.example', name: 'Dana Reyes', role: 'specialist', teamId: team?.id ?? null, fullTimeShare: 1, passwordHash: 'none' });
    const who: Viewer = { id: staff.id, name: staff.name, role: staff.role, teamId: staff.teamId, requestId: 'bench', address: '127.0.0.1' };
    const employers: string[] = [];
    for (let index = 0; index < EMPLOYERS; index += 1) employers.push((await app.get(Employers).quickAdd(tx, who, { id: newId(), name: `Quayside, Hotel & Söhne ${index}` })).id);
    const rows = Array.from({ length: VISITS }, (_, index) => [newId(), employers[index % EMPLOYERS], who.id, addDays(TODAY, (index % 390) - 29), index % 4 === 0 ? null : '09:30', PURPOSES[index % PURPOSES.length], AT, who.id, AT]);
    await bulkInsert(tx, 'planned_visits', ['id', 'employer_id', 'staff_id', 'day', 'at_time', 'purpose', 'created_at', 'created_by', 'updated_at'], rows);
    const token = createHash('sha256').update('bench').digest('hex');
    await tx.sql`INSERT INTO calendar_feeds (staff_id, token_hash, made_at) VALUES (${who.id}, ${createHash('sha256').update(token).digest('hex')}, ${AT})`;
    return { who, token };
  });
}
