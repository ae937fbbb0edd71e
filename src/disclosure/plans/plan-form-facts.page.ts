import { checkboxesField } from '../../common/web/choice-fields';
import { textareaField, type FormState } from '../../common/web/fields';
import { capitalise } from '../../common/text/plain';
import { FACT_VALUES, factPhrase } from '../rules/disclosure.choices';
import { EXAMPLES, exampleFor } from './plan-examples';
import { NEED_WORDS } from './plan-problems.rules';

/** Each fact with its own yes; the yes opens the words that may be said (D2, D3). */
export function factsSection(name: string, form: FormState) {
  const told = FACT_VALUES.map((value) => ({ value, label: capitalise(factPhrase(value, { name })) }));
  const facts = checkboxesField({ name: 'facts', label: 'What may they be told?', options: told.map(({ value, label }) => ({ value, label })), variant: 'list', hint: 'Each one stands alone: allowing one allows no other.' }, form);
  const rows = told.map(({ value, label }, index) => ({
    ...facts.options[index],
    words: textareaField({ name: `words_${value}`, label: `Words for “${label}”`, optional: !NEED_WORDS.includes(value), hint: exampleFor(value, name), rows: 2 }, form),
  }));
  const wordsNot = textareaField({ name: 'wordsNot', label: 'Words not to use', optional: true, hint: EXAMPLES.wordsNot, rows: 3 }, form);
  return { fields: [facts, ...rows.map((row) => row.words), wordsNot], model: { facts, factRows: rows, wordsNot } };
}
