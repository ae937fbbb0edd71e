/** Builders for the shared parts of `views/partials`: the error list, tags, cups, reasons, pages. Every key is present. */
import type { FieldBase, FieldErrors } from './fields';

export interface Problem {
  readonly hasErrors: boolean;
  readonly errors: readonly { readonly href: string; readonly text: string }[];
}

/**
 * The error list of a page, in the order of its fields, with the fields' own words: `{{> problem problem}}`.
 * What belongs to no field on the page stands last and leads to the page itself.
 */
export function problem(fields: readonly Pick<FieldBase, 'id' | 'name' | 'error' | 'hasError'>[], errors: FieldErrors = {}): Problem {
  const linked = fields.filter((field) => field.hasError).map((field) => ({ href: `#${field.id}`, text: field.error }));
  const known = new Set(fields.map((field) => field.name));
  const loose = Object.entries(errors).filter(([name]) => !known.has(name)).map(([, text]) => ({ href: '#main', text }));
  return { hasErrors: linked.length + loose.length > 0, errors: [...linked, ...loose] };
}

export type Kind = '' | 'good' | 'warn' | 'stop' | 'info';

export interface Tag {
  readonly kind: Kind;
  readonly hasIcon: boolean;
  readonly icon: string;
  readonly text: string;
}

const TAG_ICONS: Readonly<Record<Kind, string>> = { '': '', good: 'ok', warn: 'clock', stop: 'no', info: 'info' };

/** A status, as an icon and a word: `{{> tag tag}}`. */
export function tag(kind: Kind, text: string, icon: string = TAG_ICONS[kind]): Tag {
  return { kind, hasIcon: icon !== '', icon, text };
}

export type CupSize = '' | 'small' | 'big';

export interface Cups {
  readonly filled: number;
  readonly total: number;
  readonly label: string;
  readonly size: CupSize;
  readonly cups: readonly { readonly isFull: boolean }[];
}

/** So many cups of so many, with a label that says it in words: `{{> cups cups}}`. More than the total fills them all. */
export function cups(filled: number, total: number, label: string, size: CupSize = ''): Cups {
  return { filled, total, label, size, cups: Array.from({ length: total }, (_, index) => ({ isFull: index < filled })) };
}

export type ReasonKind = 'fit' | 'clash' | 'ask' | 'talk' | 'neither';

export interface Reason {
  readonly kind: ReasonKind;
  readonly icon: string;
  readonly word: string;
  readonly text: string;
}

const REASONS: Readonly<Record<ReasonKind, { readonly icon: string; readonly word: string }>> = {
  fit: { icon: 'ok', word: 'Fits' },
  clash: { icon: 'no', word: 'Conflict' },
  ask: { icon: 'ask', word: 'Not known' },
  talk: { icon: 'talk', word: 'To talk over' },
  neither: { icon: 'dash', word: 'Neither' },
};

/** A reason for or against, something to talk over or neither, as a sentence: an item of `{{> why}}`. */
export function reason(kind: ReasonKind, text: string): Reason {
  return { kind, ...REASONS[kind], text };
}

export interface Pager {
  readonly hasPrevious: boolean;
  readonly previousHref: string;
  readonly hasNext: boolean;
  readonly nextHref: string;
  readonly text: string;
}

/** The ways on through a long list: `{{> pager pager}}`. An absent address is a way that doesn't exist. */
export function pager(text: string, previousHref?: string, nextHref?: string): Pager {
  return { hasPrevious: previousHref !== undefined, previousHref: previousHref ?? '', hasNext: nextHref !== undefined, nextHref: nextHref ?? '', text };
}

export interface Empty {
  readonly hasIcon: boolean;
  readonly icon: string;
  readonly heading: string;
  readonly text: string;
  readonly hasAction: boolean;
  readonly actionHref: string;
  readonly actionLabel: string;
}

/** What to do where nothing is yet: `{{> empty empty}}`. */
export function empty(heading: string, text: string, action?: { readonly href: string; readonly label: string }, icon = ''): Empty {
  return { hasIcon: icon !== '', icon, heading, text, hasAction: action !== undefined, actionHref: action?.href ?? '', actionLabel: action?.label ?? '' };
}

export interface Save {
  readonly label: string;
  readonly hasName: boolean;
  readonly name: string;
  readonly value: string;
  readonly hasSecond: boolean;
  readonly secondLabel: string;
  readonly secondName: string;
  readonly secondValue: string;
  readonly hasCancel: boolean;
  readonly cancelHref: string;
  readonly cancelLabel: string;
  readonly hasLive: boolean;
  readonly liveHref: string;
  readonly liveInclude: string;
  readonly hasText: boolean;
  readonly text: string;
  readonly hasCups: boolean;
  readonly cups: Cups;
}

export interface SaveSpec {
  readonly name?: string;
  readonly value?: string;
  readonly second?: { readonly label: string; readonly name: string; readonly value: string };
  readonly cancel?: { readonly href: string; readonly label: string };
  /** Asked again on every change of the form; `include` is a selector of the fields sent along. Never a free text. */
  readonly live?: { readonly href: string; readonly include: string };
  readonly text?: string;
  readonly cups?: Cups;
}

/** The bar that saves a form, with a live sentence beside the button: `{{> form/save save}}`. */
export function save(label: string, spec: SaveSpec = {}): Save {
  return {
    label,
    hasName: spec.name !== undefined, name: spec.name ?? '', value: spec.value ?? '',
    hasSecond: spec.second !== undefined, secondLabel: spec.second?.label ?? '', secondName: spec.second?.name ?? '', secondValue: spec.second?.value ?? '',
    hasCancel: spec.cancel !== undefined, cancelHref: spec.cancel?.href ?? '', cancelLabel: spec.cancel?.label ?? '',
    hasLive: spec.live !== undefined, liveHref: spec.live?.href ?? '', liveInclude: spec.live?.include ?? '',
    hasText: spec.text !== undefined, text: spec.text ?? '',
    hasCups: spec.cups !== undefined, cups: spec.cups ?? cups(0, 0, ''),
  };
}
