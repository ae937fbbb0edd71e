import { sayDay } from '../openings/advert/date-words.rules';
import type { EmployerValue } from './employer-rows/employer-row.rules';
import type { OpeningValue } from './opening-rows/opening-row.rules';
import type { YearQuestion } from './opening-rows/year-question.rules';
import { type ImportSummary, summarise } from './summary.rules';
import type { Understood } from './understanding/understood';
import type { Outcome } from './landing/outcomes.rules';

/** What somebody sees before they confirm: kept with the import, so that the page needn't read the file again. */
export interface Preview {
  summary: ImportSummary;
  doubtful: number;
  newEmployers: number;
  year: YearQuestion | null;
  /** What was done to the text on the way, in sentences. */
  notes: string[];
  head: string[];
  first: { line: number; cells: string[] }[];
}

const FIRST_ROWS = 8;
const EMPLOYER_HEAD = ['Name', 'Address', 'Kind of business', 'Telephone'];
const OPENING_HEAD = ['Title', 'Employer', 'Day', 'Pay', 'What they ask for'];

export function previewOf(understood: Understood, outcomes: readonly Outcome[], notes: readonly string[]): Preview {
  const first = understood.kind === 'employers'
    ? understood.groups.slice(0, FIRST_ROWS).map(({ value, lines }) => ({ line: lines[0], cells: employerCells(value) }))
    : understood.groups.slice(0, FIRST_ROWS).map(({ value, lines }) => ({ line: lines[0], cells: openingCells(value) }));
  return {
    summary: summarise(outcomes), doubtful: outcomes.filter((row) => row.doubt !== '').length, newEmployers: outcomes.filter((row) => row.madeEmployerId !== null).length,
    year: understood.year, notes: [...notes], ...withoutBlankColumns(understood.kind === 'employers' ? EMPLOYER_HEAD : OPENING_HEAD, first),
  };
}

/** A column the file says nothing about would only take the room of the others. */
function withoutBlankColumns(head: string[], first: Preview['first']): Pick<Preview, 'head' | 'first'> {
  const isSaid = (_: string, at: number) => first.some(({ cells }) => cells[at] !== '');
  return { head: head.filter(isSaid), first: first.map(({ line, cells }) => ({ line, cells: cells.filter(isSaid) })) };
}

function employerCells(value: EmployerValue): string[] {
  const place = [value.address, value.city, value.postcode].filter((part) => part !== '').join(', ');
  return [value.legalName === '' ? value.name : `${value.name} (${value.legalName})`, place, value.industryText, value.phone];
}

function openingCells(value: OpeningValue): string[] {
  const day = value.eventDay ?? value.heardOn;
  const pay = value.pay.kind === 'blank' ? '' : value.pay.words;
  return [value.title, value.employer, day === null ? '' : sayDay(day), pay, shortened(value.requirements)];
}

function shortened(text: string): string {
  const line = text.split('\n', 1)[0];
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
