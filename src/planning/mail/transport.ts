import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../../common/config';

const SECOND = 1000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** How the mail server is spoken to: over an encrypted line or not at all, unless it is this machine. Waiting is short, the lease of a mail is not. */
export function transportOptions(url: string) {
  const { hostname, protocol } = new URL(url);
  const isLocal = LOOPBACK.has(hostname);
  return { url, requireTLS: protocol === 'smtp:' && !isLocal, ignoreTLS: protocol === 'smtp:' && isLocal, connectionTimeout: 15 * SECOND, greetingTimeout: 15 * SECOND, socketTimeout: 30 * SECOND, disableFileAccess: true, disableUrlAccess: true };
}

export type Letter = Required<Pick<SendMailOptions, 'to' | 'subject' | 'text' | 'messageId' | 'date'>>;

/** Sends one mail. @throws Error when the server didn't take it */
export async function sendLetter(mail: MailConfig, letter: Letter): Promise<void> {
  const transport = createTransport(transportOptions(mail.url));
  try {
    await transport.sendMail({ ...letter, from: mail.from, headers: { 'Auto-Submitted': 'auto-generated' } });
  } finally {
    transport.close();
  }
}
