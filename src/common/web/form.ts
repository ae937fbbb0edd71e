import 'reflect-metadata';
import { BadRequestException } from '@nestjs/common';
import { Expose, plainToInstance, Transform, type TransformFnParams } from 'class-transformer';
import { Allow, validateSync, type ValidationError } from 'class-validator';
import type { FieldErrors, FormState } from './fields';

/** A form that was read: its value when it can be taken, and always what was typed, to be shown again with the errors. */
export type FormResult<T> = { ok: true; value: T; typed: T; state: FormState } | { ok: false; typed: T; state: FormState };

/** What a browser posts: flat, each value a text or, for repeated fields, several. */
export type Posted = Record<string, string | string[] | undefined>;

const OURS = new Set(['_csrf']);

/**
 * Reads a posted form into its class. Unknown fields are refused outright (somebody made the request by hand);
 * faults in known ones come back as sentences beside what was typed.
 * @throws BadRequestException for a field the form doesn't have
 */
export function readForm<T extends object>(form: new () => T, posted: Posted | undefined): FormResult<T> {
  const given = Object.fromEntries(Object.entries(posted ?? {}).filter(([name]) => !OURS.has(name)));
  const typed = plainToInstance(form, given);
  const faults = validateSync(typed, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  if (faults.some((fault) => fault.constraints?.whitelistValidation)) throw new BadRequestException('The form has a field that Rapport does not know.');
  const state = { values: given, errors: errorsOf(faults) };
  return faults.length > 0 ? { ok: false, typed, state } : { ok: true, value: typed, typed, state };
}

/** The same form with one more thing wrong that only a service could see. */
export function withError(state: FormState, field: string, sentence: string): FormState {
  return { values: state.values, errors: { ...state.errors, [field]: sentence } };
}

function errorsOf(faults: ValidationError[]): FieldErrors {
  return Object.fromEntries(faults.map((fault) => [fault.property, Object.values(fault.constraints ?? {})[0] ?? 'This can’t be read.']));
}

/** One line of text: trimmed; a missing or repeated field becomes empty or its first value. */
export function Text(): PropertyDecorator {
  return reads(({ value }) => first(value).trim().replace(/\r\n/g, '\n'));
}

/** Text kept to the letter, for passwords. */
export function Verbatim(): PropertyDecorator {
  return reads(({ value }) => first(value));
}

/** A ticked box: true when the field was sent. */
export function Ticked(): PropertyDecorator {
  return reads(({ value }) => first(value) !== '');
}

/** Several ticked boxes or repeated fields of one name: always a list, blanks left out. */
export function Several(): PropertyDecorator {
  return reads(({ value }) => (Array.isArray(value) ? value : [value]).map((one: unknown) => first(one)).filter((one) => one.trim() !== ''));
}

/** A field of the form. A browser leaves out boxes nobody ticked: exposing the field lets its reading make something of nothing. */
function reads(read: (params: TransformFnParams) => unknown): PropertyDecorator {
  return (target, name) => {
    Expose()(target, name);
    Transform(read)(target, name);
    Allow()(target, name);
  };
}

/** No key types NUL, and PostgreSQL keeps none: it is left out of every field. */
function first(value: unknown): string {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one.replaceAll('\u0000', '') : '';
}
