const CLOCK = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2})?\s*(?:(a|p)\.?\s?m?\.?)?$/i;
const NAMED: Record<string, string | undefined> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

/**
 * A time of day as people write it, as 'HH:MM': "8:45 AM", "1 pm", "13.30", "noon". Null when it can't be told;
 * a bare "9" could be either half of the day.
 */
export function parseTime(text: string): string | null {
  const said = text.trim().toLowerCase();
  const named = NAMED[said];
  if (named) return named;
  const parts = CLOCK.exec(said);
  if (!parts || (parts[2] === undefined && parts[3] === undefined)) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  const isHalved = parts[3] !== undefined;
  if (minute > 59 || hour > 23 || (isHalved && (hour > 12 || hour === 0))) return null;
  const shifted = isHalved ? (hour % 12) + (parts[3] === 'p' ? 12 : 0) : hour;
  return `${String(shifted).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
