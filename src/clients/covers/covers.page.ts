import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { selectField } from '../../common/web/choice-fields';
import { dateField, type FormState } from '../../common/web/fields';
import { empty, problem, save, tag } from '../../common/web/parts';
import { clientPaths } from '../client.paths';
import type { NamedCover } from './covers.service';

export const coverPaths = { list: '/covers', add: '/covers/new', endings: (id: string) => `/covers/${id}/endings` } as const;

interface Site {
  readonly today: Day;
  readonly locale: string;
}

/** Who stands in for whom: what runs, what comes, and what is over. */
export function coversPage(open: readonly NamedCover[], over: readonly NamedCover[], site: Site) {
  return {
    title: 'Covers', listHref: clientPaths.list, addHref: coverPaths.add,
    open: open.map((cover) => ({ ...rowOf(cover, site), tag: cover.fromDay <= site.today ? tag('good', 'Now') : tag('info', 'To come', 'clock'), endHref: coverPaths.endings(cover.id), endLabel: `End ${cover.coverName}’s cover for ${cover.specialistName}` })),
    hasOpen: open.length > 0,
    empty: empty('Nobody covers for anybody', 'Before somebody is away, let another specialist see their clients between two dates. It ends by itself.', { href: coverPaths.add, label: 'Arrange a cover' }, 'people'),
    over: over.map((cover) => rowOf(cover, site)), hasOver: over.length > 0,
  };
}

function rowOf(cover: NamedCover, { locale, today }: Site) {
  const days = `${formatDay(cover.fromDay, locale, 'weekday')} to ${formatDay(cover.untilDay, locale, 'weekday')}`;
  const isEarly = cover.endedAt !== null && cover.untilDay >= today;
  return { who: `${cover.coverName} covers for ${cover.specialistName}`, days: isEarly ? `${days}, ended early` : days };
}

export function coverFormPage(form: FormState, specialists: readonly { id: string; name: string }[]) {
  const options = [{ value: '', label: 'Choose one' }, ...specialists.map(({ id, name }) => ({ value: id, label: name }))];
  const specialist = selectField({ name: 'specialist', label: 'Whose clients', options, width: 'medium' }, form);
  const coveredBy = selectField({ name: 'coveredBy', label: 'Who covers', options, width: 'medium', hint: 'They see these clients in full between the two days, disclosure plans included.' }, form);
  const fromDay = dateField({ name: 'fromDay', label: 'First day' }, form);
  const untilDay = dateField({ name: 'untilDay', label: 'Last day' }, form);
  const fields = [specialist, coveredBy, fromDay, untilDay];
  return {
    title: 'Arrange a cover', listHref: coverPaths.list, action: coverPaths.list, problem: problem(fields, form.errors),
    id: { name: 'id', value: (form.values as { id?: string }).id ?? '' }, specialist, coveredBy, fromDay, untilDay,
    save: save('Arrange cover', { cancel: { href: coverPaths.list, label: 'Cancel' } }),
  };
}
