/** Builders for the one-control fields of `views/partials/field/*`: every key a template reads is present, always. */

/** What is wrong with a form: field name → the sentence that says so. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * What stands in a form: values by field name, as typed or as stored (a form class, an entity, a plain object),
 * and the sentence that says what is wrong with each.
 */
export interface FormState {
  readonly values: object;
  readonly errors: FieldErrors;
}

/** A form nobody has filled in yet. */
export const BLANK_FORM: FormState = { values: {}, errors: {} };

/** What every field may be told. `optional` prints "(if you like)"; `error` wins over the form's own. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly id?: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: boolean;
}

export interface FieldBase {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly isOptional: boolean;
  readonly hint: string;
  readonly hasHint: boolean;
  readonly error: string;
  readonly hasError: boolean;
  readonly describedBy: string;
  readonly hasDescribedBy: boolean;
}

/** A server's word while typing: the answer of `href` lands below the field. `include` adds other fields (a selector). */
export interface LiveSpec {
  readonly href: string;
  readonly include?: string;
}

export interface ControlSpec extends FieldSpec {
  readonly value?: string;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly live?: LiveSpec;
  readonly width?: 'short' | 'medium' | '';
}

export interface ControlField extends FieldBase {
  readonly value: string;
  readonly autocomplete: string;
  readonly hasAutocomplete: boolean;
  readonly maxLength: string;
  readonly hasMaxLength: boolean;
  readonly hasLive: boolean;
  readonly liveHref: string;
  readonly hasLiveInclude: boolean;
  readonly liveInclude: string;
  readonly width: string;
}

/** The parts all fields share: identity, label, hint, error, and what describes the control to a screen reader. */
export function fieldBase(spec: FieldSpec, form: FormState = BLANK_FORM): FieldBase {
  const id = spec.id ?? spec.name;
  const hint = spec.hint ?? '';
  const error = spec.error ?? form.errors[spec.name] ?? '';
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name: spec.name,
    label: spec.label,
    isOptional: spec.optional ?? false,
    hint,
    hasHint: hint !== '',
    error,
    hasError: error !== '',
    describedBy,
    hasDescribedBy: describedBy !== '',
  };
}

/** All values of a field: what the builder was given, else what the form holds. A ticked box holds `yes`. */
export function fieldValues(name: string, given: readonly string[] | undefined, form: FormState): readonly string[] {
  if (given) return given;
  const held: unknown = Object.hasOwn(form.values, name) ? (form.values as Record<string, unknown>)[name] : undefined;
  if (Array.isArray(held)) return held.filter((one) => typeof one === 'string');
  if (typeof held === 'boolean') return held ? ['yes'] : [];
  return typeof held === 'string' || typeof held === 'number' ? [String(held)] : [];
}

/** The single value of a field; nothing is an empty text. */
export function fieldValue(name: string, given: string | undefined, form: FormState): string {
  return given ?? fieldValues(name, undefined, form)[0] ?? '';
}

/** A field with one control and one value: the ground of text, date, select and the like. */
export function controlField(spec: ControlSpec, form: FormState = BLANK_FORM): ControlField {
  return {
    ...fieldBase(spec, form),
    value: fieldValue(spec.name, spec.value, form),
    autocomplete: spec.autocomplete ?? '',
    hasAutocomplete: spec.autocomplete !== undefined,
    maxLength: String(spec.maxLength ?? ''),
    hasMaxLength: spec.maxLength !== undefined,
    hasLive: spec.live !== undefined,
    liveHref: spec.live?.href ?? '',
    hasLiveInclude: spec.live?.include !== undefined,
    liveInclude: spec.live?.include ?? '',
    width: spec.width ?? '',
  };
}

export type InputMode = 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search';

export interface TextSpec extends ControlSpec {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  readonly inputMode?: InputMode;
  /** Words or signs beside the control, such as a currency before it or "hours a week" after it. */
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface TextField extends ControlField {
  readonly type: string;
  readonly inputMode: string;
  readonly hasInputMode: boolean;
  readonly prefix: string;
  readonly hasPrefix: boolean;
  readonly suffix: string;
  readonly hasSuffix: boolean;
  readonly hasAffix: boolean;
}

/** One line of text: `{{> field/text}}`. */
export function textField(spec: TextSpec, form: FormState = BLANK_FORM): TextField {
  const prefix = spec.prefix ?? '';
  const suffix = spec.suffix ?? '';
  return {
    ...controlField(spec, form),
    type: spec.type ?? 'text',
    inputMode: spec.inputMode ?? '',
    hasInputMode: spec.inputMode !== undefined,
    prefix,
    hasPrefix: prefix !== '',
    suffix,
    hasSuffix: suffix !== '',
    hasAffix: prefix !== '' || suffix !== '',
  };
}

/** A number, typed as text with the number keys, since a spinner changes values nobody meant: `{{> field/number}}`. */
export function numberField(spec: TextSpec & { readonly whole?: boolean }, form: FormState = BLANK_FORM): TextField {
  return textField({ width: 'short', autocomplete: 'off', inputMode: spec.whole === false ? 'decimal' : 'numeric', ...spec }, form);
}

export type TextareaField = ControlField & { readonly rows: string };

/** Several lines of text: `{{> field/textarea}}`. */
export function textareaField(spec: ControlSpec & { readonly rows?: number }, form: FormState = BLANK_FORM): TextareaField {
  return { ...controlField(spec, form), rows: String(spec.rows ?? 3) };
}

/** A password: `{{> field/password}}`. What was typed is never sent back. */
export function passwordField(spec: ControlSpec & { readonly autocomplete: 'current-password' | 'new-password' }, form: FormState = BLANK_FORM): ControlField {
  return { ...controlField(spec, form), value: '' };
}

export interface DateSpec extends ControlSpec {
  readonly type?: 'date' | 'time' | 'datetime-local';
  readonly min?: string;
  readonly max?: string;
}

export interface DateField extends ControlField {
  readonly type: string;
  readonly min: string;
  readonly hasMin: boolean;
  readonly max: string;
  readonly hasMax: boolean;
}

/** A civil date (`YYYY-MM-DD`), or a time of day, in the browser's own picker: `{{> field/date}}`. */
export function dateField(spec: DateSpec, form: FormState = BLANK_FORM): DateField {
  return {
    ...controlField({ width: 'medium', ...spec }, form),
    type: spec.type ?? 'date',
    min: spec.min ?? '',
    hasMin: spec.min !== undefined,
    max: spec.max ?? '',
    hasMax: spec.max !== undefined,
  };
}
