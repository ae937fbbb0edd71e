import type { Client } from '../../../src/clients/client.entity';
import type { Viewer } from '../../../src/common/web/access';
import { loadHistory } from '../../../src/disclosure/gate/leave-records';
import type { Fact } from '../../../src/disclosure/rules/disclosure.choices';
import type { PlanVersion, Question } from '../../../src/disclosure/rules/disclosure-history';
import type { Purpose } from '../../../src/employers/purpose.choices';
import type { TestApp } from '../app';
import type { Browser } from '../browser';
import { naiveReasons } from '../naive-disclosure-model';

/** A planned visit or an introduction of the run, and whom it would tell of what. */
export interface Made {
  id: string;
  employer: number;
  day: string;
  purpose: Purpose;
  people: { client: number; facts: Fact[] }[];
}

/** What a run knows: its clients, and what was made. Every text of a client is one that stands nowhere else. */
export class FacingWorld {
  readonly visits: Made[] = [];
  readonly introductions: (Made & { decidedAt: string })[] = [];
  /** How many words were given out, so that each version has its own. */
  words = 0;
  /** The word each client ruled out last. */
  readonly ruledOut: string[] = [];

  constructor(
    readonly app: TestApp,
    readonly dana: Viewer,
    readonly employers: readonly { id: string; name: string }[],
    readonly clients: readonly Client[],
    public browser: Browser,
  ) {}

  /** The site's day, so many days from now. */
  day(inDays = 0): string {
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(this.app.clock.now());
    return new Date(Date.parse(`${local}T12:00:00Z`) + inDays * 86_400_000).toISOString().slice(0, 10);
  }

  /**
   * What may be told of a client in something made for an employer, by the naive model, and the version that speaks:
   * nothing at all unless every fact that was meant may be told now.
   */
  async live(made: Made & { decidedAt?: string }, client: number, act: Question['act'], moment: Question['moment']): Promise<{ facts: Fact[]; plan: PlanVersion | null }> {
    const [clientId, employerId] = [this.clients[client].id, this.employers[made.employer].id];
    const meant = made.people.find((one) => one.client === client)?.facts ?? [];
    const read = await this.app.database.read((tx) => loadHistory(tx, [clientId], null));
    const record = { ...read, answers: read.answers.map((one) => (one.usedAt && one.usedAt === made.decidedAt ? { ...one, usedAt: null } : one)) };
    const day = made.day < this.day() ? this.day() : made.day;
    const isTold = (fact: Fact) => naiveReasons(record, { act, clientId, employerId, day, askedAt: this.app.clock.iso(), purpose: made.purpose, moment, facts: [fact] }).length === 0;
    const versions: PlanVersion[] = read.plans;
    const plan = [...versions].sort((a, b) => b.version - a.version).find((one) => one.givenOn <= day && one.inForceFrom <= day) ?? null;
    return { facts: meant.length > 0 && meant.every(isTold) ? meant : [], plan };
  }
}

/** Words nobody minds, until a client rules them out. */
export const HARMLESS = 'shift list';

/** A word that no page has of itself: whose it is, whether it may be said, and the place it was given. */
export function word(client: number, kind: 'yes' | 'no', number: number): string {
  return `${kind}word${'abc'[client]}n${number}`;
}

/** All such words of a client in a text. */
export function wordsIn(text: string, client: number, kind: 'yes' | 'no'): string[] {
  return text.match(new RegExp(`${kind}word${'abc'[client]}n\\d+`, 'g')) ?? [];
}
