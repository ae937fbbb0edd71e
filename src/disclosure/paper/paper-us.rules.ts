import { groupsOf } from '../plans/plan-words.rules';
import { PART2_NOTICE, type ElementId } from './paper-elements';
import { factsOf, isClosedPlan, paperScope } from './paper-scope.rules';
import { part, section, type Paper, type PaperInput, type PaperPart, type PaperSection } from './paper.types';

/**
 * The US form: an authorization after 45 CFR 164.508(c), in plain language and the client's voice; where substance-use
 * facts are in the plan, a consent after 42 CFR 2.31 as well (D14).
 */
export function usPaper(input: PaperInput): Paper {
  const { client, caseNumber, agency, plan } = input;
  const hasPart2 = factsOf(plan).includes('substance_use');
  const both = (us: ElementId | null, part2: ElementId): ElementId[] => [...(us ? [us] : []), ...(hasPart2 ? [part2] : [])];
  const scope = paperScope(input, {
    what: ['us.information'], who: both('us.discloser', 'part2.discloser'), toWhom: ['us.recipient'], whatFor: both('us.purpose', 'part2.purpose'), untilWhen: both('us.expiry', 'part2.expiry'),
  });
  return {
    heading: 'What employers may be told about me',
    kind: 'Authorization to share information about me',
    opening: `I decide this. ${agency} wrote it down with me. I can sign it, change it, or leave it.`,
    sections: [
      section('About me', [part(both(null, 'part2.patient'), `I am ${client}. My number at ${agency} is ${caseNumber}.`)], [{ elements: [], label: 'My full name, if it is written differently' }]),
      section('What may be told', [scope.what]),
      section('Who may tell it', [scope.who]),
      section('Who may be told', [scope.toWhom]),
      section('What for', [scope.whatFor]),
      section('How long', [scope.untilWhen]),
      ...(hasPart2 ? [substanceSection(input)] : []),
      rightsSection(input, both),
    ],
    declaration: 'I have read this, or somebody read it to me. I could ask about it. I agree to it of my own free will.',
    signing: [
      [{ elements: both('us.signature', 'part2.signature'), label: 'My signature' }, { elements: both('us.date', 'part2.date'), label: 'Date' }],
      [{ elements: ['us.representative'], label: 'If somebody signs for me: their name, and what gives them the right to (guardian, power of attorney)' }, { elements: [], label: 'Their signature and date' }],
      [{ elements: [], label: 'Witness, if there is one: name and signature' }, { elements: [], label: 'Date' }],
    ],
  };
}

function rightsSection({ specialist, agency }: PaperInput, both: (us: ElementId, part2: ElementId) => ElementId[]): PaperSection {
  return section('My rights', [
    part(both('us.revoke', 'part2.revoke'), `I can take this back at any time, all of it or a part, without a reason. A note in writing to ${specialist} or to ${agency} does it: a letter, an email, a line on paper. I can also just say so, and ${agency} writes it down.`),
    part(both('us.revoke-exceptions', 'part2.revoke'), `It holds from the moment I say so. It cannot undo what was told before, or what ${agency} had already done because of this paper.`),
    part(['us.conditioning'], `I do not have to sign. My services, treatment, payments and benefits do not depend on it. If I don’t sign, or take it back, ${agency} goes on helping me.`),
    part(['us.redisclosure'], 'An employer who is told something may tell others. Privacy rules that bind my providers may not bind an employer, and what was told may then no longer be protected.'),
    part(['us.copy'], 'I get a copy of this paper when it is signed.'),
  ]);
}

/** 42 CFR 2.31 asks for the recipient and for the substance-use information to be spelled out; only employers named in the plan count. */
function substanceSection(input: PaperInput): PaperSection {
  return section('My substance-use history', [
    part(['part2.information'], substanceWords(input)),
    namedRecipients(input),
    part(['part2.notice'], `Whoever is told gets this notice in writing with it: “${PART2_NOTICE}”`),
    part(['part2.scope'], 'With it goes, in writing, how far my leave reaches for that employer and until when. Nothing about other employers is in it.'),
  ]);
}

function substanceWords({ plan }: PaperInput): string {
  if (isClosedPlan(plan)) return 'Nothing about it may be told to an employer.';
  const words = plan.facts.find((one) => one.fact === 'substance_use')?.words.trim() ?? '';
  const told = words === '' ? 'that I have a history of substance use' : `“${words}”`;
  return `What may be told of it is ${told}, and no more: no records, no test results, no notes and no names of those who treat me.`;
}

function namedRecipients(input: PaperInput): PaperPart {
  const groups = isClosedPlan(input.plan) ? [] : groupsOf(input.plan).filter((group) => group.ids.length > 0 && group.facts.includes('substance_use'));
  const named = groups.flatMap((group) => group.ids.map((id) => `${input.employer(id)}${group.standing === 'ask' ? ', only after I was asked and said yes' : ''}`));
  if (named.length === 0) return part(['part2.recipient'], 'No employer is named for this, so no employer may be told of it, whatever stands above.');
  return part(['part2.recipient'], 'It may go only to the employers named here, whatever stands above about others:', named);
}
