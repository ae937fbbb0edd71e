/**
 * What a paper for signature must hold, by form, with the place in the law that asks for it. Every part of the printed
 * document names the elements it answers, so that a test can go through these lists and find each on the page (D14).
 */
export interface PaperElement {
  readonly id: string;
  /** Where it is asked for. */
  readonly law: string;
  readonly what: string;
}

/**
 * A valid US authorisation: 45 CFR 164.508(c)(1) core elements, (c)(2) required statements, (c)(4) the copy.
 * (c)(3), plain language, has no place of its own on the page: it is a test of all of it.
 */
export const US_ELEMENTS = [
  { id: 'us.information', law: '45 CFR 164.508(c)(1)(i)', what: 'what may be told, specific and meaningful' },
  { id: 'us.discloser', law: '45 CFR 164.508(c)(1)(ii)', what: 'who may tell it' },
  { id: 'us.recipient', law: '45 CFR 164.508(c)(1)(iii)', what: 'who may be told' },
  { id: 'us.purpose', law: '45 CFR 164.508(c)(1)(iv)', what: 'what for; “at the request of the individual” is enough' },
  { id: 'us.expiry', law: '45 CFR 164.508(c)(1)(v)', what: 'the date or event it ends on' },
  { id: 'us.signature', law: '45 CFR 164.508(c)(1)(vi)', what: 'the signature' },
  { id: 'us.date', law: '45 CFR 164.508(c)(1)(vi)', what: 'the date of the signature' },
  { id: 'us.representative', law: '45 CFR 164.508(c)(1)(vi)', what: 'the authority of whoever signs for the client' },
  { id: 'us.revoke', law: '45 CFR 164.508(c)(2)(i)', what: 'the right to revoke in writing, and how' },
  { id: 'us.revoke-exceptions', law: '45 CFR 164.508(c)(2)(i)(A)', what: 'what revoking can’t undo' },
  { id: 'us.conditioning', law: '45 CFR 164.508(c)(2)(ii)', what: 'nothing depends on signing' },
  { id: 'us.redisclosure', law: '45 CFR 164.508(c)(2)(iii)', what: 'who is told may tell others, beyond protection' },
  { id: 'us.copy', law: '45 CFR 164.508(c)(4)', what: 'a copy for the client' },
] as const satisfies readonly PaperElement[];

/**
 * Where substance-use facts are in the plan: 42 CFR 2.31(a) as amended in 2024, and the notice and scope that go with
 * each telling, 2.32(a) and (b). Since 2024 the recipient may be a class of persons; the paper names them (D14).
 */
export const PART2_ELEMENTS = [
  { id: 'part2.patient', law: '42 CFR 2.31(a)(1)', what: 'the client’s name' },
  { id: 'part2.discloser', law: '42 CFR 2.31(a)(2)', what: 'who may tell it' },
  { id: 'part2.information', law: '42 CFR 2.31(a)(3)', what: 'how much and what kind, with the substance-use information spelled out' },
  { id: 'part2.recipient', law: '42 CFR 2.31(a)(4)(i)', what: 'who may be told, by name' },
  { id: 'part2.purpose', law: '42 CFR 2.31(a)(5)', what: 'what for' },
  { id: 'part2.revoke', law: '42 CFR 2.31(a)(6)', what: 'the right to revoke in writing, how, and what it can’t undo' },
  { id: 'part2.expiry', law: '42 CFR 2.31(a)(7)', what: 'the date or event it ends on' },
  { id: 'part2.signature', law: '42 CFR 2.31(a)(8)', what: 'the signature' },
  { id: 'part2.date', law: '42 CFR 2.31(a)(9)', what: 'the date of the signature' },
  { id: 'part2.notice', law: '42 CFR 2.32(a)', what: 'the notice that goes with each telling' },
  { id: 'part2.scope', law: '42 CFR 2.32(b)', what: 'a clear account of the consent goes with each telling' },
] as const satisfies readonly PaperElement[];

/** Consent under the GDPR, of the EU or the UK: Articles 7 and 9(2)(a), with what Article 13 has people told. */
export const GDPR_ELEMENTS = [
  { id: 'gdpr.controller', law: 'GDPR Art. 13(1)(a), recital 42', what: 'who answers for the information' },
  { id: 'gdpr.information', law: 'GDPR Art. 7(2)', what: 'what may be told' },
  { id: 'gdpr.explicit', law: 'GDPR Art. 9(2)(a)', what: 'explicit consent for what is about health' },
  { id: 'gdpr.discloser', law: 'GDPR Art. 4(11)', what: 'who tells it: consent is specific' },
  { id: 'gdpr.recipient', law: 'GDPR Art. 13(1)(e)', what: 'who may be told' },
  { id: 'gdpr.purpose', law: 'GDPR Art. 9(2)(a), 13(1)(c)', what: 'what for' },
  { id: 'gdpr.period', law: 'GDPR Art. 13(2)(a)', what: 'how long' },
  { id: 'gdpr.withdraw', law: 'GDPR Art. 7(3)', what: 'withdrawal at any time, as easy as giving' },
  { id: 'gdpr.withdraw-before', law: 'GDPR Art. 7(3)', what: 'what was done before stays lawful' },
  { id: 'gdpr.free', law: 'GDPR Art. 7(4), recital 42', what: 'no detriment' },
  { id: 'gdpr.proof', law: 'GDPR Art. 7(1)', what: 'how the consent can be shown' },
  { id: 'gdpr.rights', law: 'GDPR Art. 13(2)(b)', what: 'to see, correct and erase' },
  { id: 'gdpr.complaint', law: 'GDPR Art. 13(2)(d)', what: 'to complain' },
  { id: 'gdpr.copy', law: 'GDPR Art. 15(3)', what: 'a copy for the client' },
  { id: 'gdpr.signature', law: 'GDPR Art. 7(1)', what: 'the signature' },
  { id: 'gdpr.date', law: 'GDPR Art. 7(1)', what: 'the date of the signature' },
] as const satisfies readonly PaperElement[];

export type ElementId = (typeof US_ELEMENTS | typeof PART2_ELEMENTS | typeof GDPR_ELEMENTS)[number]['id'];

/** The second of the two statements 42 CFR 2.32(a) offers, to the letter: it goes with each telling, in writing. */
export const PART2_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

