import type { Packed } from '../../common/database/packed';
import { plain, type Sql } from '../../common/database/sql';
import type { VisitFacts } from '../rules/visit-count.rules';
import type { Mode, Purpose } from '../rules/visit.choices';

/**
 * Of the people met, all that counting asks (V1, V4): nobody; somebody who may have a say in hiring (unknown counts as
 * yes); only people without one. Looking for one such person is far quicker than counting them all.
 */
const MET = `CASE WHEN v.met_unnamed > 0 OR EXISTS (SELECT 1 FROM visit_people p JOIN hiring_managers h ON h.id = p.hiring_manager_id WHERE p.visit_id = v.id AND h.hiring_say <> 'no') THEN 1
  WHEN EXISTS (SELECT 1 FROM visit_people p WHERE p.visit_id = v.id) THEN 2 ELSE 0 END`;

/** What counting needs of `visits v`, apart from whether its day has come. `shapeOf` reads it back. */
export const SHAPE_COLUMNS = ['v.mode', 'v.purpose', 'CASE WHEN v.clearance_id IS NULL THEN 0 ELSE 1 END', MET] as const;

/** The same, named for a query around this one. */
export function namedShape(): Sql {
  return plain(SHAPE_COLUMNS.map((column, index) => `${column} AS s${index}`).join(', '));
}

/** Visits of one shape count alike, so that twelve weeks of a team are counted by their few dozen shapes. */
export function shapeOf([mode, purpose, isSpecific, met]: readonly Packed[], happened: boolean, staffIndex: number): VisitFacts {
  return {
    happened, isDeleted: false, isIncident: false, mode: mode as Mode, purpose: purpose as Purpose,
    peopleMet: met === 0 ? [] : [{ hiringSay: met === 1 ? 'yes' : 'no' }], isClientSpecific: isSpecific === 1, staffIndex,
  };
}
