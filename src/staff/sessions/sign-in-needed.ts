/** Thrown by the guard; the filter answers with the sign-in page, and keeps what was being written. */
export class SignInNeeded extends Error {
  /** @param formerStaffId whose session has ended, when it is still remembered */
  constructor(readonly formerStaffId: string | null) {
    super('Sign in first.');
  }
}
