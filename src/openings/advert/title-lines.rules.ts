import { quietly } from './capitals.rules';

/** Words that call out at the start of an advert and name no work. */
const SHOUT = /^(?:(?:now|currently|we(?:’|'| a)re|urgently|immediately|always|also)\s+)*(?:hiring|help wanted|wanted|apply|urgent(?:ly)?(?: hiring)?|immediate (?:start|hire|opening)s?|join (?:us|our team)|job (?:alert|opening)|new job|great opportunity|attention|come work with us)(?:\s+(?:now|today|immediately|asap|event))*(?:\s*[!.…:–—*-]+\s*|\s*$)/iu;
/** The commonest Spanish ways to say that somebody is sought. */
const SOUGHT = /^(?:se (?:busca|necesita|solicita)n?|(?:estamos )?(?:buscamos|necesitamos|contratamos|contratando))\s+(?=\p{L})/iu;
/** A sum at the end of the line is the pay. */
const SUM = /\s*[,(–—-]?\s*(?:up to |from |starting at )?[$£€]\s?\d.*$/i;
/** How long and when, before the work's name: "Part-time", "Seasonal", "20 hrs/week". */
const HEAD = /^(?:(?:full|part)[ -]?time|f\/?t|p\/?t|seasonal|temp(?:orary)?|permanent|casual|experienced|entry[ -]level|immediate|urgent|(?:\d{1,2}\s*(?:-|–|to)\s*)?\d{1,2}\s*(?:hours?|hrs?)\.?\s*(?:\/|per|an?)?\s*(?:week|wk))\b(?:\s*(?:\/|or|and|&)\s*(?:(?:full|part)[ -]?time|f\/?t|p\/?t)\b)?\s*[:,–—/|-]?\s*/i;
const TAIL = /\s*(?:[([–—|,-]\s*(?:(?:full|part)[ -]?time|ft|pt|f\/t|p\/t|overnights?|nights?|days?|weekends?|evenings?|temp(?:orary)?|seasonal|urgent|immediate start|no experience.*)\b.*|(?:,\s*|\s[(–—-]\s*)(?:up to |from |about )?[$£€]?\d.*)$/i;
const EVENT = /\s+(?:recruitment|hiring) event$|\s+(?:job|position|role|opening|opportunity|vacancy)$/i;

const STREET = String.raw`(?:street|st|lane|ln|avenue|ave|road|rd|drive|dr|boulevard|blvd|court|ct|place|pl|way|square|sq|highway|hwy|parkway|pkwy|terrace|close|quay|row|mews|pike|plaza|broadway|turnpike|suite|ste|floor|p\.?o\.? box)`;
const ADDRESS = new RegExp(String.raw`\b\d{1,5}[a-z]?(?:\s*-\s*\d{1,5})?,?\s+(?:[\p{L}\d.’'-]+\s+){0,4}${STREET}\b\.?(?!\s+(?:attendant|cleaner|sweeper))|\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|\b(?:calle|avenida)\s+\p{L}+.*\d`, 'iu');
const REACH = /\S@\S|https?:|www\.|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}|\d{3}[-. ]\d{4}|\b0\d{2,4} ?\d{3} ?\d{3,4}\b|^(?:tel|phone|fax|call|text|email|e-mail|contact)\b/i;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`;
const DATE = new RegExp(String.raw`^(?:(?:posted|date|starts?|starting|closes|closing|deadline)\b.*|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:${MONTH}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})\b.*)$`, 'i');
const TIMES = /^(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?|weekdays?|weekends?|daily)\b|\d{1,2}(?::\d{2})?\s*(?:am|pm|a\.m|p\.m|[-–]))/i;
const NO_TITLE = /[$£€]|^(?:department|team|supervisor|manager|industry|website|city|state|zip(?: code)?|wages?|compensation|schedule|job (?:id|number|no\.?|code|type|category|ref\w*)|req(?:uisition)?(?: (?:id|number|no\.?))?|ref(?:erence)?(?: (?:id|number|no\.?))?)\s*[:#]|^(?:reports? to|following|about|location|address|where|posted|hours|shift|pay|salary|full[ -]?time|part[ -]?time|job description|we |our |you |must |no |not |(?:looking|searching) for |seeking |in search of |needs? |i(?:’|'| a)m |i need |the (?:job|role|work)$|requirements?|benefits?|who we|what )\b/i;
/** Somebody, whatever the work: "someone to help out", "reliable people"; a delivery person is a title. */
const NOBODY_NAMED = /^(?:(?:now|today|asap|immediately|event|help|us|staff)\W*$|(?:some|any)(?:one|body)\b|(?:(?:a|the|few|more|extra|new|good|great|nice|right|reliable|dependable|responsible|friendly|outgoing|honest|kind|caring|young|energetic|enthusiastic|motivated|self[ -]motivated|dedicated|hard[ -]?working|qualified|experienced|skilled|and|or)[ ,]+){0,6}(?:(?:person|people|individuals?|candidates?|applicants?|team players?|positions?|jobs?|roles?|openings?|vacanc(?:y|ies))(?:\W*$|\s+(?:to|who|that|with|for|available|needed|wanted)\b))|(?:\d{1,2}|two|three|four|five|several|multiple|many|various|different)\s+(?:\w+\s+)?(?:positions|jobs|roles|openings|vacancies)\b)/i;
/** Where a line goes on from the work's name to how long, when or for how much it is: "Groundskeeper FT 40hrs M-F 0600-1430". */
const GOES_ON = /(?<=\p{L}{2}[)\].,:;–—-]{0,2}\s+(?:[-–—(]\s*)?)(?:(?:full[ -]?time|part[ -]?time|f\/?t|p\/?t)\b(?=\W*(?:$|\d|[$£€,;(]|(?:mon|tue|wed|thu|fri|sat|sun|m)\b|or\b|and\b))|\d{1,3}(?:\s?[-–]\s?\d{1,3})?\+?\s?(?:hrs|hr\b|hours)|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?\b\.?|m)(?=\s*(?:[-–/]|,\s?\w|&|to\b|thr(?:ough|u)\b|\d)(?![-\s]?\w+er\b))|(?:week(?:end|day)s|evenings|(?:over)?nights|mornings|afternoons)\b(?=\W*(?:$|\d|[$£€]|only\b|(?:and|&) \w+s\b))|\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\b|[ap]\b(?=\s?[-–]))|\d{4}\s?[-–]\s?\d{4}|\d{1,3}(?:\.\d+)?\s?(?:\/|an |per )\s?(?:h(?:ou)?r|wk|week|day)\b).*$/iu;

/** Whether a piece of a line could be what the work is called: no address, phone, mail, date, times or sum. */
export function couldBeTitle(piece: string): boolean {
  return /\p{L}{2}/u.test(piece) && ![ADDRESS, REACH, DATE, TIMES, NO_TITLE].some((words) => words.test(piece)) && !NOBODY_NAMED.test(piece);
}

/** The line without what only calls out at its beginning ("HIRING NOW!!!"). */
export function withoutShout(line: string): string {
  return line.replace(SHOUT, '');
}

/** The line without what calls out or says how long before the work's name; nothing may be left. */
export function withoutHeads(line: string): string {
  let rest = line.replace(/^[\s*#!¡•~_=-]+/, '');
  for (let more = true; more;) {
    const shorter = withoutShout(rest).replace(SOUGHT, '').replace(HEAD, '').replace(/^(?:an?|our|the)\s+(?=\p{L}{3})/iu, '').trimStart();
    more = shorter !== rest && shorter !== '';
    rest = shorter;
  }
  return rest;
}

/** "Dishwasher / Tilt Coffee, 12 Mill Lane": the pieces of a line that could be a title; two kinds of work stay together. */
export function titlePiece(line: string): string {
  const pieces = withoutHeads(line).split(/\s+[/|•·–—-]\s+|\t+/).map((piece) => nameOnly(withoutHeads(piece.trim())));
  if (pieces.every(couldBeTitle) && !ADDRESS.test(line)) return nameOnly(withoutHeads(line));
  return pieces.find(couldBeTitle) ?? '';
}

function nameOnly(piece: string): string {
  return piece.replace(SUM, '').replace(GOES_ON, '').replace(/(?<![\s,;:(–—-])[\s,;:(–—-]+$/, '');
}

/** A title as the form holds it: no tail of hours or "position", a capital at its beginning. */
export function tidiedTitle(words: string): string {
  const plain = withoutHeads(words);
  const short = plain.replace(TAIL, '').replace(EVENT, '').replace(/(?<![\s!.,:–—*-])[\s!.,:–—*-]+$/, '').trim();
  const title = quietly(short === '' ? words.trim() : short);
  return (title.charAt(0).toLocaleUpperCase('en') + title.slice(1)).slice(0, 200);
}
