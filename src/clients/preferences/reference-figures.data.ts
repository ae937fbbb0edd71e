/**
 * Substantial gainful activity in the United States, dollars a month, by the year it applies to (M6).
 * Shown beside a client's own ceiling as something to talk over with a benefits planner; nothing is decided by it.
 */
export const REFERENCE_FIGURES: readonly { readonly year: number; readonly monthly: number; readonly monthlyIfBlind: number }[] = [
  { year: 2024, monthly: 1550, monthlyIfBlind: 2590 },
  { year: 2025, monthly: 1620, monthlyIfBlind: 2700 },
  { year: 2026, monthly: 1690, monthlyIfBlind: 2830 },
];

/** The figures of a year; null for a year we have none for, rather than another year's. */
export function referenceFigures(year: number): (typeof REFERENCE_FIGURES)[number] | null {
  return REFERENCE_FIGURES.find((figures) => figures.year === year) ?? null;
}
