import { transportOptions } from './transport';

it.each([
  ['smtp://mail.example.org:587', true, false], ['smtp://10.0.0.5', true, false], ['smtp://localhost.example.org', true, false],
  ['smtps://mail.example.org', false, false], ['smtp://127.0.0.1:2525', false, true], ['smtp://localhost', false, true], ['smtp://[::1]:25', false, true],
])('%s: the line must be encrypted by STARTTLS: %s; may stay plain, within this machine: %s', (url, requireTLS, ignoreTLS) => {
  expect(transportOptions(url)).toMatchObject({ requireTLS, ignoreTLS });
});

it('waits for less than its lease lasts, and reads no file or address it was given', () => {
  const { connectionTimeout, greetingTimeout, socketTimeout, disableFileAccess, disableUrlAccess } = transportOptions('smtps://mail.example.org');
  expect(connectionTimeout + greetingTimeout + socketTimeout).toBeLessThan(5 * 60_000);
  expect([disableFileAccess, disableUrlAccess]).toEqual([true, true]);
});
