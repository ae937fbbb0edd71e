import { Staff } from './staff/staff.entity';
import { Team } from './staff/team.entity';

/** Every stored noun, for the two connections and for the drift test. */
export const entities = [Team, Staff] as const;
