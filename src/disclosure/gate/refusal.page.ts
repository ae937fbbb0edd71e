import { refusal, type Page } from '../../common/web/page';
import { reason } from '../../common/web/parts';
import type { Reason } from '../rules/refusal-reasons';

export interface RefusedPerson {
  /** Preferred name: the asker reaches this client. */
  name: string;
  clientId: string;
  reasons: readonly Reason[];
}

export interface RefusalWays {
  /** What was tried, e.g. "Log this visit". */
  heading: string;
  employerId: string;
  /** The form again without anybody named; null where that makes no sense. */
  withoutNames: { action: string; fields: { name: string; value: string }[]; label: string } | null;
}

/** The gate said no: what is missing, what to ask, and the honest ways on (D7, D9). */
export function refusalPage(people: readonly RefusedPerson[], ways: RefusalWays): Page {
  return refusal('disclosure/refused', {
    title: 'This needs the client’s leave', heading: ways.heading,
    people: people.map((person) => ({
      name: person.name, reasons: person.reasons.map((one) => reason('clash', one.sentence)), asks: [...new Set(person.reasons.map((one) => one.askNext))].map((text) => ({ text })),
      planHref: `/clients/${person.clientId}/disclosure`, answerHref: `/clients/${person.clientId}/leave-answers/new?employer=${ways.employerId}`,
      incidentHref: `/clients/${person.clientId}/incidents/new?employer=${ways.employerId}`,
    })),
    hasWithout: ways.withoutNames !== null, without: ways.withoutNames ?? {},
  });
}
