import type { Statement } from './advert-text.rules';

/** What the job is called and who offers it, as the advert's first lines or labels say; blank when they don't. */
export interface TitleSaid {
  readonly title: string;
  readonly employer: string;
  /** The line the title stood on, so that it isn't read as a duty too. */
  readonly line: number;
}

const LABEL = /^(?:job title|job|position(?: title)?|title|role|vacancy|opening|now hiring|(?:we(?:’|'| a)re )?(?:now |currently |also )?(?:hiring|recruiting|seeking|looking for)(?: for)?|help wanted|wanted)\s*[:–—-]\s*(.+)$/i;
const HIRING = /^(?:.{0,60}?\b(?:is|are|we(?:’|'| a)re)\s+)?(?:now |currently |also )?(?:hiring|recruiting|seeking|looking for)\s+(?:for\s+)?(?:an?\s+|our\s+|the\s+|two\s+|several\s+|experienced\s+|reliable\s+|friendly\s+|part[ -]?time\s+|full[ -]?time\s+)*([\p{L}][^.!,;:\n]{2,80}?)(?=\s+(?:to|who|with|for|at|in|on|needed|wanted)\b|[.!,;:]|$)/iu;
const WANTED = /^(.{3,60}?)\s+(?:needed|wanted)\b\s*[!.:]?/i;
const WHO = /^(?:company|employer|business|organi[sz]ation|restaurant|store|hotel|client)(?: name)?\s*[:–—-]\s*(.{2,100})$/i;
const IS_HIRING = /^([\p{Lu}][^.!?,;:\n]{1,60}?)\s+(?:is|are)\s+(?:now |currently |also )?(?:hiring|recruiting|seeking|looking for)\b/u;
const AT = /^(.{3,70}?)\s+(?:at|@|with)\s+([\p{Lu}\d][^,|()]{1,70})(?:[,|(].*)?$/u;
const NO_TITLE = /[$£€]|\S@\S|https?:|www\.|\d{3}[-. ]\d{4}|^(?:urgent|immediate|apply|about|location|posted|hours|shift|pay|salary|full[ -]?time|part[ -]?time|help wanted|job description|we |our |you |must |no experience)\b|^now hiring[!.]?$/i;
const TAIL = /\s*(?:[([–—|-]\s*(?:(?:full|part)[ -]?time|ft|pt|f\/t|p\/t|overnights?|nights?|days?|weekends?|evenings?|temp(?:orary)?|seasonal|urgent|immediate start|no experience.*)\b.*)$/i;
const HEAD = /^(?:(?:full|part)[ -]?time|f\/?t|p\/?t)\s+(?=\S)/i;
const EVENT = /\s+(?:recruitment|hiring) event$|\s+(?:job|position|role|opening|opportunity|vacancy)$/i;

/** Reads the title from a label ("Position: Line cook"), "hiring a …", or the first short line; "Line Cook at Harbor Grill" names both. */
export function titleIn(text: string, said: readonly Statement[]): TitleSaid {
  const lines = text.split('\n');
  const employer = first(lines, WHO) || first(lines, IS_HIRING);
  const labelled = found(lines, LABEL) ?? found(lines.slice(0, 6), HIRING) ?? found(lines.slice(0, 3), WANTED);
  if (labelled) return { title: tidied(labelled.words), employer, line: labelled.line };
  const at = lines.slice(0, 4).findIndex((line) => isTitleLike(line, said.filter((one) => one.line === lines.indexOf(line)).length));
  if (at < 0) return { title: '', employer, line: -1 };
  const pair = AT.exec(lines[at]);
  return { title: tidied(pair ? pair[1] : lines[at]), employer: employer || (pair ? pair[2].trim() : ''), line: at };
}

/** A sentence ends in a full stop or has a verb of asking; a title is a few words of no sentence. */
function isTitleLike(line: string, parts: number): boolean {
  return parts <= 1 && line.length <= 110 && line.split(' ').length <= 14 && !/[.!?]$/.test(line.replace(/\b(?:Jr|Sr|Asst)\.$/, '')) && !NO_TITLE.test(line) && /\p{L}{2}/u.test(line);
}

function found(lines: readonly string[], pattern: RegExp): { words: string; line: number } | null {
  for (const [line, text] of lines.entries()) {
    const words = pattern.exec(text)?.[1]?.trim() ?? '';
    if (words !== '' && !NO_TITLE.test(words)) return { words, line };
  }
  return null;
}

function first(lines: readonly string[], pattern: RegExp): string {
  for (const line of lines.slice(0, 12)) {
    const words = pattern.exec(line)?.[1]?.trim() ?? '';
    if (words !== '' && !/^(?:we|our|this|the (?:company|store|team)|who|now)\b/i.test(words)) return words;
  }
  return '';
}

function tidied(words: string): string {
  const short = words.replace(TAIL, '').replace(HEAD, '').replace(EVENT, '').replace(/[\s!.,:–—-]+$/, '').trim();
  return (short === '' ? words.trim() : short).slice(0, 200);
}
