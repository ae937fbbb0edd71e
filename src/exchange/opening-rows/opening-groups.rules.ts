import { tokens } from '../../common/text/normalise';
import type { OpeningValue } from './opening-row.rules';

/** A row understood, with its line in the file. */
export interface OpeningLine {
  line: number;
  value: OpeningValue;
}

/** Rows of a file that are one opening: the first creates it, the others find it there. */
export interface OpeningGroup {
  /** What the opening is known by, so that the same file again creates nothing. */
  key: string;
  value: OpeningValue;
  lines: number[];
}

/**
 * What an opening is known by. The file's own number, when it has one; else who offers what, when and where: the same
 * role on another day is another opening. Made from the row alone.
 */
export function openingKey(value: OpeningValue): string {
  const title = tokens(value.title).join(' ');
  if (value.sourceKey !== '') return `id:${value.employerKey}|${value.sourceKey.toLowerCase()}|${title}`;
  const day = value.eventDay ?? value.heardOn ?? tokens(value.note).join(' ');
  return `role:${value.employerKey}|${title}|${day}|${value.timeFrom ?? ''}|${tokens(value.place).join(' ')}`;
}

/** Puts rows about one opening together, in the order of their first lines. Of rows that differ the fullest speaks. */
export function groupOpenings(rows: OpeningLine[]): OpeningGroup[] {
  const groups = new Map<string, OpeningGroup>();
  for (const { line, value } of rows) {
    const key = openingKey(value);
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { key, value, lines: [line] });
      continue;
    }
    group.lines.push(line);
    if (isFuller(value, group.value)) group.value = value;
  }
  for (const group of groups.values()) group.lines.sort((a, b) => a - b);
  return [...groups.values()].sort((a, b) => a.lines[0] - b.lines[0]);
}

/** Decided by what the rows hold, never by which came first. */
function isFuller(one: OpeningValue, other: OpeningValue): boolean {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left.length !== right.length ? left.length > right.length : left < right;
}
