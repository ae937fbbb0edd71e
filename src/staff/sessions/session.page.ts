import { formatInstant } from '../../common/time/format';
import type { OpenSession } from './sessions.service';

/** One place somebody is signed in, as a line to read and end. */
export interface SessionRow {
  key: string;
  browser: string;
  address: string;
  since: string;
  lastSeen: string;
  isHere: boolean;
}

/** @param hereKey the session that is looking, which isn't ended from its own list */
export function sessionRows(sessions: readonly OpenSession[], site: { timeZone: string; locale: string }, hereKey = ''): SessionRow[] {
  return sessions.map((one) => ({
    key: one.key, browser: browserOf(one.userAgent), address: one.address, isHere: one.key === hereKey,
    since: formatInstant(one.createdAt, site.timeZone, site.locale), lastSeen: formatInstant(one.lastSeenAt, site.timeZone, site.locale),
  }));
}

const BROWSERS: readonly [RegExp, string][] = [[/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\/|FxiOS/, 'Firefox'], [/SamsungBrowser/, 'Samsung Internet'], [/Chrome\/|CriOS/, 'Chrome'], [/Safari\//, 'Safari']];
const SYSTEMS: readonly [RegExp, string][] = [[/iPhone/, 'an iPhone'], [/iPad/, 'an iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X/, 'a Mac'], [/CrOS/, 'a Chromebook'], [/Linux/, 'Linux']];

/** "Firefox on Windows": enough to know one's own devices by. */
export function browserOf(userAgent: string): string {
  const find = (names: readonly [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const browser = find(BROWSERS) ?? 'A browser';
  const system = find(SYSTEMS);
  return system ? `${browser} on ${system}` : browser;
}
