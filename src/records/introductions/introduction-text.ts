import { capitalise } from '../../common/text/plain';
import { isWritable, type Saying } from '../../disclosure/door/door.rules';
import type { DisclosableClient } from '../../disclosure/door/door.service';
import { tellsItsKind } from '../../disclosure/door/words-in-text.rules';
import { factAsTold } from '../../disclosure/rules/disclosure.choices';
import { REDISCLOSURE_NOTICE } from '../accounting/redisclosure-notice';

export interface Letter {
  employer: string;
  body: string;
  /** Who signs it: a person, the neutral name of the house if it has one, how to reach them. */
  sender: { name: string; house: string; reach: string };
}

export interface IntroductionText {
  paragraphs: string[];
  sender: string[];
  hasNotice: boolean;
  notice: string;
}

/** Some mail programs cut longer addresses off; the words are then copied from the page. */
const LONGEST_DRAFT = 1_900;

/** The words of an introduction, made from what is disclosable and from nothing else of the client. */
export function introductionText(client: DisclosableClient, letter: Letter): IntroductionText {
  const { name, house, reach } = letter.sender;
  const says = client.says.filter(isWritable);
  return {
    paragraphs: [opening(client, letter.employer), ...says.filter((one) => one.fact !== 'name').map((one) => sentenceOf(one, client.name)), ...letter.body.split(/\n{2,}/).map((part) => part.trim())].filter((part) => part !== ''),
    sender: [name, tellsItsKind(house) ? '' : house, reach].filter((line) => line !== ''),
    hasNotice: client.needsNotice, notice: client.needsNotice ? REDISCLOSURE_NOTICE : '',
  };
}

/** The same as plain text, to copy or to send. */
export function asPlainText({ paragraphs, sender, notice }: IntroductionText): string {
  return [...paragraphs, sender.join('\n'), notice].filter((part) => part !== '').join('\n\n');
}

/** A draft for one's own mail program, or nothing where it would be too long for some. The subject gives nothing away. */
export function mailDraft(text: IntroductionText): string {
  const href = `mailto:?subject=${encodeURIComponent('An introduction')}&body=${encodeURIComponent(asPlainText(text).replaceAll('\n', '\r\n'))}`;
  return href.length > LONGEST_DRAFT ? '' : href;
}

function opening({ name, says }: DisclosableClient, employer: string): string {
  const agreed = says.find((one) => one.fact === 'name')?.words ?? '';
  if (agreed !== '') return agreed;
  return name === null ? `I would like to tell you about somebody who is looking for work, and thought of ${employer}.` : `I would like to introduce ${name}, who is looking for work, and thought of ${employer}.`;
}

/** The approved words as they stand; else the plain fact as a sentence. */
function sentenceOf({ fact, words }: Saying, name: string | null): string {
  if (words !== '') return words;
  return `${capitalise(factAsTold(fact, name === null ? 'they' : { name }).replace(/^that /, ''))}.`;
}
