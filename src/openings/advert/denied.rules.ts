/** How far before and after a thing the words that deny it may stand. */
const NEAR = 100;

const NEG = String.raw`(?:\bnot\b|\w*n[’'\u0092]t\b|\b(?:dont|doesnt|wont|isnt|arent|cannot)\b|\bnever\b)`;
const ALSO = String.raw`(?:be |been |currently |generally |usually |normally |ever |really |even |actually |strictly |absolutely )?`;
const ASKING = String.raw`(?:need(?:ed|ing)?|requir(?:e|ed|ing)|necessary|mandatory|essential|compulsory|ask(?:ed|ing)?|want(?:ed)?|expect(?:ed|ing)?|check(?:ing)?|perform(?:ing)?|run(?:ning)?|do|doing|conduct(?:ing)?|carry(?:ing)? out|request(?:ing)?|insist(?:ing)?|look(?:ing)?|worry|have|use|test|include|involve|deal|serve|work|lift|carry|drive)`;
/** "No", "without", "we don't require", "it is not necessary": what follows is denied. */
const HEAD = new RegExp(String.raw`\b(?:no|zero|nor|neither|without)\b(?!\s+(?:problem|later|longer|more|less|fewer|exceptions?|doubt))|${NEG}\s+${ALSO}(?:${ASKING}|any)\b`, 'gi');
const RIGHT_BEFORE = new RegExp(String.raw`${NEG}\s+${ALSO}(?:an?\s+|the\s+)?$`, 'i');
/** Small words between a denial and what it denies. */
const LINK = /^\s*(?:(?:need|requirement|obligation|reason)s?\b\s*)?(?:or \w+ )?(?:(?:to|for|of|on|about|into|at|with)\b\s*)?(?:(?:have|hold|possess|own|pass|bring|take|undergo|be|do|complete|show|submit to|get)\b\s*)?/i;
/** Words that begin something else: the denial doesn't reach over them. */
const TURN = /\b(?:required?|requires|needed|necessary|needs?|must|is|are|was|please|we|you|they|have|has|with|who|if|when|because|since|preferred|provided|offered|only|just|merely|simply|but|however|although|though|yet|unless|except)\b|[:;()]/i;
const CLAUSE_END = /(?<=[^\s.][^\s.])[.!?]\s+|;\s*|\b(?:but|however|although|though|yet|unless)\b/gi;
const DONE = String.raw`(?:required|needed|necessary|mandatory|essential|compulsory|performed|done|run|conducted|carried out|asked|checked|requested|expected|wanted|used|taken|made|given|involved|included|part of|a must|an? (?:requirement|condition|issue|problem|barrier|concern))`;
const AFTER = new RegExp(String.raw`^(.{0,70}?)(?<![a-z])(?:(?:is|are|was|were|will|would|do|does|need)\s+)?${NEG}\s+${ALSO}${DONE}\b`, 'i');
const ANSWERED = /^\s*(?:checks?|tests?)?\s*[?:=–—-]+\s*(?:(?:no|none)\b(?=\s*(?:$|[,.;!]|need|problem|worries))|n\/a\b|never\b|optional\b|unnecessary\b|not\b(?! only| just| merely))|^[^,.;:!?]{0,30}(?<!not |n[’']t |never )\b(?:optional|unnecessary|waived)\b/i;
/** "Without a licence you can't apply", "no licence, no job": it is asked for all the more. */
const TURNED_AWAY = /\b(?:(?:need |do |does |should |can|will |must )?(?:not|n[’']t)|cannot|can[’']t|don[’']t|won[’']t|never)\s+(?:please\s+)?(?:apply\b(?!\s+(?:in|by|on|at|through|via|here|online|for))|be (?:considered|hired|accepted|interviewed|employed)|bother|start\b|work here)|\bno (?:job|hire|interview|exceptions?)\b|\bno work(?=\s*(?:$|[.!]))/i;
const NOBODY = /(?:\bnot\b|n[’']t\b|\bnever\b|\bcannot\b|\bnobody\b|\bno\b|\bunable\b)[^,.;]*$/i;
const OF_ONE_KIND = /^(?:(?:prior|previous|work|related|criminal|background|drug|alcohol|police|credit|checks?|tests?|testing|screen\w*|experience|licen[cs]es?|diplomas?|degrees?|certificat\w+|driver[’']?s?|ged|references|heavy|lifting|and|or)\b[\s,/]*)+$/i;

/**
 * Whether what stands in a text from `from` to `to` is said not to be asked for: "no … required", "… isn't needed", "we don't check …".
 * A denial reaches to the end of its part of the sentence and along a list ("no experience, diploma or licence"), and no further:
 * "No smoking, driver's licence required" and "not only a licence" ask for one.
 */
export function isDenied(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - NEAR), from).split(CLAUSE_END).at(-1) ?? '';
  const after = text.slice(to, to + NEAR);
  if (TURNED_AWAY.test(`${before} ${after.split(/[;.!](?:\s|$)/)[0]}`)) return false;
  return RIGHT_BEFORE.test(before) || deniedBefore(before, after) || deniedAfter(after);
}

/** Whether a text says something without denying it. */
export function isSaid(text: string, words: RegExp): boolean {
  return words.test(text) && [...text.matchAll(new RegExp(words.source, `${words.flags.replace('g', '')}g`))].some(({ index, 0: said }) => !isDenied(text, index, index + said.length));
}

function deniedBefore(before: string, after: string): boolean {
  const head = [...before.matchAll(HEAD)].at(-1);
  if (!head) return false;
  if (/^without$/i.test(head[0]) && NOBODY.test(before.slice(0, head.index))) return false;
  const rest = before.slice(head.index + head[0].length);
  const isList = /^\s*:/.test(rest) || isOneList(rest, after);
  const between = rest.replace(/^\s*:/, '').replace(LINK, '').trim();
  return between === '' || (isList && !TURN.test(between) && between.split(/\s+/).length <= 8);
}

/** Commas and "and" carry a denial on only inside one list, whose last thing has an "or". */
function isOneList(between: string, after: string): boolean {
  if (!between.includes(',')) return !/\band\b/i.test(between) || OF_ONE_KIND.test(between.replace(LINK, '').trim());
  const last = between.slice(between.lastIndexOf(',') + 1);
  const hasEarlier = /\b(?:or|nor)\b/i.test(between.slice(0, between.lastIndexOf(',')));
  return /\b(?:or|nor)\b/i.test(last) || (!hasEarlier && /^[^.;:!?]{0,40}?\b(?:or|nor)\b/i.test(after));
}

function deniedAfter(after: string): boolean {
  if (ANSWERED.test(after)) return true;
  const gap = AFTER.exec(after)?.[1];
  if (gap === undefined || /[.;:!?]\s/.test(gap)) return false;
  if (/^[\s,(]*(?:(?:is|are)\s+)?(?:preferred|helpful|a plus|nice to have|useful|good)?[\s,]*(?:but|though|although)?\s*(?:is|are)?\s*$/i.test(gap)) return true;
  const last = gap.slice(gap.lastIndexOf(',') + 1);
  return !TURN.test(gap.replace(/^[\s(]+/, '')) && (!gap.includes(',') || /\b(?:and|or|nor)\b/i.test(last));
}
