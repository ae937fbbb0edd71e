import { tokens } from '../../common/text/normalise';
import { businessKey, isCorporate } from './business-name.rules';
import type { EmployerValue } from './employer-row.rules';
import { placeKey } from './place.rules';

/**
 * What a row is known by, the surest first: rows that share one are one employer, and a key met before
 * means that the employer is already there. Made from the row alone, so that neither order nor company changes it.
 *
 * - `account`: the number its own register gave the business, with its legal name, since two towns may use one number.
 * - `legal`: a firm's registered name, with its state, where names are registered. A person's name is none: people share names.
 * - `place`: the name it goes by and where. The same name elsewhere is another employer (ten Subways are ten).
 * - `door`: the legal name and where, for one business under two trading names at one address.
 * - `row`: the file's own number, only when the row doesn't say where the business is.
 */
export function employerKeys(value: EmployerValue): string[] {
  const name = businessKey(value.name) || value.name.toLowerCase();
  const legal = businessKey(value.legalName);
  const place = placeKey(value);
  const keys: string[] = [];
  if (value.account !== '') keys.push(`account:${tokens(value.account).join('')}|${legal || name}`);
  // The form of the firm stays in: "Smith Inc" and "Smith LLC" are two registered names.
  if (isCorporate(value.legalName)) keys.push(`legal:${tokens(value.legalName).join(' ')}|${tokens(value.region).join(' ')}`);
  keys.push(place !== '' ? `place:${name}@${place}` : nameAlone(name, value));
  if (legal !== '' && place !== '') keys.push(`door:${legal}@${place}`);
  return keys;
}

/** Without a place, a name in one town is one employer, unless the file numbers its rows: then each row is its own. */
function nameAlone(name: string, value: EmployerValue): string {
  const town = tokens(`${value.postcode} ${value.city}`).join(' ');
  return value.sourceKey === '' ? `name:${name}@${town}` : `row:${name}@${town}#${value.sourceKey.toLowerCase()}`;
}
