import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM } from '../../src/audit/audit.service';
import { Database, type Tx } from '../../src/common/database/database';
import type { Role, Viewer } from '../../src/common/web/access';
import { Accounts } from '../../src/staff/accounts/accounts.service';
import { hashPassword } from '../../src/staff/sign-in/password';
import type { Staff } from '../../src/staff/staff.entity';
import type { Team } from '../../src/staff/team.entity';
import { makeClient, makeCover, makeOpening, makeWishes } from './make-clients';

export const PASSWORD = 'three cups of green tea';

let hashed: Promise<string> | null = null;
let counter = 0;

/** Makes records through the services, so that no test holds a state the app couldn't reach. */
export class Make {
  constructor(private readonly app: NestFastifyApplication) {}

  async team(name = `Team ${(counter += 1)}`): Promise<Team> {
    const team = await this.write((tx) => this.app.get(Accounts).addTeam(tx, SYSTEM, name));
    if (!team) throw new Error(`There is a team "${name}" already.`);
    return team;
  }

  async staff(role: Role, team: Team | null, name = `Person ${(counter += 1)}`): Promise<Staff> {
    hashed ??= hashPassword(PASSWORD);
    const passwordHash = await hashed;
    const email = `${name.toLowerCase().replace(/\W+/g, '.')}@agency.example`;
    return this.write((tx) => this.app.get(Accounts).addStaff(tx, SYSTEM, { email, name, role, teamId: team?.id ?? null, fullTimeShare: 1, passwordHash }));
  }

  /** How a service sees this person. */
  viewer(staff: Staff): Viewer {
    return { id: staff.id, name: staff.name, role: staff.role, teamId: staff.teamId, requestId: 'test', address: '127.0.0.1' };
  }

  client = (specialist: Staff, given?: Parameters<typeof makeClient>[2]) => makeClient(this.app, this.viewer(specialist), given);
  wishes = (specialist: Staff, clientId: string, wishes: Parameters<typeof makeWishes>[3]) => makeWishes(this.app, this.viewer(specialist), clientId, wishes);
  cover = (supervisor: Staff, cover: Parameters<typeof makeCover>[2]) => makeCover(this.app, this.viewer(supervisor), cover);
  opening = (staff: Staff, employerId: string, given?: Parameters<typeof makeOpening>[3]) => makeOpening(this.app, this.viewer(staff), employerId, given);

  private write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(Database).write(work);
  }
}
