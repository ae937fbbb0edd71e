import type { Client } from '../../../src/clients/client.entity';
import { newId } from '../../../src/common/database/ids';
import type { Viewer } from '../../../src/common/web/access';
import type { MergedEmployer, Question } from '../../../src/disclosure/rules/disclosure-history';
import { Joinings } from '../../../src/records/joining/joinings.service';
import { startApp, type TestApp } from '../app';
import { makeClient } from '../make-disclosure';
import { makeEmployer } from '../make-employers';
import { DisclosureModel } from './model';

const ZONE = 'America/New_York';
/** Before the clocks go back (1 November 2026), at eleven in the evening there: the next day has begun in UTC. */
const START = Date.parse('2026-10-28T03:00:00Z');
const MINUTE = 60_000;

/** A visit or a planned visit of the run, with its version for the next change. */
export interface Made {
  id: string;
  version: number;
  /** What it says now, to tell a change that asks for nothing new. */
  said: string;
}

/** The app, and beside it everything one run knows. */
export class World {
  readonly model = new DisclosureModel();
  readonly visits: Made[] = [];
  readonly planned: Made[] = [];
  /** Records joined into the first employer's, as the model counts them. */
  private joined: { id: string; employerId: string; at: string }[] = [];
  private at = START;

  private constructor(
    readonly app: TestApp,
    readonly place: Staff & { employers: string[] },
    readonly clients: Client[],
  ) {}

  /** Two new clients and three new employers: runs don't see each other. */
  static async begin(app: TestApp, place: Staff): Promise<World> {
    app.clock.moveTo(new Date(START).toISOString());
    const employers = [];
    for (const name of ['Harbor Bakery', 'Quayside Hotel', 'Northgate Foods']) employers.push((await makeEmployer(app.app, name)).id);
    return new World(app, { ...place, employers }, [await makeClient(app.app, place.dana, 'Ann'), await makeClient(app.app, place.dana, 'Ann')]);
  }

  /** Lets time pass, and puts the app's clock there. */
  pass(minutes: number): void {
    this.at += minutes * MINUTE;
    this.app.clock.moveTo(this.now());
  }

  now(): string {
    return new Date(this.at).toISOString();
  }

  /** The site's day, so many days from now. */
  day(inDays = 0): string {
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(this.at);
    return new Date(Date.parse(`${local}T12:00:00Z`) + inDays * 24 * 60 * MINUTE).toISOString().slice(0, 10);
  }

  /** Joins the record of another employer into the first one's. */
  async join(gone: number): Promise<void> {
    const [employerId, id] = [this.place.employers[gone], anId()];
    if (this.joined.some((one) => one.employerId === employerId)) return;
    await this.app.database.write((tx) => this.app.app.get(Joinings).join(tx, this.place.dana, { id, keptId: this.place.employers[0], goneId: employerId }));
    this.joined.push({ id, employerId, at: this.now() });
  }

  /** Takes the last joining apart. */
  async takeApart(): Promise<void> {
    const last = this.joined.pop();
    if (!last) return;
    await this.app.database.write((tx) => this.app.app.get(Joinings).takeApart(tx, this.place.dana, last.id));
    this.model.wereOne(last.employerId, this.place.employers[0], last.at, this.now());
  }

  /** The record that stands for an employer now, and those joined into it. */
  whereIs(employer: number): { employerId: string; mergedFrom: MergedEmployer[] } {
    const own = this.place.employers[employer];
    const employerId = this.joined.some((one) => one.employerId === own) ? this.place.employers[0] : own;
    const mergedFrom = employerId === this.place.employers[0] ? this.joined.map(({ employerId: gone, at }) => ({ employerId: gone, at })) : [];
    return { employerId, mergedFrom };
  }

  /** What the naive model says to each of these questions: yes only if it is yes to all (one refusal refuses the act). */
  allows(questions: readonly Question[]): boolean {
    return questions.every((question) => this.model.isAllowed(question));
  }
}

/** Who all runs share. */
export interface Staff {
  dana: Viewer;
  mona: Viewer;
}

/** Starts the app with its staff and employers. */
export async function openPlace(): Promise<{ app: TestApp; place: Staff }> {
  const app = await startApp();
  const team = await app.make.team('Harborton');
  const dana = app.make.viewer(await app.make.staff('specialist', team, 'Dana Reyes'));
  const mona = app.make.viewer(await app.make.staff('supervisor', team, 'Mona Lind'));
  return { app, place: { dana, mona } };
}

export const anId = newId;
