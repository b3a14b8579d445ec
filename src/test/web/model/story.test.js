import { Place } from '../../../../web/model/place.js';
import {
  applicable,
  columnsOf,
  dossierPath,
  entitiesIn,
  filled,
  isSaidBefore,
  storyAt,
  storyValues,
} from '../../../../web/model/story.js';
import { equal } from '../testing/assertions.js';
import { forAll, id, text } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @param {string} href */
const at = (href) => Place.of(new URL(href, 'http://localhost'));

/** @type {import('../../../../web/model/types.js').Parameter} */
const entity = {
  name: 'entity',
  type: 'entity',
  list: false,
  labels: [],
  choices: [],
  default: 'openai',
  required: false,
  about: 'The one',
};

describe('where a story stands', () => {
  it('is at its name, and the dossier at what its entity is', () => {
    equal(storyAt(at('/stories/the-deal')), { name: 'the-deal', fixed: {} });
    equal(storyAt(at('/companies/openai')), { name: 'dossier', kind: 'Company', fixed: { entity: ['openai'] } });
    equal(storyAt(at('/models/gpt-4.1')), { name: 'dossier', kind: 'Model', fixed: { entity: ['gpt-4.1'] } });
    for (const none of ['/', '/stories', '/stories/write', '/companies', '/companies/a/b', '/firms/openai'])
      equal(storyAt(at(none)), null);
  });

  it('comes back from the path of any id', () => {
    forAll(text(12, 1), (any) => {
      const path = dossierPath({ id: any, label: 'Cloud' });
      equal(storyAt(new Place(String(path))), { name: 'dossier', kind: 'Cloud', fixed: { entity: [any] } });
    });
    equal(dossierPath({ id: 'x', label: 'Deal' }), null);
    equal(dossierPath({ id: 'x', label: 'constructor' }), null);
  });
});

describe('the values of a story', () => {
  it('are what the path fixes, else the address, else the default', () => {
    equal(storyValues({ parameters: [entity] }, at('/stories/a'), {}), { entity: ['openai'] });
    equal(storyValues({ parameters: [entity] }, at('/stories/a?entity=aws'), {}), { entity: ['aws'] });
    equal(storyValues({ parameters: [entity] }, at('/companies/x?entity=aws'), { entity: ['x'] }), { entity: ['x'] });
    equal(entitiesIn([entity, { ...entity, name: 'from', type: 'date' }], { entity: ['x'], from: ['2025-01-01'] }), [
      'x',
    ]);
  });

  it('stand in its texts, and other braces stay', () => {
    equal(
      filled('{entity} and {other} {', { entity: ['a', 'b'] }, (one) => one.toUpperCase()),
      'A, B and {other} {',
    );
    equal(filled('{constructor}', {}), '{constructor}');
    forAll(id, (one) => equal(filled('{entity}', { entity: [one] }), one));
  });
});

describe('a story about one of another kind', () => {
  /** @type {import('../../../../web/model/types.js').Question} */
  const question = {
    name: 'money-flows',
    title: 'Who pays whom?',
    about: '',
    group: 'Money',
    show: { kind: 'table', columns: [] },
    parameters: [{ ...entity, labels: ['Company'] }],
    columns: [],
    asks: [],
    available: true,
  };
  /** @type {import('../../../../web/model/story-types.js').Asked} */
  const asked = { kind: 'asked', show: 'table', question: 'money-flows', values: { entity: ['{entity}'] }, rows: 5 };
  /** @type {import('../../../../web/model/story-types.js').Block} */
  const heading = { kind: 'heading', level: 2, content: [] };

  it('leaves out what does not take it, with a heading that is left alone', () => {
    const blocks = [heading, asked, heading, { ...asked, question: 'timeline' }];
    const shown = (/** @type {string} */ kind) =>
      applicable(blocks, [question], { entity: ['x'] }, new Map([['x', kind]])).length;
    equal(shown('Company'), 4);
    equal(shown('Cloud'), 2);
    equal(applicable(blocks, [question], { entity: ['x'] }, new Map()).length, 4);
  });
});

describe('the table of a story', () => {
  /** @type {import('../../../../web/model/types.js').Column[]} */
  const columns = ['from', 'to', 'amountMin', 'amountMax', 'currency', 'evidence', 'alternatives'].map((name) => ({
    name,
    type: name.startsWith('amount') ? 'amount' : name === 'currency' ? 'text' : /^[ft]/.test(name) ? 'entity' : 'fact',
    list: false,
    about: '',
    hidden: false,
  }));
  /** @param {string[]} [named] */
  const left = (named) =>
    columnsOf(columns, { kind: 'asked', show: 'table', question: 'any', values: {}, rows: 5, columns: named }).map(
      ({ name }) => name,
    );

  it('has all columns where it names none', () => {
    equal(
      left(),
      columns.map(({ name }) => name),
    );
  });

  it('has those that it names with their other ends, and always its evidence', () => {
    equal(left(['to', 'amountMin']), ['to', 'amountMin', 'amountMax', 'currency', 'evidence']);
    equal(left(['alternatives']), ['evidence', 'alternatives']);
  });
});

describe('the title of a question below a heading', () => {
  const parameters = [entity];
  /** @param {string} heading @param {string} title @param {string} value */
  const said = (heading, title, value = '{entity}') =>
    isSaidBefore(
      { kind: 'heading', level: 2, content: [{ kind: 'text', text: heading }] },
      { kind: 'asked', show: 'answer', question: 'one', values: { entity: [value] }, rows: 3 },
      { title, parameters },
    );

  it('is not repeated where the heading says it', () => {
    for (const [heading, title] of [
      ['Where sources disagree', 'Where do sources disagree?'],
      ['What happened', 'What happened to {entity}?'],
      ['What it depends on', 'What {entity?does|do} {entity} depend on?'],
      ['Rivals, and what they share', 'Who are the rivals of {entity}, and what do they share?'],
    ])
      equal(said(heading, title), true);
  });

  it('stands where it says more, or something else', () => {
    equal(said('Money', 'Who pays {entity}, and whom does {entity} pay?'), false);
    equal(said('Who pays whom', 'Who pays whom, in {currency}?'), false);
    equal(said('What happened', 'What happened to {entity}?', 'anthropic'), false);
    equal(said('What is it', 'What is it?'), false);
    equal(isSaidBefore(undefined, /** @type {any} */ ({ values: {} }), { title: 'Who?', parameters }), false);
  });
});
