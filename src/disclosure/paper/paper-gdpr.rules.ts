import { isClosedPlan, paperScope } from './paper-scope.rules';
import { part, section, type Paper, type PaperInput, type PaperSection } from './paper.types';

/** The form for the UK and the EU: explicit consent after Articles 7 and 9(2)(a) of the GDPR, in the client's voice (D14). */
export function gdprPaper(input: PaperInput): Paper {
  const { client, caseNumber, agency, specialist } = input;
  const scope = paperScope(input, { what: ['gdpr.information'], who: ['gdpr.discloser'], toWhom: ['gdpr.recipient'], whatFor: ['gdpr.purpose'], untilWhen: ['gdpr.period'] });
  return {
    heading: 'What employers may be told about me',
    kind: 'My consent to sharing information about me',
    opening: `I decide this. ${agency} wrote it down with me. It stands apart from anything else I sign.`,
    sections: [
      section('About me', [part([], `I am ${client}. My number at ${agency} is ${caseNumber}.`)]),
      section('Who answers for my information', [part(['gdpr.controller'], `${agency} is the controller: it decides how information about me is used and answers for it. I can reach it through ${specialist}.`)], [{ elements: ['gdpr.controller'], label: 'Address, and the data protection officer if there is one' }]),
      section('What may be told', [scope.what, part(['gdpr.explicit'], explicitSentence(input))]),
      section('Who may tell it', [scope.who]),
      section('Who may be told', [scope.toWhom]),
      section('What for', [scope.whatFor]),
      section('How long', [scope.untilWhen]),
      rightsSection(input),
    ],
    declaration: 'I have read this, or somebody read it to me. I could ask about it. I consent to it of my own free will.',
    signing: [
      [{ elements: ['gdpr.signature'], label: 'My signature' }, { elements: ['gdpr.date'], label: 'Date' }],
      [{ elements: [], label: 'If somebody signs for me: their name, and what gives them the right to (deputy, attorney, guardian)' }, { elements: [], label: 'Their signature and date' }],
      [{ elements: [], label: 'Witness, if there is one: name and signature' }, { elements: [], label: 'Date' }],
    ],
  };
}

/** Even "works with an employment programme" can show something about health: consent is explicit whatever is on the list. */
function explicitSentence({ plan }: PaperInput): string {
  if (isClosedPlan(plan)) return 'I do not consent to anything about my health being told to an employer.';
  return 'Some of this is about my health, or may show something about it. I explicitly consent to its being told as this paper says, and in no other way.';
}

function rightsSection({ specialist, agency }: PaperInput): PaperSection {
  return section('My rights', [
    part(['gdpr.withdraw'], `I can withdraw my consent at any time, all of it or a part, without a reason, and as easily as I gave it. Telling ${specialist} or anybody at ${agency} is enough, by word or in writing.`),
    part(['gdpr.withdraw-before'], 'From that moment nothing more is told. What was told before, while I consented, stays lawful.'),
    part(['gdpr.free'], `I do not have to consent. If I don’t, or withdraw, I lose nothing: ${agency} goes on helping me, and no service or benefit depends on it.`),
    part(['gdpr.proof'], `${agency} keeps this paper, and a dated record of what I agreed to, how, who wrote it down, and what each employer was told, so that my consent can be shown. I may see that record.`),
    part(['gdpr.rights'], `I can ask ${agency} to show me what it keeps about me, to correct it, to limit its use, to hand it over, or to erase it, and how long it is kept.`),
    part(['gdpr.complaint'], 'If I think my information was handled wrongly, I can complain to the data protection authority: in the United Kingdom the Information Commissioner’s Office, in the European Union the authority where I live or work.'),
    part(['gdpr.copy'], 'I get a copy of this paper when it is signed.'),
  ]);
}
