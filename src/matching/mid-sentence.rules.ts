/** Words that keep their capital wherever they stand. */
const NAMES = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?s?$|^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$|^(?:christmas|easter|thanksgiving|labor|memorial)$/i;
const LONG = 80;

/** Words as somebody wrote them, to stand inside a sentence of ours: an ordinary first word loses its capital, the full stop at their end goes; what is sentences of its own stands in quotation marks. */
export function midSentence(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim().replace(/[.;,!]+$/, (end) => (/\b[ap]\.m\.$/i.test(words.trim()) ? end : ''));
  if (text.length > LONG || /[.;:!?] /.test(text.replace(/\b[ap]\.m\. /gi, ''))) return `“${text}”`;
  const [first] = /^[\p{L}’']+/u.exec(text) ?? [''];
  return /^\p{Lu}\p{Ll}+/u.test(first) && first.slice(1) === first.slice(1).toLowerCase() && !NAMES.test(first) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
