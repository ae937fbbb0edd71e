import { Foundation1763700000001 } from './1763700000001-foundation';
import { Employers1763700000002 } from './1763700000002-employers';
import { Clients1763700000003 } from './1763700000003-clients';
import { Openings1763700000004 } from './1763700000004-openings';
import { Disclosure1763700000005 } from './1763700000005-disclosure';
import { Visits1763700000006 } from './1763700000006-visits';
import { Imports1763700000007 } from './1763700000007-imports';
import { EmployerSearch1763700000008 } from './1763700000008-employer-search';

/** Every change of the schema, in the order it was made. */
export const migrations = [
  Foundation1763700000001, Employers1763700000002, Clients1763700000003, Openings1763700000004,
  Disclosure1763700000005, Visits1763700000006, Imports1763700000007, EmployerSearch1763700000008,
];
