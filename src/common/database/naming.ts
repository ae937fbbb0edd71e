import { DefaultNamingStrategy } from 'typeorm';

/** `lastVisitOn` in the code is `last_visit_on` in both databases. */
export class SnakeCase extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
