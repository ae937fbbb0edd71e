import ts from 'typescript';
import { EMPLOYER_OUTPUTS } from '../support/employer-facing/outputs';
import { filesUnder, isSpec, nodesOf, parsed, type Source } from './sources';

/**
 * S-70: whoever makes something that leaves the screen says who may read it. Either it is registered in
 * `test/support/employer-facing/outputs.ts`, and then drawn over random states, or it stands here with the reason why no employer sees it.
 */
const NOT_FOR_EMPLOYERS: Readonly<Record<string, string>> = {
  'views/records/accounting-paper.hbs': 'the accounting of disclosures, handed to the client it is about',
  'views/clients/preferences-paper.hbs': 'what the client wants of work, for the client only',
  'views/matching/paper.hbs': 'openings in the order of what the client wants, with room for what they think: for the client only',
  'views/matching/board-paper.hbs': 'openings and clients’ initials for the team’s own meeting, headed by who printed it',
  'views/matching/minutes.hbs': 'minutes of the team’s meeting, for the team; no client has a column in them',
  'src/matching/meeting/minutes.controller.ts#file': 'the same minutes as a file, behind the password',
  'views/jobs/paper.hbs': 'a client’s job and the days to be in touch, handed to the client it is about; it says nothing of what an employer knows',
  'views/disclosure/paper/paper.hbs': 'the plan for signature, handed to the client it is about',
  'src/records/accounting/accounting.controller.ts#file': 'the same accounting as a file, for the client, behind the password',
  'src/records/whole-record/whole-record.controller.ts#file': 'the client’s whole record, for the client, behind the password',
  'src/disclosure/paper/scans.controller.ts#look': 'the signed copy of a plan, for those who reach the client; each look is written down',
  'src/staff/log/log.controller.ts#csv': 'the audit log, for administrators; it holds no names',
  'src/visits/log/visit-log.controller.ts#file': 'one’s own visits for supervision, behind the password; clients stand in it as initials to those who may see them',
  'views/supervision/tracking.hbs': 'the week of a specialist, for its review with the supervisor; of clients only whether a visit was about one',
  'src/supervision/tracking/tracking.controller.ts#team': 'the team’s counts of a week, behind the password',
  'src/supervision/tracking/tracking.controller.ts#file': 'the same week as a file, behind the password',
  'src/hiring-managers/hiring-manager.page.ts mailto': 'a bare address of a hiring manager, with no words in it',
  'src/clients/client.page.ts mailto': 'a bare address of the client, on their own page',
};

const shipped = filesUnder('src', /\.ts$/).filter((source) => !isSpec(source));
const registered = new Set(EMPLOYER_OUTPUTS.map((output) => output.source));

/** Something that leaves the screen: a page on paper, a file, a draft of a mail. */
interface Leaving {
  key: string;
  at: string;
}

function textOf(node: ts.Node | undefined): string | null {
  return node && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) ? node.text : null;
}

/** Pages drawn in a layout for paper. One whose template or layout isn't written out where it is made can't be told apart, so it counts as unknown. */
function papers(source: Source): (Leaving & { layout: string })[] {
  return madeNew(source, /^Page$/).flatMap((node) => {
    const [template, , , layout] = node.arguments ?? [];
    if (layout === undefined) return [];
    const asked = [...nodesOf(layout)].map(textOf).filter((text) => text !== null);
    const onPaper = asked.length === 0 ? '?' : asked.find((text) => ['print', 'paper'].includes(text));
    return onPaper === undefined ? [] : [{ key: `views/${textOf(template) ?? '?'}.hbs`, layout: onPaper, at: source.path }];
  });
}

/** The places where things of a class are made; only files that name it are parsed. */
function madeNew(source: Source, name: RegExp): ts.NewExpression[] {
  if (!/new (Page|Download|ForeignFile|TaggedFile)\(/.test(source.text)) return [];
  return [...nodesOf(parsed(source))].filter(ts.isNewExpression).filter((node) => name.test(node.expression.getText()));
}

/** Files to keep, by the handler that makes them. */
function downloads(source: Source): Leaving[] {
  return madeNew(source, /^(Download|ForeignFile|TaggedFile)$/).map((node) => {
    let around: ts.Node = node;
    while (!ts.isMethodDeclaration(around) && !ts.isFunctionDeclaration(around) && around.parent) around = around.parent;
    const name = (ts.isMethodDeclaration(around) || ts.isFunctionDeclaration(around)) && around.name ? around.name.getText() : '?';
    return { key: `${source.path}#${name}`, at: source.path };
  });
}

/** Drafts of mails: with words in them they are an output of their own. */
function drafts(source: Source): Leaving[] {
  if (!source.text.includes('mailto:')) return [];
  const texts = [...nodesOf(parsed(source))].filter((node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)).map((node) => node.getText());
  const mails = texts.filter((text) => text.includes('mailto:'));
  return mails.map((text) => ({ key: /body=|subject=/.test(text) ? source.path : `${source.path} mailto`, at: source.path }));
}

/** Mails that are sent, pages that become files. */
function ways(source: Source): Leaving[] {
  return /['"]nodemailer['"]|createTransport|printToPDF/.test(source.text) ? [{ key: `${source.path} way out`, at: source.path }] : [];
}

const onPaper = shipped.flatMap(papers);
const leaving: Leaving[] = [...onPaper, ...shipped.flatMap(downloads), ...shipped.flatMap(drafts), ...shipped.flatMap(ways)];

it('everything that leaves the screen is drawn over random states, or says why no employer sees it', () => {
  expect(leaving.length).toBeGreaterThan(5);
  expect([...new Set(leaving.map((one) => one.key))].filter((key) => !registered.has(key) && !(key in NOT_FOR_EMPLOYERS))).toEqual([]);
});

it('nothing is on either list that isn’t there any more, and nothing on both', () => {
  const keys = new Set(leaving.map((one) => one.key));
  // The page with the words to copy is a page like any other; it is registered because of what stands on it.
  expect([...registered, ...Object.keys(NOT_FOR_EMPLOYERS)].filter((key) => !keys.has(key) && key !== 'views/records/introduction.hbs')).toEqual([]);
  expect([...registered].filter((key) => key in NOT_FOR_EMPLOYERS)).toEqual([]);
});

it('what an employer may read is drawn on paper that names no agency, and nothing else is', () => {
  const wrong = onPaper.filter((one) => registered.has(one.key) !== (one.layout === 'paper'));
  expect(wrong.map((one) => `${one.at}: ${one.key} in "${one.layout}"`)).toEqual([]);
  const paper = filesUnder('views/layouts', /^paper\.hbs$/)[0].text;
  expect(paper.match(/\{\{(?!!)[^}]*\b(agency|printHead|printFoot|viewer\w*)\b[^}]*\}\}|Rapport/)).toBeNull();
});

it('no page for employers is made from a client, only from what is disclosable', () => {
  const makers = shipped.filter((source) => /^src\/(planning\/week\/sheet\.page|records\/introductions\/introduction-text|disclosure\/door\/door\.page)\.ts$/.test(source.path));
  expect(makers).toHaveLength(3);
  expect(makers.filter((source) => /client\.entity|preferredName/.test(source.text)).map((source) => source.path)).toEqual([]);
});
