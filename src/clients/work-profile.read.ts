import { parseGrid } from '../common/time/week-grid';
import { parseDay } from '../common/time/calendar';

/** Reading a stored document of any age: what isn't of the shape expected reads as not there. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

export function list<T>(value: unknown, item: (value: unknown) => T | null): T[] {
  return Array.isArray(value) ? value.map(item).filter((one): one is T => one !== null) : [];
}

export function listOrNull<T>(value: unknown, item: (value: unknown) => T | null): T[] | null {
  return Array.isArray(value) ? list(value, item) : null;
}

export function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A number that counts something: finite and not below zero. */
export function amount(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** A number from -limit to limit. */
export function within(value: unknown, limit: number): number | null {
  return typeof value === 'number' && Math.abs(value) <= limit ? value : null;
}

export function grid(value: unknown): string | null {
  return typeof value === 'string' && parseGrid(value) !== null ? value : null;
}

export function day(value: unknown): string | null {
  return typeof value === 'string' ? parseDay(value) : null;
}
