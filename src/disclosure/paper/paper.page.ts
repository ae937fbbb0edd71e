import type { AuthorisationForm } from '../../settings/settings';
import type { History } from '../rules/disclosure-history';
import { lastDay, reaches } from '../rules/plan-in-force.rules';
import type { Day } from '../../common/time/calendar';
import { gdprPaper } from './paper-gdpr.rules';
import { paperPaths } from './paper.paths';
import type { BlankLine, PaperInput, PaperSection } from './paper.types';
import { usPaper } from './paper-us.rules';

export interface PaperPageInput {
  readonly paper: PaperInput;
  readonly form: AuthorisationForm;
  readonly history: History;
  readonly today: Day;
  readonly initials: string;
  readonly printedBy: string;
  /** Whether it is printed before it is recorded: then it is not in force. */
  readonly isDraft?: boolean;
}

/** A version of a plan as a document to sign, after the law the site named (D14). */
export function paperPage({ paper, form, history, today, initials, printedBy, isDraft = false }: PaperPageInput) {
  const { plan, client, caseNumber, day } = paper;
  const made = form === 'gdpr' ? gdprPaper(paper) : usPaper(paper);
  const warnings = warningsOf(plan, history, today, day);
  return {
    title: `Plan ${plan.version} of ${initials}, for signature`, heading: made.heading, opening: made.opening, who: isDraft ? `${client} · ${caseNumber} · plan, version ${plan.version}, to be signed: it is not recorded yet` : `${client} · ${caseNumber} · plan, version ${plan.version}, given ${day(plan.givenOn)}`,
    warnings: warnings.map((text) => ({ text })), hasWarnings: warnings.length > 0,
    sections: made.sections.map(sectionModel), declaration: made.declaration, signing: made.signing.map((row) => ({ lines: row.map(blankModel) })),
    frame: {
      printHead: made.kind, hasPrintFoot: true, backHref: paperPaths.plan(plan.clientId), backLabel: 'Back to the plan',
      printFoot: `${caseNumber}, version ${plan.version} · Printed by ${printedBy} on ${day(today)} · contains confidential information`,
    },
  };
}

/** A paper of a version that no longer speaks for the client says so before anybody signs it. */
function warningsOf(plan: PaperInput['plan'], history: History, today: Day, day: (day: Day) => string): string[] {
  const newer = Math.max(...history.plans.map((one) => one.version));
  const reaching = history.withdrawals.filter((one) => reaches(one, plan, history.plans));
  const taken = reaching.find((one) => one.employerId === null && one.fact === null);
  const isPartTaken = !taken && reaching.length > 0;
  return [
    ...(newer > plan.version ? [`This is an earlier version. Version ${newer} was made after it.`] : []),
    ...(taken ? [`This version was taken back on ${day(taken.saidOn)}. Signing this paper does not bring it back.`] : []),
    ...(isPartTaken ? ['Part of this version was taken back since. Make a new version with what holds now, and sign that.'] : []),
    ...(lastDay(plan) < today ? [`This version ended on ${day(lastDay(plan))}.`] : []),
  ];
}

function sectionModel({ heading, parts, blanks }: PaperSection) {
  return {
    heading, blanks: blanks.map(blankModel),
    parts: parts.map(({ elements, text, items }) => ({ elements: elements.join(' '), text, items: items.map((item) => ({ text: item })), hasItems: items.length > 0 })),
  };
}

function blankModel({ elements, label }: BlankLine) {
  return { elements: elements.join(' '), label };
}
