/** How emails are compared: without regard to case or blanks around them. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
