import { Place } from '../../../../web/model/place.js';
import {
  askableHere,
  byGroup,
  isLeftOpen,
  shownValues,
  titlePieces,
  valuesAt,
  withoutAsks,
} from '../../../../web/model/question.js';
import { today } from '../../../../web/model/format.js';
import { citation } from '../../../../web/model/citation.js';
import { Problem } from '../../../../web/model/problem.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, listOf, text } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, parameter, question } from './examples.js';

/** @param {Record<string, string | string[]>} values */
const place = (values) => new Place('/questions/q').with(values);

describe('the questions', () => {
  it('stand in their groups, in the order in which the groups come first', () => {
    const some = [
      question({ name: 'a', group: 'Money' }),
      question({ name: 'b', group: 'Supply' }),
      question({ name: 'c', group: 'Money' }),
    ];
    equal(
      byGroup(some).map(([group, those]) => [group, ...those.map(({ name }) => name)]),
      [
        ['Money', 'a', 'c'],
        ['Supply', 'b'],
      ],
    );
  });

  it('stay out of sight where nobody is of the kind they ask about', () => {
    const cloud = parameter({ name: 'cloud', type: 'entity', required: true });
    const someone = parameter({ name: 'entity', type: 'entity', default: 'norvik' });
    const some = [
      question({ name: 'on all', group: 'Availability', parameters: [cloud] }),
      question({ name: 'availability', group: 'Availability', parameters: [] }),
      question({ name: 'depends on', group: 'Dependency', parameters: [someone] }),
      question({ name: 'loops', group: 'Money', parameters: [] }),
    ];
    const names = (/** @type {typeof some} */ those) => askableHere(those).map(({ name }) => name);
    equal(names(some), ['depends on', 'loops']);
    // An empty market keeps them.
    equal(names(some.slice(0, 2)), ['on all', 'availability']);
  });

  it('have a title around their slots', () => {
    equal(titlePieces({ title: 'What does {entity} depend on?' }), ['What does ', ' depend on?']);
    equal(titlePieces({ title: 'What {entity?does|do} {entity} need?' }), ['What does ', ' need?']);
    equal(
      titlePieces({ title: 'What {all?does|do} {all} need?', parameters: [parameter({ name: 'all', list: true })] }),
      ['What do ', ' need?'],
    );
    equal(titlePieces({ title: 'What changed?' }), ['What changed?']);
    equal(titlePieces({ title: '{from} and {to}' }), ['', ' and ', '']);
  });
});

describe('the file of a question', () => {
  it('is shown without the ways to ask it', () => {
    const file = '// title: T\n// ask: a | b\n// ask: c\n// param: x text\nCYPHER 25\n// ask nobody\nRETURN 1\n';
    equal(withoutAsks(file), '// title: T\n// param: x text\nCYPHER 25\n// ask nobody\nRETURN 1\n');
  });

  it('is as it was where there are none', () => forAll(text(40), (file) => equal(withoutAsks(file), file)));
});

describe('the values of a question', () => {
  const entity = parameter({ name: 'entity' });
  const several = parameter({ name: 'entities', list: true });
  const asOf = parameter({ name: 'asOf', type: 'date', default: 'today' });
  const asked = question({ parameters: [entity, several, asOf] });

  it('are those of the address', () =>
    equal(valuesAt(asked, place({ entity: 'aws', entities: ['a', 'b'], asOf: '2025-01-01' })), {
      entity: 'aws',
      entities: ['a', 'b'],
      asOf: '2025-01-01',
    }));

  it("are left to the question's defaults where the address has none, but for the reader's own today", () =>
    equal(valuesAt(asked, place({})), { asOf: today() }));

  it('take no value that the question does not know', () =>
    equal(valuesAt(asked, place({ other: '1', asOf: '2025-01-01' })), { asOf: '2025-01-01' }));

  it('of a list are a list, also of one', () => equal(valuesAt(asked, place({ entities: 'a' })).entities, ['a']));

  it('come back from the address that asks with them', () => {
    forAll(listOf(text(6, 1), 4, 1), (entities) => {
      const there = Place.of(new URL(new Place('/').ask('q', { entities }).href, 'http://localhost'));
      equal(valuesAt(asked, there).entities, entities);
    });
  });
});

describe('a field of a form', () => {
  it('begins with the value of the address', () =>
    equal(shownValues(parameter({ name: 'x', default: 'd' }), place({ x: 'given' })), ['given']));

  it('else with the default', () => {
    equal(shownValues(parameter({ name: 'x', default: 'd' }), place({})), ['d']);
    equal(shownValues(parameter({ name: 'x', default: 5 }), place({})), ['5']);
    equal(shownValues(parameter({ name: 'x', default: ['a', 'b'], list: true }), place({})), ['a', 'b']);
  });

  it('is empty where a value is required', () => equal(shownValues(parameter({ name: 'x' }), place({})), []));
});

describe('what a reader has yet to fill in', () => {
  const needed = parameter({ name: 'cloud', type: 'entity', required: true });
  const usual = parameter({ name: 'cloud', type: 'entity', default: 'azure' });

  it('is whom nobody is named for', () => {
    ok(isLeftOpen(needed, place({})), 'open');
    ok(!isLeftOpen(needed, place({ cloud: 'azure' })), 'filled in');
  });

  it('is what an address takes out', () => {
    ok(!isLeftOpen(usual, place({})), 'its default');
    ok(isLeftOpen(usual, new Place('/questions/q', new URLSearchParams('cloud='))), 'taken out');
  });
});

describe('a citation', () => {
  const seen = answer({
    title: 'Who invests in OpenAI?',
    headline: 'Six do since 2025-11-18.',
    graph: { nodes: [{ id: 'openai', label: 'Company', name: 'OpenAI', dataSet: 'ai-market' }], edges: [] },
    sources: [
      {
        id: 's1',
        title: 'A report',
        publisher: 'The Press',
        published: '2025-11-18',
        retrieved: '2025-11-20',
        url: 'https://example.org/a',
      },
      { id: 's2' },
    ],
  });
  const cited = citation(seen, place({ asOf: '2025-11-30', atLeast: 'committed' }), 'http://localhost/questions/q');

  it('has the title, the sentence and the address', () => {
    ok(cited.startsWith('“Who invests in OpenAI?” Six do since 18\u00a0Nov\u00a02025.\n'), 'that it begins with them');
    ok(cited.includes('\nhttp://localhost/questions/q\n'), 'that it has the address');
  });

  it('names the data set, the day and the standing', () =>
    ok(cited.includes('data set ai-market, as of 30 Nov 2025, at least committed; read on'), 'that it names them'));

  it('lists every source, be it no more than its id', () => {
    ok(
      cited.includes('1. A report. The Press, 18 Nov 2025. https://example.org/a (retrieved 20 Nov 2025)'),
      'the first source',
    );
    ok(cited.endsWith('\n2. s2'), 'the second source');
  });

  it('without sources and data sets says so', () => {
    const bare = citation(answer({}), place({}), 'a');
    ok(bare.includes('data set unnamed'), 'that the data set has no name');
    ok(!bare.includes('Sources'), 'that no sources are listed');
  });
});

describe('a problem', () => {
  it('is an error that says what happened', () => {
    const problem = new Problem({
      title: 'Not Found',
      status: 404,
      detail: 'There is no such entity',
      code: 'unknown',
      hint: 'Look again',
    });
    ok(problem instanceof Error, 'that it is an error');
    equal(
      [problem.message, problem.status, problem.code, problem.hint],
      ['There is no such entity', 404, 'unknown', 'Look again'],
    );
  });

  it('says its title where there is no more', () =>
    equal(new Problem({ title: 'Gone', status: 410, code: 'gone' }).message, 'Gone'));
});
