import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { Gate } from '../../src/disclosure/gate/gate.service';
import { loadAgreed } from '../../src/disclosure/plans/plan-records';
import type { Fact } from '../../src/disclosure/rules/disclosure.choices';
import type { TestApp } from './app';
import { fieldsOf, type Browser, type Seen } from './browser';
import { makeClient } from './make-disclosure';
import { makeEmployer } from './make-employers';

type Fields = Record<string, string | string[] | undefined>;

/** The page where a plan is checked, as the form leads to it; a form with something wrong comes back as itself. */
export function checkPlan(browser: Browser, clientId: string, fields: Fields, query = ''): Promise<Seen> {
  return browser.fill(`/clients/${clientId}/disclosure/new${query}`, fields);
}

/** Presses a button of that page, with everything that stands on it. */
export function pressOn(browser: Browser, checked: Seen, name: 'agreed' | 'step'): Promise<Seen> {
  const form = checked.page.querySelector('main form.form');
  const button = form?.querySelector(`.save button[name="${name}"]`);
  if (!form || !button) throw new Error(`This is not the page to check (${checked.status}): ${checked.text.slice(0, 300)}`);
  return browser.send(form.getAttribute('action') ?? '', { ...fieldsOf(form), [name]: button.getAttribute('value') });
}

/** Both presses: the form, the page to check, and "record it". What the first press refuses is the answer. */
export async function agreePlan(browser: Browser, clientId: string, fields: Fields, query = ''): Promise<Seen> {
  const checked = await checkPlan(browser, clientId, fields, query);
  return checked.status === 200 ? pressOn(browser, checked, 'agreed') : checked;
}

/** A specialist with clients, three employers, and somebody of another team: what the journeys of a plan share. */
export async function planTable(app: TestApp) {
  const dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  const sam = await app.make.staff('specialist', await app.make.team('Northgate'), 'Sam Osei');
  const [hotel, bakery, foods] = await Promise.all(['Quayside Hotel', 'Harbor Bakery', 'Northgate Foods'].map(async (name) => (await makeEmployer(app.app, name)).id));
  const who = app.make.viewer(dana);
  const count = async (query: Promise<{ n: number | string }[]>) => Number((await query)[0].n);
  return {
    dana, who, hotel, bakery, foods, browser: await app.signedIn(dana), stranger: await app.signedIn(sam),
    person: (name: string): Promise<Client> => makeClient(app.app, who, name),
    plan: (more: Fields = {}): Fields => ({
      contact: 'yes', scope: 'only_these', allowedEmployers: [hotel], facts: ['name', 'programme'], words_name: 'A cook who likes mornings.', wordsNot: 'clinic\nrecovery',
      whoSays: 'specialist', when: 'before_applying', howGiven: 'paper', reference: '2026-118', ...more,
    }),
    versions: (client: Client) => app.database.read(async (tx) => (await loadAgreed(tx, client.id)).plans),
    views: (client: Client) => count(app.database.read((tx) => tx.sql`SELECT count(*) AS n FROM audit WHERE action = 'plan.view' AND subject_id = ${client.id}`)),
    /** What the gate answers of an introduction today. */
    mayTell: (client: Client, employerId: string, facts: Fact[] = ['name']) =>
      app.database.write(async (tx) => (await app.app.get(Gate).ask(tx, who, { act: 'introduce', employerId, day: '2026-11-19', purpose: null, people: [{ clientId: client.id, facts }] })).ok),
    /** The client takes something back today, of the newest version. */
    takeBack: (client: Client, taken: { employer?: string; fact?: Fact }) => app.database.write(async (tx) => {
      const version = (await loadAgreed(tx, client.id)).plans.at(-1);
      await tx.sql`INSERT INTO withdrawals (id, plan_id, client_id, employer_id, fact, said_on, how, recorded_by, recorded_at)
        VALUES (${newId()}, ${version?.id}, ${client.id}, ${taken.employer ?? null}, ${taken.fact ?? null}, '2026-11-19', 'by phone', ${who.id}, ${app.clock.iso()})`;
    }),
  };
}

export const isTicked = (seen: Seen, name: string, one: string): boolean => seen.page.querySelector(`input[name="${name}"][value="${one}"]`)?.hasAttribute('checked') ?? false;
/** What the form on a page would send as it stands. */
export const held = (seen: Seen): Fields => fieldsOf(seen.page.querySelector('main form.form')!);
