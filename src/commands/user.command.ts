import { parseArgs } from 'node:util';
import { text } from 'node:stream/consumers';
import { isEmail } from 'class-validator';
import { SYSTEM } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { nameKey } from '../common/text/normalise';
import type { Role } from '../common/web/access';
import { Accounts } from '../staff/accounts/accounts.service';
import { hashPassword } from '../staff/sign-in/password';
import { passwordProblem } from '../staff/sign-in/password.rules';
import { print, tell, type Command } from './command';

const ROLES: readonly string[] = ['specialist', 'supervisor', 'administrator'];

/** Adds an account. The password comes by standard input: arguments can be seen by everybody on the machine (S-62). */
export const addUser: Command = async (app, args) => {
  const { values } = parseArgs({ args, options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' }, team: { type: 'string' } } });
  const { email = '', name = '', role = '', team } = values;
  if (!isEmail(email) || name === '' || !ROLES.includes(role) || (role !== 'administrator' && !team)) {
    tell('Give --email, --name, --role and, but for administrators, --team.');
    return 2;
  }
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const problem = passwordProblem(password, [name, email]);
  if (problem) {
    tell(`The password on standard input can't be taken. ${problem}`);
    return 2;
  }
  const passwordHash = await hashPassword(password);
  const accounts = app.get(Accounts);
  return app.get(Database).write(async (tx) => {
    if (await accounts.isEmailTaken(tx, email)) {
      tell('Somebody has this email already.');
      return 1;
    }
    const known = (await accounts.listTeams(tx)).find((one) => one.nameKey === nameKey(team ?? ''));
    const teamId = role === 'administrator' ? null : (known ?? (await accounts.addTeam(tx, SYSTEM, team ?? '')))?.id ?? null;
    await accounts.addStaff(tx, SYSTEM, { email, name, role: role as Role, teamId, fullTimeShare: 1, passwordHash });
    print(`Added ${role} ${email}.`);
    return 0;
  });
};
