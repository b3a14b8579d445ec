import { Place } from '../../../../web/model/place.js';
import { groupOf, nextWays, subjectOf, waysFrom, waysFromGroup } from '../../../../web/model/ways-on.js';
import { examplesIn, titledFor } from '../../../../web/model/question.js';
import { equal, ok } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { answer, parameter, question } from './examples.js';

const PLACE = new Place('/questions/needs').with({ asOf: '2025-11-30' });
const OPENAI = { id: 'openai', label: 'Company', name: 'OpenAI' };
const AZURE = { id: 'azure', label: 'Cloud', name: 'Azure' };
const DEAL = { id: 'd1', label: 'Deal', name: 'A deal' };

const entity = (/** @type {Partial<import('../../../../web/model/types.js').Parameter>} */ own = {}) =>
  parameter({ type: 'entity', default: 'anthropic', ...own });

const QUESTIONS = [
  question({
    name: 'sold',
    group: 'Availability',
    title: 'What is on {cloud}?',
    parameters: [entity({ name: 'cloud', labels: ['Cloud'] })],
  }),
  question({
    name: 'deal',
    group: 'Deals',
    title: 'What is in {deal}?',
    parameters: [parameter({ name: 'deal', type: 'deal' })],
  }),
  question({
    name: 'needs',
    group: 'Dependency',
    title: 'What {entity?does|do} {entity} need?',
    parameters: [entity()],
  }),
  question({ name: 'needed', group: 'Dependency', title: 'Who needs {entity}?', parameters: [entity()] }),
  question({
    name: 'joined',
    group: 'Dependency',
    title: 'How are {from} and {to} connected?',
    parameters: [entity({ name: 'from' }), entity({ name: 'to', default: 'asml' })],
  }),
  question({
    name: 'paid',
    group: 'Money',
    title: 'Who pays whom, in {currency}?',
    parameters: [entity({ labels: ['Company'], default: '' }), parameter({ name: 'currency', default: 'USD' })],
  }),
  question({ name: 'told', group: 'Evidence', title: 'What is known of {entity}?', parameters: [entity()] }),
  question({ name: 'away', group: 'Evidence', title: 'Of {entity}?', parameters: [entity()], available: false }),
];

const titles = (/** @type {{title: string}[]} */ ways) => ways.map(({ title }) => title);

describe('the ways from an entity', () => {
  it('have the title that a question has where it is given', () => {
    const paid = {
      ...QUESTIONS[5],
      titled: [
        {
          conditions: [{ parameter: 'entity' }, { parameter: 'kind', word: 'investments' }],
          title: 'Who invests in {entity}?',
        },
        { conditions: [{ parameter: 'entity' }], title: 'Who pays {entity}, in {currency}?' },
      ],
    };
    equal(titles(waysFrom([paid], OPENAI, PLACE)), ['Who pays OpenAI, in USD?']);
    equal(titledFor(paid, () => []).title, 'Who pays whom, in {currency}?');
    equal(titledFor(paid, (name) => [name === 'kind' ? 'investments' : 'x']).title, 'Who invests in {entity}?');
  });

  it('are all questions that take its kind, with its name in them', () => {
    equal(titles(waysFrom(QUESTIONS, OPENAI, PLACE)), [
      'What does OpenAI need?',
      'Who needs OpenAI?',
      'How are OpenAI and … connected?',
      'Who pays whom, in USD?',
      'What is known of OpenAI?',
    ]);
    equal(titles(waysFrom(QUESTIONS, AZURE, PLACE))[0], 'What is on Azure?');
    const tools = { id: 'euv', label: 'Product', name: 'EUV lithography tools' };
    equal(titles(waysFrom(QUESTIONS, tools, PLACE))[0], 'What do EUV lithography tools need?');
    equal(titles(waysFrom(QUESTIONS, DEAL, PLACE)), ['What is in A deal?']);
  });

  it('keep the day, and leave open whom else a question needs', () => {
    const [needs, , joined] = waysFrom(QUESTIONS, OPENAI, PLACE);
    equal(needs.href, '/questions/needs?asOf=2025-11-30&entity=openai');
    equal(joined.href.includes('to=anthropic'), false);
    equal(joined.href.includes('from=openai'), true);
  });
});

describe('the next three', () => {
  it('name it first, are of groups behind, and never the question that was asked', () =>
    equal(titles(nextWays(QUESTIONS, OPENAI, 'needs', PLACE)), [
      'What is known of OpenAI?',
      'Who needs OpenAI?',
      'Who pays whom, in USD?',
    ]));
});

describe('what an answer is about', () => {
  const nodes = [OPENAI, AZURE, DEAL];
  const [, , needs] = QUESTIONS;

  it('is whom it was asked of', () =>
    equal(subjectOf(answer({ parameters: { entity: 'openai' }, graph: { nodes, edges: [] } }), needs)?.id, 'openai'));

  it('else the first that its rows name', () =>
    equal(
      subjectOf(
        answer({
          parameters: { entity: '' },
          columns: [{ name: 'who', type: 'entity', list: false, about: '' }],
          rows: [{ who: 'azure' }],
          graph: { nodes, edges: [] },
        }),
        needs,
      )?.id,
      'azure',
    ));

  it('is nothing where nobody is named', () => equal(subjectOf(answer({}), undefined), null));
});

describe('whom to begin from', () => {
  it('is whom the questions name by default, three at most', () => equal(examplesIn(QUESTIONS), ['anthropic', 'asml']));
});

describe('the ways from a group', () => {
  const columns = [{ name: 'entity', type: /** @type {const} */ ('entity'), list: false, about: '' }];
  const rows = (/** @type {string[]} */ ...ids) => answer({ columns, rows: ids.map((entity) => ({ entity })) });

  it('are of those that an answer names one a row', () => {
    equal(groupOf(rows('openai', 'azure')), ['openai', 'azure']);
    equal(groupOf(rows('openai')), []);
    equal(groupOf(rows('openai', 'openai')), []);
    equal(groupOf(rows(...Array.from({ length: 13 }, (_, at) => `e${at}`))), []);
    equal(groupOf({ ...rows('openai', 'azure'), truncated: true }), []);
  });

  it('are the questions that take several of any kind', () => {
    const several = entity({ name: 'entities', list: true });
    const away = question({ name: 'away', title: 'What fails without {entities}?', parameters: [several] });
    const ways = waysFromGroup([...QUESTIONS, away], ['openai', 'azure'], 'needs', PLACE);
    equal(
      ways.map(({ title }) => title),
      ['What fails without these?'],
    );
    ok(ways[0].href.includes('entities=openai&entities=azure'), ways[0].href);
    equal(waysFromGroup([away], ['openai', 'azure'], 'away', PLACE), []);
  });
});
