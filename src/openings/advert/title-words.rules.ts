import type { Statement } from './advert-text.rules';
import { firstOfMany, namesMany } from './several-jobs.rules';
import { couldBeTitle, tidiedTitle, titlePiece, withoutHeads } from './title-lines.rules';

/** What the job is called and who offers it, as the advert's first lines or labels say; blank when they don't. */
export interface TitleSaid {
  readonly title: string;
  readonly employer: string;
  /** The line the title stood on, so that it isn't read as a duty too. */
  readonly line: number;
  /** The advert names other work besides. */
  readonly isOneOfMany: boolean;
}

const LABEL = /^(?:job title|job|position(?: title)?|title|role|vacancy|opening|now hiring|(?:we(?:’|'| a)re )?(?:now |currently |also )?(?:hiring|recruiting|seeking|looking for)(?: for)?|help wanted|wanted)\s*[:–—-]\s*(.+)$/i;
const HIRING = /^(?:.{0,60}?(?:\b(?:is|are|we(?:’|'| a)re)|\s[–—|-])\s+)?(?:now |currently |also )?(?:hiring|recruiting|seeking|looking for)(?:\s+for)?(?:\s*[:–—]\s*|\s+[-–—]\s+|\s+)(?:for\s+)?(?:(?:the\s+)?following (?:positions?|roles?|jobs?|openings?)\s*[:–—-]?\s*|an?\s+|our\s+|the\s+|two\s+|several\s+|experienced\s+|reliable\s+|friendly\s+|part[ -]?time\s+|full[ -]?time\s+|seasonal\s+|new\s+)*([\p{L}][^.!,;:\n]{2,80}?)(?=\s+(?:to|who|with|for|at|in|on|needed|wanted)\b|[.!,;:]|$)/iu;
const WANTED = /^([^.!?:;]{3,60}?)\s+(?:needed|wanted)\b\s*[!.:]?/i;
const WHO = /^(?:(?:company|employer|business|organi[sz]ation)(?: name)?\s*[:–—-]|(?:name of (?:the )?)?(?:company|employer|business|restaurant|store|hotel|client|agency|hired by|posted by)(?: name)?\s*:)\s*(.{2,100})$/i;
const ALONE = /^((?:company|employer|business|organi[sz]ation|position|job)(?: name| title)?|job title|title|role|vacancy)\s*:?$/i;
const IS_HIRING = /^([\p{Lu}][^.!?,;:\n]{1,60}?)\s+(?:is|are|[–—|-])\s+(?:now |currently |also )?(?:hiring|recruiting|seeking|looking for)\b/u;
const AT = /^(.{3,70}?)\s+(?:at|AT|@|with)\s+([\p{Lu}\d][^,|()]{1,70})(?:[,|(].*)?$/u;

/** Reads the title from a label ("Position: Line cook"), "hiring a …", or the first short line; "Line Cook at Harbor Grill" names both. */
export function titleIn(text: string, said: readonly Statement[]): TitleSaid {
  const lines = labelsJoined(text.split('\n'));
  const employer = first(lines, WHO) || first(lines, IS_HIRING);
  const many = firstOfMany(lines);
  if (many) return { title: tidiedTitle(many.title), employer, line: -1, isOneOfMany: true };
  const labelled = found(lines, LABEL) ?? found(lines.slice(0, 6), HIRING) ?? found(lines.slice(0, 3), WANTED);
  if (labelled) return placed(tidiedTitle(labelled.words), employer, lines, labelled.line);
  const parts = (at: number) => said.filter(({ line }) => line === at).length;
  const pieces = lines.slice(0, 4).map((line, at) => (!tellsWho(line) && isTitleLike(withoutHeads(line), line === withoutHeads(line) ? parts(at) : 1) ? titlePiece(line) : ''));
  const at = pieces.findIndex((piece) => piece !== '' && couldBeTitle(piece));
  if (at < 0) return { title: tidiedTitle(firstWords(lines[0], said)), employer, line: -1, isOneOfMany: false };
  const pair = AT.exec(pieces[at]);
  return placed(tidiedTitle(pair ? pair[1] : pieces[at]), employer || (pair ? pair[2].trim() : ''), lines, at);
}

/** "Employer: Zork Bakery", "Zork Bakery is hiring!": who offers the work isn't what it is called. */
function tellsWho(line: string): boolean {
  return WHO.test(line) || first([line], IS_HIRING) !== '';
}

/** A label alone on its line speaks of the next: "Employer", then "Zork Bakery". */
function labelsJoined(lines: readonly string[]): string[] {
  return lines.map((line, at) => {
    if (ALONE.test(line) && at + 1 < lines.length) return '';
    const label = at === 0 ? undefined : ALONE.exec(lines[at - 1])?.[1];
    return label === undefined ? line : `${label}: ${line}`;
  });
}

/** A line that says much besides the title is kept among the rest too, so that nothing is lost. */
function placed(title: string, employer: string, lines: readonly string[], line: number): TitleSaid {
  const besides = withoutHeads(lines[line]).toLowerCase().replace(title.toLowerCase(), '').replace(employer.toLowerCase(), '').length;
  return { title, employer, line: besides <= Math.max(title.length, 15) ? line : -1, isOneOfMany: namesMany(lines[line]) };
}

/** "Cleaner. Own car needed": an advert of one paragraph may begin with its title. */
function firstWords(line: string, said: readonly Statement[]): string {
  const start = said.find((one) => one.line === 0)?.text ?? '';
  if (tellsWho(start)) return '';
  const piece = titlePiece(start.replace(/[.!]+$/, '').split(/,\s/)[0]);
  return start !== line || / [–—-] /.test(line) ? (piece.split(' ').length <= 5 && couldBeTitle(piece) ? piece : '') : '';
}

/** A sentence ends in a full stop or has a verb of asking; a title is a few words of no sentence. */
function isTitleLike(line: string, parts: number): boolean {
  return parts <= 1 && line.length <= 110 && line.split(' ').length <= 14 && !/[.!?]\s+\S|[.!?]$/.test(line.replace(/\b(?:Jr|Sr|Asst)\.$|\b(?:St|Dr|Mr|Mrs|Ms)\.(?=\s)/g, '').replace(/!+$/, ''));
}

function found(lines: readonly string[], pattern: RegExp): { words: string; line: number } | null {
  for (const [line, text] of lines.entries()) {
    const words = titlePiece(pattern.exec(text)?.[1]?.trim() ?? '');
    if (words !== '' && couldBeTitle(words)) return { words, line };
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
