/** Thrown by the guard; the filter answers with the sign-in page, and keeps what was being written. */
export class SignInNeeded extends Error {
  /** @param formerStaffId whose session has ended, when it is still remembered */
  constructor(readonly formerStaffId: string | null) {
    super('Sign in first.');
  }
}

/** Thrown when the password was given too long ago for this act; the filter asks for it and comes back to the task (S-11). */
export class ConfirmNeeded extends Error {
  constructor() {
    super('Give the password once more.');
  }
}

/** Thrown for a form of ours from an earlier session; the filter shows what was typed, to be sent again. */
export class FormTooOld extends Error {
  constructor() {
    super('Send the form once more.');
  }
}
