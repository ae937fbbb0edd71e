import type { Day } from '../../common/time/calendar';
import type { PlanVersion } from '../rules/disclosure-history';
import type { ElementId } from './paper-elements';

/** What a paper is made from: one version of a plan, and the names in it. */
export interface PaperInput {
  readonly plan: PlanVersion;
  /** An event the plan ends on, in words, if it comes before the last day; '' for none. */
  readonly endsWhen: string;
  /** What it is told for, in the client's words; '' where nothing more was said than that they ask for it. */
  readonly purpose: string;
  readonly client: string;
  readonly caseNumber: string;
  /** Full name: a paper is read by people who don't know the team. */
  readonly specialist: string;
  readonly agency: string;
  readonly employer: (id: string) => string;
  readonly day: (day: Day) => string;
  readonly locale: string;
}

/** A paragraph, with a list below it if it has one, and which elements of the form it answers. */
export interface PaperPart {
  readonly elements: readonly ElementId[];
  readonly text: string;
  readonly items: readonly string[];
}

export interface PaperSection {
  readonly heading: string;
  readonly parts: readonly PaperPart[];
  /** A line to write on, with what belongs there. */
  readonly blanks: readonly BlankLine[];
}

export interface BlankLine {
  readonly elements: readonly ElementId[];
  readonly label: string;
}

/** A whole paper, ready to be set on a page. */
export interface Paper {
  readonly heading: string;
  /** What it is in the words of the law. */
  readonly kind: string;
  readonly opening: string;
  readonly sections: readonly PaperSection[];
  readonly declaration: string;
  /** Rows of lines to sign on. */
  readonly signing: readonly (readonly BlankLine[])[];
}

export function part(elements: readonly ElementId[], text: string, items: readonly string[] = []): PaperPart {
  return { elements, text, items };
}

export function section(heading: string, parts: readonly PaperPart[], blanks: readonly BlankLine[] = []): PaperSection {
  return { heading, parts, blanks };
}
