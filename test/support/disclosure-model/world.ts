import type { Client } from '../../../src/clients/client.entity';
import { newId } from '../../../src/common/database/ids';
import type { Viewer } from '../../../src/common/web/access';
import type { Question } from '../../../src/disclosure/rules/disclosure-history';
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
  private at = START;

  private constructor(
    readonly app: TestApp,
    readonly place: Place,
    readonly clients: Client[],
  ) {}

  /** Two new clients at the places everybody shares: runs don't see each other. */
  static async begin(app: TestApp, place: Place): Promise<World> {
    app.clock.moveTo(new Date(START).toISOString());
    return new World(app, place, [await makeClient(app.app, place.dana, 'Ann'), await makeClient(app.app, place.dana, 'Ann')]);
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

  /** What the naive model says to each of these questions: yes only if it is yes to all (one refusal refuses the act). */
  allows(questions: readonly Question[]): boolean {
    return questions.every((question) => this.model.isAllowed(question));
  }
}

/** What all runs share. */
export interface Place {
  dana: Viewer;
  mona: Viewer;
  employers: string[];
}

/** Starts the app with its staff and employers. */
export async function openPlace(): Promise<{ app: TestApp; place: Place }> {
  const app = await startApp();
  const team = await app.make.team('Harborton');
  const dana = app.make.viewer(await app.make.staff('specialist', team, 'Dana Reyes'));
  const mona = app.make.viewer(await app.make.staff('supervisor', team, 'Mona Lind'));
  const names = ['Harbor Bakery', 'Quayside Hotel', 'Northgate Foods'];
  const employers = [];
  for (const name of names) employers.push((await makeEmployer(app.app, name)).id);
  return { app, place: { dana, mona, employers } };
}

export const anId = newId;
