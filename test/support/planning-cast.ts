import { newId } from '../../src/common/database/ids';
import type { Staff } from '../../src/staff/staff.entity';
import type { TestApp } from './app';
import type { Browser, Seen } from './browser';
import { makeEmployer } from './make-employers';

/** Two specialists of a team, four doors, and one of the two planning; three clients look for work. */
export class PlanningCast {
  readonly doors: Record<'hotel' | 'bakery' | 'hardware' | 'laundry', string> = { hotel: '', bakery: '', hardware: '', laundry: '' };

  private constructor(
    readonly app: TestApp,
    readonly dana: Staff,
    readonly amir: Staff,
    public browser: Browser,
  ) {}

  static async of(app: TestApp): Promise<PlanningCast> {
    const team = await app.make.team('Harborton');
    const dana = await app.make.staff('specialist', team, 'Dana Reyes');
    const cast = new PlanningCast(app, dana, await app.make.staff('specialist', team, 'Amir Khan'), await app.signedIn(dana));
    for (const [door, name] of [['hotel', 'Quayside Hotel'], ['bakery', 'Harbor Bakery'], ['hardware', 'Corner Hardware'], ['laundry', 'Ashgrove Laundry']] as const) cast.doors[door] = (await makeEmployer(app.app, name)).id;
    for (const preferredName of ['Teo Okafor', 'Ruth Abel']) await app.make.client(dana, { preferredName });
    return cast;
  }

  /** Another day comes: whoever was signed in signs in again. */
  async wakeOn(instant: string): Promise<void> {
    this.app.clock.moveTo(instant);
    this.browser = await this.app.signedIn(this.dana);
  }

  addBlock(weekday: string, from: string, until: string): Promise<Seen> {
    return this.browser.post('/week/blocks', { id: newId(), weekday, from, until });
  }

  /** Plans a visit through the form's own post. @returns its id */
  async plan(door: keyof PlanningCast['doors'], day: string, changes: Record<string, string> = {}): Promise<string> {
    const id = newId();
    const answer = await this.browser.post('/planned-visits', { id, employer: this.doors[door], day, purpose: 'learn_needs', ...changes });
    if (answer.status !== 303 || !answer.location.startsWith(`/week?start=${day}`)) throw new Error(`Not planned (${answer.status}): ${answer.location} ${answer.text.slice(0, 300)}`);
    return id;
  }

  /** Moves a planned visit as it stands in the week of a day. */
  async move(id: string, to: string, week = '2026-11-24'): Promise<Seen> {
    return this.browser.post(`/planned-visits/${id}/moves`, { to, version: versionOf(await this.browser.open(`/week?start=${week}`), id) });
  }
}

/** The employers in a block or under "any time", by the place it is. */
export function cardsAt(week: Seen, place: string): string[] {
  return week.page.querySelectorAll(`[data-place="${place}"] article > a:first-of-type`).map((one) => one.text);
}

export function versionOf(week: Seen, id: string): string {
  return week.page.querySelector(`#v-${id} input[name="version"]`)?.getAttribute('value') ?? '';
}
