import { Foundation1763700000001 } from './1763700000001-foundation';
import { Employers1763700000002 } from './1763700000002-employers';
import { Clients1763700000003 } from './1763700000003-clients';
import { Openings1763700000004 } from './1763700000004-openings';
import { Disclosure1763700000005 } from './1763700000005-disclosure';
import { Visits1763700000006 } from './1763700000006-visits';
import { Imports1763700000007 } from './1763700000007-imports';
import { EmployerSearch1763700000008 } from './1763700000008-employer-search';
import { PlanConversation1763700000009 } from './1763700000009-plan-conversation';
import { PlanPapers1763700000010 } from './1763700000010-plan-papers';
import { DisclosureTalks1763700000011 } from './1763700000011-disclosure-talks';
import { Jobs1763700000012 } from './1763700000012-jobs';
import { Erasure1763700000013 } from './1763700000013-erasure';
import { Leave1763700000015 } from './1763700000015-leave';
import { Introductions1763700000016 } from './1763700000016-introductions';
import { Accounting1763700000017 } from './1763700000017-accounting';
import { EmployerMerges1763700000018 } from './1763700000018-employer-merges';
import { WorkBlocks1763700000020 } from './1763700000020-work-blocks';
import { Suggestions1763700000021 } from './1763700000021-suggestions';
import { Places1763700000022 } from './1763700000022-places';
import { CalendarAndMail1763700000023 } from './1763700000023-calendar-and-mail';
import { VisitAgain1763700000024 } from './1763700000024-visit-again';
import { Stalled1763700000025 } from './1763700000025-stalled';
import { Review1763700000026 } from './1763700000026-review';
import { Keys1763700000027 } from './1763700000027-keys';
import { VisitMarks1763700000028 } from './1763700000028-visit-marks';
import { OpeningsNewest1763700000029 } from './1763700000029-openings-newest';
import { Occupations1763700000030 } from './1763700000030-occupations';
import { Learned1763700000031 } from './1763700000031-learned';
import { OpeningsTold1763700000032 } from './1763700000032-openings';
import { MatchChanges1763700000033 } from './1763700000033-match-changes';
import { MatchAnswers1763700000034 } from './1763700000034-match-answers';
import { Meeting1763700000035 } from './1763700000035-meeting';
import { WordsErasable1763700000036 } from './1763700000036-words-erasable';
import { JobBefore1763700000037 } from './1763700000037-job-before';
import { NoteClients1763700000038 } from './1763700000038-note-clients';

/** Every change of the schema, in the order it was made. */
export const migrations = [
  Foundation1763700000001, Employers1763700000002, Clients1763700000003, Openings1763700000004,
  Disclosure1763700000005, Visits1763700000006, Imports1763700000007, EmployerSearch1763700000008,
  PlanConversation1763700000009, PlanPapers1763700000010, DisclosureTalks1763700000011, Jobs1763700000012, Erasure1763700000013,
  Leave1763700000015, Introductions1763700000016, Accounting1763700000017, EmployerMerges1763700000018,
  WorkBlocks1763700000020, Suggestions1763700000021, Places1763700000022,
  CalendarAndMail1763700000023,
  VisitAgain1763700000024,
  Stalled1763700000025,
  Review1763700000026,
  Keys1763700000027,
  VisitMarks1763700000028,
  OpeningsNewest1763700000029,
  Occupations1763700000030,
  Learned1763700000031,
  OpeningsTold1763700000032,
  MatchChanges1763700000033,
  MatchAnswers1763700000034,
  Meeting1763700000035,
  WordsErasable1763700000036,
  JobBefore1763700000037,
  NoteClients1763700000038,
];
