/**
 * What a title says of the hours, the experience or the terms rather than of the work ("Night dishwasher", "Experienced
 * line cook, part-time"). Where such a word is the work ("day care", "senior centre"), it isn't matched.
 */
const SAID_BESIDE: readonly RegExp[] = [
  /\b(?:1st|2nd|3rd|first|second|third|swing|graveyard|rotating|split|day|night|late|early|morning|evening|afternoon|weekend|week day|week) shifts?\b/g,
  /\b(?:over ?ni(?:ght|te)s?|nights?|nightly|night[ -]?time|nites?|evenings?|mornings?|afternoons?|days|day[ -]?time|week[ -]?ends?|week[ -]?days?|shifts?|a\.?m\.?|p\.?m\.?|24\/7|daily|hourly)\b/g,
  /^\W*day\b(?! (?:care|camp|labor|labour|laborer|labourer|spa|school|nursery|center|centre|program|programme|habilitation|hab|treatment|trader|porter|services?)\b)/g,
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)\b/g,
  /\b(?:full|part)[ -]?time\b|\b[fp]\.?\/?t\.?(?=\W|$)|\b(?:seasonal|temporary|temp|temp[ -]to[ -](?:hire|perm)|permanent|perm|per diem|prn|on[ -]call|as needed|summer|winter|holidays?|christmas|immediate|immediately|urgent|urgently)\b/g,
  /\b(?:now |we(?: a|’|')re |is )?hiring(?: now| immediately)?\b|\b(?:help )?(?:wanted|needed)\b|\b(?:jobs?|positions?|openings?|vacanc(?:y|ies)|opportunit(?:y|ies))\b/g,
  /\b(?:no|little|some|with|without|\d+\+? ?(?:years?|yrs?\.?)(?: of)?) experience(?: (?:needed|necessary|required|preferred))?\b|\b(?:un|in)?experienced?(?: (?:needed|necessary|required|preferred))?\b/g,
  /\bentry[ -]level\b|\b(?:will|we) train\b|\b(?:qualified|motivated|reliable|dependable|friendly|energetic|hard[ -]?working|jr|junior|sr)\b/g,
  /^\W*senior\b(?! (?:care|caregiver|center|centre|citizens?|companion|home|helper|living|services?|adult|aide|center|community|housing)\b)/g,
  /[$€£]\s?\d[\d.,]*(?:\s?(?:-|–|to)\s?[$€£]?\d[\d.,]*)?(?:\s?(?:an?|per|\/)\s?(?:hour|hr|h))?|\b\d+(?:[:.]\d+)?(?:\s?(?:-|–|to)\s?\d+(?:[:.]\d+)?)?\s?(?:hours?|hrs?)?(?: (?:a|per) week)?\b/g,
  /\b(?:de noche|nocturn[oa]s?|fines? de semana|medio tiempo|tiempo (?:completo|parcial)|turno|de temporada|temporal|(?:con|sin) experiencia|se (?:busca|necesita|solicita)n?)\b/g,
];

/** Titles are short; the rest of a pasted advert would only cost time. */
const LONGEST = 300;

/** A title as it is read for the work in it: without what is said beside the work. Empty where nothing else is there. */
export function withoutExtras(title: string): string {
  const plain = SAID_BESIDE.reduce((text, beside) => text.replace(beside, ' '), title.slice(0, LONGEST).toLowerCase());
  return plain.replace(/\(\W*\)/g, ' ').replace(/\s+/g, ' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
