/** What the form of a plan is made from. */
export interface PlanFormInput {
  id: string;
  clientId: string;
  /** Preferred name, for people who reach the client. */
  name: string;
  initials: string;
  specialist: string;
  planMonths: number;
  /** Names of the employers in the three lists. */
  employers: ReadonlyMap<string, string>;
  found: { id: string; name: string; area: string }[] | null;
  /** Something was taken back since the last version: the day the next one is given must be named (D4). */
  isGivenAnew: boolean;
  start: PlanStart;
}

/**
 * Where the form starts. Nothing carries over by itself (D1): `latest` may be asked for; `from` was asked for, with
 * what had been taken back and so stayed behind.
 */
export interface PlanStart {
  latest: number | null;
  from: number | null;
  leftBehind: readonly string[];
  isAllTakenBack: boolean;
}

export const EMPTY_START: PlanStart = { latest: null, from: null, leftBehind: [], isAllTakenBack: false };
