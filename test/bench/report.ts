import type { Inside } from './inside/inside';
import type { Writes } from './writes';

export interface Row {
  page: string;
  employers: number;
  rps: number;
  floorRps: number | null;
  ratio: number | null;
  /** Milliseconds. */
  p50: number;
  p95: number;
  floorP95: number | null;
  errors: number;
}

export interface Report {
  node: string;
  rows: Row[];
  growth: { page: string; factor: number }[];
  writes: Writes;
  memoryMb: number;
  readyMs: number;
  /** Figures measured inside one process. */
  inside: Inside[];
}

const number = (value: number | null, digits = 0) => (value === null ? '' : value.toFixed(digits));

/** The figures as a table of text, for people. */
export function printTable(report: Report): void {
  const lines = [['page', 'employers', 'a second', 'floor', 'ratio', 'p50 ms', 'p95 ms', 'floor p95', 'errors']];
  for (const row of report.rows) lines.push([row.page, String(row.employers), number(row.rps), number(row.floorRps), number(row.ratio, 2), number(row.p50, 1), number(row.p95, 1), number(row.floorP95, 1), String(row.errors)]);
  const growth = report.growth.map(({ page, factor }) => `${page} ${factor.toFixed(2)}×`).join(', ');
  const { writes } = report;
  process.stdout.write(`${inColumns(lines)}\n\nFewest to most employers: ${growth}\nVisits logged: ${writes.perSecond} a second, ${writes.errors} errors, ${writes.lost} lost\nPeak memory ${report.memoryMb} MB, ready after ${report.readyMs} ms, Node ${report.node}\n`);
  printInside(report.inside);
}

function printInside(rows: readonly Inside[]): void {
  const lines = [['inside one process', 'median', 'p95', 'target'], ...rows.map(({ what, unit, median, p95, target }) => [what, `${median.toFixed(2)} ${unit}`, `${p95.toFixed(2)} ${unit}`, `${target} ${unit}`])];
  process.stdout.write(`\n${inColumns(lines)}\n`);
}

function inColumns(lines: readonly string[][]): string {
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines.map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ')).join('\n');
}
