import { Client } from './clients/client.entity';
import { Cover } from './clients/covers/cover.entity';
import { WorkProfileVersion } from './clients/preferences/work-profile-version.entity';
import { ContactWish } from './employers/contact-wish.entity';
import { EmployerSource } from './employers/employer-source.entity';
import { EmployerTag } from './employers/employer-tag.entity';
import { Employer } from './employers/employer.entity';
import { Site } from './employers/site.entity';
import { Import } from './exchange/import.entity';
import { HiringManager } from './hiring-managers/hiring-manager.entity';
import { Job } from './jobs/job.entity';
import { MatchAnswer } from './matching/answers/match-answer.entity';
import { Opening } from './openings/opening.entity';
import { Staff } from './staff/staff.entity';
import { Team } from './staff/team.entity';
import { Review } from './supervision/review/review.entity';
import { WorkBlock } from './planning/blocks/work-block.entity';
import { PlannedVisit } from './visits/planned/planned-visit.entity';
import { Visit } from './visits/visit.entity';

/** Every stored noun, for the two connections and for the drift test. */
export const entities = [Team, Staff, Employer, Site, EmployerTag, EmployerSource, ContactWish, HiringManager, Client, Cover, WorkProfileVersion, Opening, MatchAnswer, Job, Import, Visit, PlannedVisit, Review, WorkBlock] as const;
