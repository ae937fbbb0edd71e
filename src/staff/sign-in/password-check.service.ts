import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { Settings } from '../../settings/settings.service';
import { passwordProblem } from './password.rules';

/** The rule for passwords, with the words somebody would try first at this agency (S-05). */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Why a password can't be taken, or null. @param about the person's own name and email */
  async problem(password: string, about: readonly string[]): Promise<string | null> {
    const { agencyName } = await this.database.read((tx) => this.settings.get(tx));
    return passwordProblem(password, [agencyName, ...about]);
  }
}
