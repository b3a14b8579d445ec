import { what } from '../../../../web/model/console/completion.js';
import { faultsOf, remarkOf, titled } from '../../../../web/model/console/faults.js';
import { jsonFault } from '../../../../web/model/console/json-fault.js';
import {
  defaultsOf,
  namesUsed,
  readParameters,
  sentWith,
  writeParameters,
} from '../../../../web/model/console/parameters.js';
import { today } from '../../../../web/model/format.js';
import { Place } from '../../../../web/model/place.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, listOf, object, oneOf, text } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { parameter, question } from './examples.js';

/** JSON or nearly so. */
const nearlyJson = listOf(
  oneOf([
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    "'b'",
    '1',
    '-',
    '.5',
    '1e3',
    '01',
    'true',
    'null',
    'nul',
    ' ',
    '\n',
    '\\',
    '"\\u00e9"',
  ]),
  8,
);

/** What JSON can hold. @type {import('../testing/property.js').Values<unknown>} */
const value = (draw) => {
  switch (draw(6)) {
    case 0:
      return null;
    case 1:
      return integer(-1000, 1000)(draw) / 8;
    case 2:
      return text()(draw);
    case 3:
      return draw(2) === 1;
    case 4:
      return listOf(value, 3)(draw);
    default:
      return Object.fromEntries(listOf(object({ name: text(4), value }), 3)(draw).map((one) => [one.name, one.value]));
  }
};

describe('a fault in JSON', () => {
  it('is found in no JSON', () => {
    forAll(value, (one) => {
      equal(jsonFault(JSON.stringify(one)), null);
      equal(jsonFault(JSON.stringify(one, null, 2)), null);
    });
  });

  it('is found wherever the browser finds one, and lies in the text', () => {
    forAll(nearlyJson, (pieces) => {
      const written = pieces.join('');
      let isJson = true;
      try {
        JSON.parse(written);
      } catch {
        isJson = false;
      }
      const fault = jsonFault(written);
      equal(fault === null, isJson);
      if (fault)
        ok(
          fault.from >= 0 && fault.from <= written.length && fault.to >= fault.from && fault.message !== '',
          'that it has a place and words',
        );
    });
  });

  it('is told in words, with its place', () => {
    equal(
      { ...jsonFault('{"a": 1,}') },
      {
        message: 'Expected a name in double quotes, not }',
        from: 8,
        to: 9,
      },
    );
    equal({ ...jsonFault('{"a" 1}') }, { message: 'Expected a colon after the name, not 1', from: 5, to: 6 });
    equal({ ...jsonFault('[1 2]') }, { message: 'Expected a comma or ], not 2', from: 3, to: 4 });
    equal({ ...jsonFault("{'a': 1}") }.message, "Expected a name in double quotes, not 'a'");
    equal({ ...jsonFault('{"a":') }.message, 'Expected a value; text stands in double quotes, but the text ends');
    equal({ ...jsonFault('1 2') }.message, 'Expected nothing more, not 2');
  });
});

describe('parameters', () => {
  it('come back from the text that they are written as', () => {
    forAll(listOf(object({ name: text(4, 1), value }), 4), (some) => {
      const values = Object.fromEntries(some.map((one) => [one.name, one.value]));
      equal(readParameters(writeParameters(/** @type {any} */ (values))).values, values);
    });
  });

  it('are none where nothing is written', () => equal(readParameters('  \n'), { values: {}, fault: null }));

  it('are an object and nothing else', () => {
    for (const written of ['1', '[1]', 'null', '"x"']) {
      equal(readParameters(written), {
        values: null,
        fault: { message: 'Expected an object: {"name": value}', from: 0, to: written.length },
      });
    }
  });

  it('are used where a statement names them, but not in its text and comments', () => {
    equal(namesUsed('MATCH (n {id: $id}) WHERE n.x > $least AND $id <> 1'), ['id', 'least']);
    equal(namesUsed('RETURN \'$no\', "$no" // $no\n/* $no */'), []);
    equal(namesUsed('RETURN $größe'), ['größe']);
    equal(namesUsed(''), []);
  });

  it('of the top bar are sent where a statement names them and nothing else is written', () => {
    const place = new Place('/cypher').with({ asOf: '2025-01-01' });
    equal(sentWith('RETURN $asOf', {}, place), { asOf: '2025-01-01' });
    equal(sentWith('RETURN $asOf, $atLeast', { asOf: '2020-01-01' }, place), {
      asOf: '2020-01-01',
      atLeast: 'announced',
    });
    equal(sentWith('RETURN 1', { x: 1 }, place), { x: 1 });
  });

  it('of a question begin with its defaults, without those of the top bar', () => {
    const asked = question({
      parameters: [
        parameter({ name: 'entity' }),
        parameter({ name: 'entities', list: true }),
        parameter({ name: 'limit', type: 'integer', default: 10 }),
        parameter({ name: 'from', type: 'date', default: 'today' }),
        parameter({ name: 'asOf', type: 'date', default: 'today' }),
        parameter({ name: 'atLeast', type: 'standing', default: 'announced' }),
      ],
    });
    equal(defaultsOf(asked), { entity: '', entities: [], limit: 10, from: today() });
  });
});

describe('a problem of a statement', () => {
  const problem = {
    title: 'Bad Request',
    status: 400,
    code: 'syntax',
    detail: 'No such variable',
    hint: 'Did you mean n?',
    position: { offset: 7, line: 1, column: 8 },
  };

  it('has a title that tells more than its status', () => {
    equal(titled(problem).title, 'The statement has an error');
    equal(titled({ ...problem, code: 'other' }).title, 'The statement failed');
    equal(titled({ ...problem, code: 'other', status: 403 }).title, 'The console does not do this');
    equal(titled({ ...problem, code: 'other', status: 503, title: 'Away' }).title, 'Away');
  });

  it('underlines the word where Neo4j stopped', () => {
    equal(faultsOf(problem, 'RETURN name'), [
      { from: 7, to: 11, severity: 'error', message: 'No such variable\nDid you mean n?' },
    ]);
    equal(faultsOf({ ...problem, hint: undefined }, 'RETURN )x')[0].to, 8);
  });

  it('without a place underlines nothing', () => equal(faultsOf({ ...problem, position: undefined }, 'RETURN x'), []));

  it('behind the end underlines the last letter', () =>
    equal(faultsOf({ ...problem, position: { offset: 99, line: 9, column: 9 } }, 'RETURN')[0].from, 5));

  it('stays in the statement, wherever it is said to be', () => {
    forAll(object({ query: text(8, 1), offset: integer(0, 12) }), ({ query, offset }) => {
      const [{ from, to }] = faultsOf({ ...problem, position: { offset, line: 1, column: 1 } }, query);
      ok(from >= 0 && from < to && to <= query.length, `that ${from} to ${to} lies within it`);
    });
  });

  it('that is a remark is a warning or no more than information', () => {
    const notice = { code: '01', text: 'No such label', position: { offset: 0, line: 1, column: 1 } };
    equal(remarkOf({ ...notice, severity: 'warning' }, 'MATCH')[0].severity, 'warning');
    equal(remarkOf({ ...notice, severity: 'information' }, 'MATCH')[0].severity, 'info');
    equal(remarkOf({ ...notice, position: null }, 'MATCH'), []);
  });
});

describe('what may come next in a statement', () => {
  const schema = {
    labels: [
      { name: 'Company', count: 50 },
      { name: 'Cloud', count: 3 },
      { name: 'odd name', count: 1 },
    ],
    types: [{ name: 'SUPPLIES', count: 9 }],
    properties: [{ name: 'name', count: 90 }],
    procedures: [
      {
        name: 'interlock.knockOut',
        signature: 'interlock.knockOut(id :: STRING) :: (entity :: NODE, level :: INTEGER)',
        description: 'Falls',
      },
    ],
    functions: [
      { name: 'size', signature: 'size(LIST) :: INTEGER', description: 'Length' },
      { name: 'size', signature: 'size(STRING) :: INTEGER', description: 'Length' },
      { name: 'point.distance', signature: 'point.distance(a, b) :: FLOAT', description: 'Distance' },
    ],
  };
  /** @param {string} before */
  const labels = (before) => what(before, { schema, parameters: ['asOf', 'id'] })?.options.map(({ label }) => label);

  it('is a label after a colon in a node, the commonest first', () =>
    equal(labels('MATCH (n:C'), ['Company', 'Cloud', 'odd name']));

  it('is a type after a colon in a relationship', () => equal(labels('MATCH (a)-[:'), ['SUPPLIES']));

  it('is a parameter after a dollar', () => equal(labels('RETURN $a'), ['asOf', 'id']));

  it('is a procedure after CALL, and its columns after YIELD', () => {
    equal(labels('CALL inter'), ['interlock.knockOut']);
    equal(labels("CALL interlock.knockOut('x') YIELD "), ['entity', 'level']);
  });

  it('is a property after a dot, or what a name space has', () => {
    equal(labels('RETURN n.'), ['name']);
    equal(labels('RETURN point.'), ['distance']);
  });

  it('is a property with its colon in the braces of a pattern', () =>
    equal(what('MATCH (n {', { schema, parameters: [] })?.options[0].apply, 'name: '));

  it('is nothing within a number or a range', () => {
    equal(what('RETURN 1.', { schema, parameters: [] }), null);
    equal(what('MATCH (a)-[*1..', { schema, parameters: [] }), null);
  });

  it('has the names of the text itself, and a function once', () => {
    const offered = labels('MATCH (company)-->(cloud) RETURN c') ?? [];
    ok(offered.includes('company') && offered.includes('cloud'), 'that names are offered');
    ok(!offered.includes('c'), 'that the word being typed is not');
    equal(offered.filter((label) => label === 'size').length, 1);
  });

  it('waits for a letter where anything may come', () =>
    equal(what('RETURN ', { schema, parameters: [] })?.waits, true));

  it('quotes a name that is not plain', () =>
    equal(
      what('MATCH (n:', { schema, parameters: [] })?.options.map(({ apply }) => apply),
      ['Company', 'Cloud', '`odd name`'],
    ));

  it('can do without a schema', () =>
    ok((what('MAT', { schema: null, parameters: [] })?.options.length ?? 0) > 0, 'that clauses are offered'));
});
