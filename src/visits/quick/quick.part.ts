/** What a planned visit's line offers besides the form: the two most common ends of a visit, one press each. */
export interface QuickPart {
  hasQuick: boolean;
  madeHref: string;
  madeLabel: string;
  missedHref: string;
  missedLabel: string;
}

/** For `{{> visit/quick}}`. Labels begin with the words on the buttons, so that they can be spoken. */
export function quickPart(plannedId: string, employer: string, isDue: boolean): QuickPart {
  const at = `/planned-visits/${plannedId}`;
  return { hasQuick: isDue, madeHref: `${at}/visits`, madeLabel: `Made as planned: ${employer}`, missedHref: `${at}/misses`, missedLabel: `Nobody there: ${employer}` };
}

/** For lines that are no planned visit, or one still to come. */
export const NO_QUICK: QuickPart = quickPart('', '', false);
