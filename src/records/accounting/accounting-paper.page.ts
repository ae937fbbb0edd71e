import type { Client } from '../../clients/client.entity';
import { lineModel } from './accounting.page';
import { accountingPaths } from './accounting-filter';
import type { WrittenLine } from './accounting-words.rules';
import { NOTICE_IN_PLAIN_WORDS, REDISCLOSURE_NOTICE } from './redisclosure-notice';

export interface AccountingPaperInput {
  client: Pick<Client, 'id' | 'initials' | 'preferredName'>;
  lines: readonly WrittenLine[];
  /** The day it was printed, in words. */
  today: string;
  agency: string;
  /** More lines are on record than fit: how many stand here, in words. */
  cut: string | null;
}

/** The accounting on paper, to the client and in words to them (D11): whole, or it says what is left out. */
export function accountingPaperPage({ client, lines, today, agency, cut }: AccountingPaperInput) {
  const hasNotice = lines.some((line) => line.hasNotice);
  return {
    title: `What was told, ${client.initials}`, heading: 'What employers were told about you', backHref: accountingPaths.show(client.id),
    opening: `To ${client.preferredName}. This is everything ${agency} has on record as told to an employer about you, as of ${today}, the newest first.`,
    right: 'You may ask for this at any time, without giving a reason. Taking back your leave takes effect at once; it can’t undo what was said before.',
    isCut: cut !== null, cut: cut ?? '', hasLines: lines.length > 0, lines: lines.map(paperLine), hasNotice, notice: REDISCLOSURE_NOTICE, noticeInWords: NOTICE_IN_PLAIN_WORDS,
  };
}

/** The sentence names each fact already: below it stand only those with words or a note of their own. */
function paperLine(line: WrittenLine) {
  const model = lineModel(line);
  const facts = model.facts.filter((one) => one.hasWords || one.hasNote);
  return { ...model, facts, hasFacts: facts.length > 0 };
}
