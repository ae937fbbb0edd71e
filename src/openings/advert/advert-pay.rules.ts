import { parsePay, signFirst, type PayWords } from './pay-words.rules';
import type { Statement } from './advert-text.rules';

/** A sum of money, or a number that is paid for some time. */
const MONEY = /[$£€]\s?\d|\d\s?k?\s*(?:an?|per|\/)\s*(?:hour|hr|week|wk|month|year|annum|yr|day)\b|\d\s*(?:ph|pa|p\.a\.|pcm)\b|\d\s*(?:la|por) hora\b/i;
const OF_PAY = /\b(?:pay(?:s|ing)?|wages?|salary|salaries|compensation|remuneration|rate)\b/i;
const OF_HOURS = /\d\s*(?:hours?|hrs?)\.?\s*(?:an?|per|\/)\s*(?:week|wk|day|shift|month)/i;
/** Sums that are no pay for time worked. */
const BESIDE_PAY = /[$£€]\s?[\d,.]+k?\+?\s*(?:(?:sign(?:ing)?[ -]?on|signing|hiring|retention|referral|welcome)?\s*bonus|tuition|deposit|off\b|discount|gift|voucher|(?:in )?sales|budget|fee\b)|\b(?:bonus(?:es)?|discounts?|tuition|fees?|insurance)\s+(?:of\s+)?(?:up to\s+)?[$£€]\s?[\d,.]+k?/gi;
const UNSAID = /\b(?:doe|depend(?:s|ing|ent)? (?:up)?on|negotiable|competitive|commensurate|to be (?:agreed|discussed)|tbd|minimum wage)\b/i;
const LONGEST = 200;

/** The pay an advert names (M3): the plainest of what it says, with its words; blank when it says nothing of it. */
export function payIn(said: readonly Statement[]): PayWords {
  const found = said.flatMap(({ text, under }) => candidate(text, under === 'pay'));
  return found.find((pay) => pay.kind === 'pay' && pay.assumed === null) ?? found.find((pay) => pay.kind === 'pay') ?? found[0] ?? { kind: 'blank' };
}

/** Whether a statement tells the pay, so that it isn't told again among the duties. */
export function tellsPay(statement: Statement): boolean {
  return candidate(statement.text, statement.under === 'pay').length > 0;
}

function candidate(text: string, isLabelled: boolean): PayWords[] {
  const told = signFirst(text).replace(BESIDE_PAY, ' ').replace(/\s+/g, ' ').trim();
  const hasMoney = MONEY.test(told.replace(OF_HOURS, ' ')) || ((isLabelled || /^(?:pay|salary|wage|rate)\b/i.test(told)) && /\d/.test(told));
  if (hasMoney) {
    const pay = parsePay(told);
    return pay.kind === 'blank' ? [] : [{ ...pay, words: around(told) }];
  }
  const isOpen = UNSAID.test(told) && (isLabelled || OF_PAY.test(told));
  return isOpen ? [{ kind: 'unknown', words: around(told), reason: 'The advert leaves the pay to be agreed.' }] : [];
}

/** The words about the sum, where a long line says other things too. */
function around(text: string): string {
  if (text.length <= 80) return text;
  const at = Math.max(text.search(/[$£€]\s?\d|(?<![\d,.])\d[\d,.]*\s?k?\s*(?:an?|per|\/)/i), text.search(OF_PAY), 0);
  const from = text.lastIndexOf(' ', Math.max(0, at - 1)) + 1;
  const cut = text.slice(from, from + LONGEST).split(/(?:\.\s|,\s(?=[a-z])|\s(?=Must\b|You\b|We\b))/)[0];
  return cut.trim();
}
