import { Agent, request } from 'node:http';
import Database from 'better-sqlite3';
import { newId } from '../../src/common/database/ids';
import type { Session } from './session';

export interface Writes {
  perSecond: number;
  errors: number;
  /** Answered with a redirect, and not in the file afterwards. */
  lost: number;
}

const CONNECTIONS = 8;

/** Logs visits with eight connections for some seconds and then counts them in the file. */
export async function logVisits(url: string, session: Session, file: string, employers: readonly string[], day: string, seconds: number): Promise<Writes> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const kept: string[] = [];
  let errors = 0;
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  const worker = async (start: number) => {
    for (let at = start; performance.now() < until; at += CONNECTIONS) {
      const id = newId();
      const status = await post(agent, url, session, { id, employer: employers[at % employers.length], day, mode: 'in_person', purpose: 'introduction', met: 'someone', next: 'none' });
      if (status === 303) kept.push(id);
      else errors += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => worker(index)));
  const took = (performance.now() - started) / 1000;
  agent.destroy();
  const db = new Database(file, { readonly: true });
  const find = db.prepare('SELECT 1 FROM visits WHERE id = ?');
  const lost = kept.filter((id) => find.get(id) === undefined).length;
  db.close();
  return { perSecond: Math.round(kept.length / took), errors, lost };
}

function post(agent: Agent, url: string, session: Session, fields: Record<string, string>): Promise<number> {
  const body = new URLSearchParams({ _csrf: session.csrf, ...fields }).toString();
  return new Promise((resolve, reject) => {
    const call = request(`${url}/visits`, { method: 'POST', agent, headers: { cookie: session.cookie, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    call.once('error', reject);
    call.end(body);
  });
}
