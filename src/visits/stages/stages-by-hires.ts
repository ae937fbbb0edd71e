import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HiringEvidence } from '../../jobs/hiring-evidence';
import { Standings } from '../standings.service';

/** A job start is evidence like a visit: the stage is worked out anew whenever one is recorded, changed, removed or put back. */
@Injectable()
export class StagesByHires implements OnModuleInit {
  constructor(
    private readonly evidence: HiringEvidence,
    private readonly standings: Standings,
  ) {}

  onModuleInit(): void {
    this.evidence.heardBy((tx, employerId) => this.standings.note(tx, employerId));
  }
}
