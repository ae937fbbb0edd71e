/** Builders for fields where something is chosen: `views/partials/field/{radios,checkboxes,check,select,segment,combobox,weekgrid}`. */
import { BLANK_FORM, controlField, fieldBase, fieldValue, fieldValues, type ControlField, type ControlSpec, type FieldBase, type FieldSpec, type FormState } from './fields';

export interface OptionSpec {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  readonly disabled?: boolean;
  /** Choosing it shows the `.opened` block after the choices. */
  readonly opens?: boolean;
  /** "Not asked": looks like nothing was said, because nothing was (segments only). */
  readonly blank?: boolean;
}

export interface Option {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly hasNote: boolean;
  readonly isChecked: boolean;
  readonly isDisabled: boolean;
  readonly isOpener: boolean;
  readonly isBlank: boolean;
}

export type ChoiceVariant = '' | 'big' | 'list';

export interface ChoiceSpec extends FieldSpec {
  readonly options: readonly OptionSpec[];
  readonly variant?: ChoiceVariant;
  readonly note?: string;
}

export interface ChoiceField extends FieldBase {
  readonly variant: ChoiceVariant;
  readonly options: readonly Option[];
  readonly note: string;
  readonly hasNote: boolean;
}

/** The first choice carries the field's own id, so that the error list leads straight to it. */
function toOptions(id: string, specs: readonly OptionSpec[], chosen: ReadonlySet<string>): Option[] {
  return specs.map((spec, index) => ({
    id: index === 0 ? id : `${id}-${index + 1}`,
    value: spec.value,
    label: spec.label,
    note: spec.note ?? '',
    hasNote: (spec.note ?? '') !== '',
    isChecked: chosen.has(spec.value),
    isDisabled: spec.disabled ?? false,
    isOpener: spec.opens ?? false,
    isBlank: spec.blank ?? false,
  }));
}

function choiceField(spec: ChoiceSpec, form: FormState, chosen: ReadonlySet<string>): ChoiceField {
  const base = fieldBase(spec, form);
  const note = spec.note ?? '';
  return { ...base, variant: spec.variant ?? '', options: toOptions(base.id, spec.options, chosen), note, hasNote: note !== '' };
}

/** One of several: `{{> field/radios}}`, as chips, `big` or a `list`; in a row of preferences `{{> field/segment}}`. */
export function radiosField(spec: ChoiceSpec & { readonly value?: string }, form: FormState = BLANK_FORM): ChoiceField {
  return choiceField(spec, form, new Set([fieldValue(spec.name, spec.value, form)]));
}

/** Any of several: `{{> field/checkboxes}}`. */
export function checkboxesField(spec: ChoiceSpec & { readonly values?: readonly string[] }, form: FormState = BLANK_FORM): ChoiceField {
  return choiceField(spec, form, new Set(fieldValues(spec.name, spec.values, form)));
}

export interface CheckField extends ControlField {
  readonly isChecked: boolean;
}

/** One box to tick, sent as `yes`: `{{> field/check}}`. */
export function checkField(spec: FieldSpec & { readonly isChecked?: boolean }, form: FormState = BLANK_FORM): CheckField {
  const isChecked = spec.isChecked ?? fieldValue(spec.name, undefined, form) === 'yes';
  return { ...controlField({ ...spec, value: 'yes' }, form), isChecked };
}

export interface SelectField extends ControlField {
  readonly options: readonly Option[];
}

/** One of many, in the browser's own list: `{{> field/select}}`. */
export function selectField(spec: ControlSpec & { readonly options: readonly OptionSpec[] }, form: FormState = BLANK_FORM): SelectField {
  const control = controlField(spec, form);
  return { ...control, options: toOptions(control.id, spec.options, new Set([control.value])) };
}

export interface ComboboxSpec extends FieldSpec {
  readonly value?: string;
  /** Where the fragment of choices comes from; the text typed arrives there as `queryName`. */
  readonly searchHref: string;
  readonly queryName: string;
  readonly queryLabel: string;
  readonly query?: string;
  /** A sentence about what was found: "7 employers". */
  readonly status?: string;
  readonly options: readonly OptionSpec[];
  readonly add?: { readonly href: string; readonly label: string };
}

export interface ComboboxField extends FieldBase {
  readonly searchHref: string;
  readonly queryName: string;
  readonly queryLabel: string;
  readonly query: string;
  readonly status: string;
  readonly options: readonly Option[];
  readonly hasOptions: boolean;
  readonly hasAdd: boolean;
  readonly addHref: string;
  readonly addLabel: string;
}

/**
 * One of thousands: a search whose answers are large choices. `{{> field/combobox}}` in a page;
 * the search's own answer prints the same model through `{{> field/found}}`.
 */
export function comboboxField(spec: ComboboxSpec, form: FormState = BLANK_FORM): ComboboxField {
  const base = fieldBase(spec, form);
  return {
    ...base,
    searchHref: spec.searchHref,
    queryName: spec.queryName,
    queryLabel: spec.queryLabel,
    query: fieldValue(spec.queryName, spec.query, form),
    status: spec.status ?? '',
    options: toOptions(`${base.id}-choice`, spec.options, new Set([fieldValue(spec.name, spec.value, form)])),
    hasOptions: spec.options.length > 0,
    hasAdd: spec.add !== undefined,
    addHref: spec.add?.href ?? '',
    addLabel: spec.add?.label ?? '',
  };
}

interface Named {
  readonly value: string;
  readonly label: string;
}

export interface WeekgridField extends FieldBase {
  readonly days: readonly Named[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly { id: string; name: string; value: string; label: string; isChecked: boolean }[] }[];
}

export interface WeekgridSpec extends FieldSpec {
  readonly days: readonly Named[];
  readonly parts: readonly Named[];
  readonly values?: readonly string[];
}

/** The hours of a week, one box for each day and part of it, sent as `day-part`: `{{> field/weekgrid}}`. */
export function weekgridField(spec: WeekgridSpec, form: FormState = BLANK_FORM): WeekgridField {
  const base = fieldBase(spec, form);
  const chosen = new Set(fieldValues(spec.name, spec.values, form));
  const cell = (day: Named, part: Named, isFirst: boolean): WeekgridField['rows'][number]['cells'][number] => {
    const value = `${day.value}-${part.value}`;
    return { id: isFirst ? base.id : `${base.id}-${value}`, name: spec.name, value, label: `${day.label} ${part.label.toLowerCase()}`, isChecked: chosen.has(value) };
  };
  const rows = spec.parts.map((part, row) => ({ label: part.label, cells: spec.days.map((day, column) => cell(day, part, row + column === 0)) }));
  return { ...base, days: spec.days, rows };
}
