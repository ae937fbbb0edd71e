/** Hours a week as an advert tells them; null is not said. */
export interface HoursSaid {
  readonly min: number | null;
  readonly max: number | null;
  readonly schedule: 'full' | 'part' | 'both' | null;
}

const NUMBER = String.raw`(\d{1,3}(?:\.\d{1,2})?)`;
const DASH = String.raw`\s*(?:-|–|—|to|or)\s*`;
const HOURS = String.raw`\s*\+?\s*-?(?:hours?|hrs?)\.?`;
const A_WEEK = String.raw`\s*(?:of work\s*)?(?:\/|p(?:er|\.)?|an?|each|every|in a)?\s*-?(?:weekly|week|wk|w\b)`;
const RANGE = new RegExp(String.raw`\b${NUMBER}(?:${HOURS})?${DASH}${NUMBER}${HOURS}${A_WEEK}`, 'i');
const ONE = new RegExp(String.raw`(\b(?:up to|max(?:imum)?(?: of)?|no more than|at most|under|at least|min(?:imum)?(?: of)?|from|over)\s+)?\b${NUMBER}(\s*\+)?${HOURS}${A_WEEK}`, 'i');
const WEEKLY = new RegExp(String.raw`\b(?:weekly hours|hours (?:per|a|each) week|hours\/week)\s*(?:are|is|:|=|–|-)?\s*${NUMBER}(?:${DASH}${NUMBER})?`, 'i');
/** "Part-time (20 hours)" and "Hours: 20-25": the week goes without saying. */
const BARE = new RegExp(String.raw`(?:\bpart[ -]?time\b|\bfull[ -]?time\b|^hours\b|\b[pf]\/?t\b)[^\d.]{0,12}${NUMBER}(?:${DASH}${NUMBER})?${HOURS}(?!\s*(?:shift|day|a day|per day|\/))|^${NUMBER}(?:${DASH}${NUMBER})?${HOURS}$`, 'i');
const A_DAY = /^(?:[^\d]*)$/;

/** Reads hours a week: "20-30 hours/week", "up to 25 hrs a week", "Part-time (30 – 32 hrs/wk)", "FT". */
export function hoursIn(text: string, isUnderHours = false): HoursSaid {
  const [min, max] = spanIn(text, isUnderHours).map((hours) => (hours !== null && hours > 0 && hours <= 168 ? hours : null));
  const isFull = /\bfull[ -]?time\b|\bf\/t\b|\bFT\b/.test(text) || /\bfull[ -]?time\b/i.test(text);
  const isPart = /\bpart[ -]?time\b/i.test(text) || /\bp\/t\b|\bPT\b/.test(text);
  const schedule = isFull && isPart ? 'both' : isFull ? 'full' : isPart ? 'part' : null;
  return min !== null && max !== null && min > max ? { min: max, max: min, schedule } : { min, max, schedule };
}

function spanIn(text: string, isUnderHours: boolean): [number | null, number | null] {
  const range = RANGE.exec(text) ?? WEEKLY.exec(text) ?? bareIn(text, isUnderHours);
  if (range) return [Number(range[1]), Number(range[2] ?? range[1])];
  const one = ONE.exec(text);
  if (!one) return [null, null];
  const [, limit = '', number, more] = one;
  if (/up to|max|no more|at most|under/i.test(limit)) return [null, Number(number)];
  if (more !== undefined || limit !== '') return [Number(number), null];
  return [Number(number), Number(number)];
}

function bareIn(text: string, isUnderHours: boolean): (string | undefined)[] | null {
  if (isUnderHours && !A_DAY.test(text)) {
    const alone = new RegExp(String.raw`^${NUMBER}(?:${DASH}${NUMBER})?(?:${HOURS})?$`, 'i').exec(text.trim());
    if (alone) return [...alone];
  }
  const found = BARE.exec(text);
  if (!found) return null;
  return found[1] === undefined ? [found[0], found[3], found[4]] : [...found];
}
