import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { IANAZone } from 'luxon';

/** Where the records live. */
export type DatabaseTarget =
  | { kind: 'sqlite'; file: string }
  | { kind: 'postgres'; url: string; readUrl: string };

export interface Config {
  host: string;
  port: number;
  database: DatabaseTarget;
  /** Folder for the SQLite file, keys made on first run and the lock of this instance. */
  dataDir: string;
  sessionSecret: string;
  /** 32 bytes, base64: seals parked forms and other columns that must not be readable in the file. */
  dataKey: string;
  /** Public origin, e.g. `https://rapport.example.org`; null on loopback. */
  baseUrl: string | null;
  /** Exact addresses or a hop count; never "trust everybody". */
  trustProxy: string[] | number | false;
  timeZone: string;
  locale: string;
  production: boolean;
  /** The mail server and the sender's address; none: no mail is ever sent. */
  mail?: MailConfig | null;
}

export interface MailConfig {
  /** `smtps://…`, or `smtp://…` with the line encrypted by STARTTLS; may hold a password. */
  url: string;
  from: string;
}

type Environment = Record<string, string | undefined>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads the environment once. Every fault is found before anything is reported,
 * so that an administrator mends them in one go.
 * @throws Error whose message lists all faults, one a line.
 */
export function readConfig(env: Environment = process.env): Config {
  const faults: string[] = [];
  const host = env.HOST ?? '127.0.0.1';
  const loopback = LOOPBACK.has(host);
  const production = env.NODE_ENV === 'production';
  const database = readDatabase(env, faults);
  const dataDir = resolve(env.DATA_DIR ?? (database.kind === 'sqlite' ? dirname(database.file) : 'data'));
  const secret = (name: string) => readSecret(name, env, { dataDir, mayCreate: loopback && !production, faults });
  const config: Config = {
    host,
    port: readPort(env.PORT, faults),
    database,
    dataDir,
    sessionSecret: secret('SESSION_SECRET'),
    dataKey: secret('DATA_KEY'),
    baseUrl: readBaseUrl(env.APP_BASE_URL, loopback, faults),
    trustProxy: readProxy(env.TRUST_PROXY, faults),
    timeZone: env.TZ_DEFAULT ?? 'America/New_York',
    locale: env.LOCALE_DEFAULT ?? 'en-US',
    production,
    mail: readMail(env, faults),
  };
  if (!IANAZone.isValidZone(config.timeZone)) faults.push(`TZ_DEFAULT "${config.timeZone}" is not a time zone.`);
  if (Intl.DateTimeFormat.supportedLocalesOf([config.locale.replace(/[^\w-]/g, '_')].filter(isLocaleTag)).length === 0) {
    faults.push(`LOCALE_DEFAULT "${config.locale}" is not a locale.`);
  }
  if (faults.length > 0) throw new Error(`Rapport can't start:\n- ${faults.join('\n- ')}`);
  return config;
}

function isLocaleTag(tag: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}

function readPort(text: string | undefined, faults: string[]): number {
  const port = Number(text ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push(`PORT "${text}" is not a port number.`);
  return port;
}

function readDatabase(env: Environment, faults: string[]): DatabaseTarget {
  const url = env.DATABASE_URL ?? 'sqlite:data/rapport.sqlite';
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) return { kind: 'sqlite', file: resolve(url.slice('sqlite:'.length)) };
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url, readUrl: env.DATABASE_READ_URL ?? url };
  // The value may hold a password, so it isn't repeated.
  faults.push('DATABASE_URL must start with "sqlite:" or "postgres://".');
  return { kind: 'sqlite', file: resolve('data/rapport.sqlite') };
}

function readBaseUrl(text: string | undefined, loopback: boolean, faults: string[]): string | null {
  if (!text) {
    if (!loopback) faults.push('APP_BASE_URL is needed when Rapport listens beyond this machine.');
    return null;
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    faults.push('APP_BASE_URL is not a web address.');
    return null;
  }
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) faults.push('APP_BASE_URL must be https.');
  return url.origin;
}

function readProxy(text: string | undefined, faults: string[]): Config['trustProxy'] {
  if (!text) return false;
  if (/^\d$/.test(text)) return Number(text);
  if (text === 'true' || text === '*') {
    faults.push('TRUST_PROXY must name addresses or a number of hops: trusting everybody lets anyone choose their address.');
    return false;
  }
  return text.split(',').map((part) => part.trim());
}

function readMail(env: Environment, faults: string[]): MailConfig | null {
  const url = env.SMTP_URL ?? readSecretFile(env.SMTP_URL_FILE);
  if (!url) return null;
  // The address may hold a password, so it isn't repeated.
  if (!/^smtps?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) faults.push('SMTP_URL must start with "smtp://" or "smtps://".');
  const from = env.MAIL_FROM ?? '';
  if (!/^[^\s@<>",]+@[^\s@<>",]+$/.test(from)) faults.push('MAIL_FROM, the address mails are sent from, is needed with SMTP_URL.');
  return { url, from };
}

interface SecretRules {
  dataDir: string;
  mayCreate: boolean;
  faults: string[];
}

/** From NAME or the file NAME_FILE points to; on loopback it is made once and kept beside the data. */
function readSecret(name: string, env: Environment, rules: SecretRules): string {
  const given = env[name] ?? readSecretFile(env[`${name}_FILE`]);
  if (given !== undefined) {
    if (given.length < 32 || /^(change|secret|password|example)/i.test(given)) {
      rules.faults.push(`${name} must be at least 32 random characters.`);
    }
    return given;
  }
  if (!rules.mayCreate) {
    rules.faults.push(`${name} (or ${name}_FILE) is needed.`);
    return '';
  }
  return keptSecret(join(rules.dataDir, `.${name.toLowerCase().replace('_', '-')}`));
}

function readSecretFile(path: string | undefined): string | undefined {
  return path && existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

function keptSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
