import { MaxLength } from 'class-validator';
import { parseDay, type Day } from '../../common/time/calendar';
import { Text } from '../../common/web/form';

/** Where a planned visit is moved or copied to, by a button or by dragging it. */
export class MoveForm {
  /** A day, or a day and the start of a block: 2026-11-24/09:00. */
  @Text() @MaxLength(20) to = '';
  @Text() @MaxLength(10) version = '';
  /** Of the copy, so that a double tap copies once. */
  @Text() @MaxLength(40) id = '';
}

export class CarryOverForm {
  /** A day of the week that they are brought to. */
  @Text() @MaxLength(20) week = '';
}

export interface Target {
  day: Day;
  blockFrom: string | null;
}

/** Null for what no page offers. */
export function readTarget(to: string): Target | null {
  const [date, from = ''] = to.split('/', 2);
  const day = parseDay(date);
  return day ? { day, blockFrom: from === '' ? null : from } : null;
}

const BEFORE = /^(\d{4}-\d{2}-\d{2})(?:_(\d{2}:\d{2}))?_v(\d{1,6})$/;

/** Where a visit stood before it was moved, and the version it has since: as it stands in the address of Undo. */
export function placeBefore({ day, blockFrom }: Target, version: number): string {
  return `${day}${blockFrom === null ? '' : `_${blockFrom}`}_v${version}`;
}

/** The same read back; null for what no page offers. */
export function readPlaceBefore(at: string): { to: Target; version: string } | null {
  const [, date = '', from, version = ''] = BEFORE.exec(at) ?? [];
  const day = parseDay(date);
  return day ? { to: { day, blockFrom: from ?? null }, version } : null;
}

export function targetValue({ day, blockFrom }: Target): string {
  return blockFrom === null ? day : `${day}/${blockFrom}`;
}
