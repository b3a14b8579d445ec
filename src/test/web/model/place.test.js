import { Place } from '../../../../web/model/place.js';
import { today } from '../../../../web/model/format.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, id, isoDay, listOf, object, oneOf, text } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @param {string} href */
const at = (href) => Place.of(new URL(href, 'http://localhost'));

/** Names that the page gives to values, with those that it carries along and those that stand behind `#`. */
const name = oneOf(['entity', 'entities', 'model', 'length', 'open', 'asOf', 'atLeast', 'query', 'parameters']);

/**
 * Values by their names, as a form gives them.
 *
 * @type {import('../testing/property.js').Values<Record<string, string[]>>}
 */
const values = (draw) =>
  Object.fromEntries(
    listOf(
      name,
      5,
    )(draw).map((one) => [
      one,
      // What people write themselves is one text.
      one === 'query' || one === 'parameters' ? [text(8, 1)(draw)] : listOf(text(), 3)(draw),
    ]),
  );

describe('an address', () => {
  it('is read back as the place that wrote it', () => {
    forAll(values, (given) => {
      const place = new Place('/questions/depends-on').with(given);
      const read = at(place.href);
      equal(read.path, place.path);
      for (const one of Object.keys(given))
        equal(
          read.all(one),
          given[one].filter((value) => value !== ''),
        );
      equal(read.href, place.href);
    });
  });

  it('says each thing in one way only', () => {
    forAll(values, (given) =>
      equal(at(new Place('/explore').with(given).href).href, new Place('/explore').with(given).href),
    );
  });

  it('has no question mark without a query', () => equal(new Place('/explore').href, '/explore'));

  it('leaves colons and commas as they are', () =>
    equal(new Place('/explore').with({ open: 'aws:SPENDS_ON,azure' }).href, '/explore?open=aws:SPENDS_ON,azure'));

  it('escapes what would end it', () => equal(new Place('/').with({ q: 'a&b=c#d e' }).href, '/?q=a%26b%3Dc%23d+e'));

  it('has several values of one name in their order', () => equal(at('/?a=2&b=3&a=1').all('a'), ['2', '1']));

  it('holds the text that people write behind #, out of the logs of servers', () => {
    const place = new Place('/cypher').with({ query: 'RETURN 1', mode: 'plan' });
    equal(place.href, '/cypher?mode=plan#query=RETURN+1');
    equal(at(place.href).get('query'), 'RETURN 1');
  });

  it('takes such text from the query too, where a link has it there', () =>
    equal(at('/cypher?query=RETURN+2').get('query'), 'RETURN 2'));

  it('prefers the text behind #', () => equal(at('/cypher?query=old#query=new').all('query'), ['new']));
});

describe('a place', () => {
  it('is not changed by what is made from it', () => {
    const place = at('/explore?entities=openai');
    place.with({ entities: 'aws' });
    equal(place.href, '/explore?entities=openai');
  });

  it('takes out what is null, undefined, empty or an empty list', () => {
    const place = at('/?a=1&b=2&c=3&d=4&e=5').with({ a: null, b: undefined, c: '', d: [] });
    equal(place.href, '/?e=5');
  });

  it('writes numbers and truth as text', () =>
    equal(new Place('/').with({ least: 0, all: false }).href, '/?least=0&all=false'));

  it('takes an empty value for none', () => {
    equal(at('/?entity=').get('entity'), null);
    equal(at('/?entity=&entity=aws').all('entity'), ['aws']);
    ok(at('/?entity=').has('entity'), 'that the name is there');
  });

  it('carries the day and the standing elsewhere, and nothing else', () => {
    forAll(values, (given) => {
      const there = new Place('/a').with(given).at('/b', { x: '1' });
      for (const one of ['asOf', 'atLeast']) equal(there.get(one), new Place('/a').with(given).get(one));
      equal(there.get('x'), '1');
      equal(there.all('entity'), []);
      equal(there.path, '/b');
    });
  });

  it('lets a value that is given there win over the one carried', () =>
    equal(at('/?asOf=2025-01-01').at('/x', { asOf: '2024-01-01' }).asOf, '2024-01-01'));

  it('is of today and of what is announced, where it says nothing else', () => {
    equal(new Place('/').asOf, null);
    equal(new Place('/').day, today());
    equal(new Place('/').atLeast, 'announced');
    equal(at('/?asOf=2025-06-01&atLeast=completed').context, { asOf: '2025-06-01', atLeast: 'completed' });
  });
});

describe('a question in an address', () => {
  it('is found by its name', () => equal(at('/questions/depends-on?entity=openai').question, 'depends-on'));

  it('is none on other pages', () => {
    equal(at('/explore').question, null);
    equal(at('/questions/').question, null);
    equal(at('/questions/a/b').question, null);
  });

  it('comes back whatever its name and values are', () => {
    forAll(object({ question: text(8, 1), day: isoDay, entity: id }), ({ question, day, entity }) => {
      const place = at(at(`/explore?asOf=${day}`).ask(question, { entity }).href);
      equal(place.question, question);
      equal(place.asOf, day);
      equal(place.get('entity'), entity);
    });
  });
});

describe('a selection', () => {
  it('of an entity comes back', () =>
    forAll(id, (one) => equal(at(new Place('/').withEntity(one).href).selection, { kind: 'entity', ids: [one] })));

  it('of facts comes back in their order', () => {
    forAll(listOf(id, 5, 1), (ids) =>
      equal(at(new Place('/').withFacts(...ids).href).selection, { kind: 'fact', ids }),
    );
  });

  it('is none where the address names none, or a kind that is not known', () => {
    equal(new Place('/').selection, null);
    equal(at('/?hand=source.s1').selection, null);
    equal(at('/?hand=entity.').selection, null);
  });

  it('gives way to a later one', () =>
    equal(new Place('/').withEntity('aws').withFacts('f1').selection, { kind: 'fact', ids: ['f1'] }));

  it('can be left, and leaves the rest', () => equal(at('/?q=1&hand=entity.aws').withoutSelection().href, '/?q=1'));

  it('can be taken over, and compared', () => {
    const [here, there] = [at('/a?hand=entity.aws'), at('/b?q=1')];
    ok(!here.hasSelectionOf(there), 'that they differ');
    ok(here.hasSelectionOf(there.withSelectionOf(here)), 'that it is taken over');
    equal(here.withSelectionOf(there).href, '/a');
  });
});
