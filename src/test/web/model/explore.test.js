import { explored, openingKey } from '../../../../web/model/explore/explored.js';
import { factsAsAnswer } from '../../../../web/model/explore/facts-as-answer.js';
import { Steps } from '../../../../web/model/explore/steps.js';
import { CAP, View } from '../../../../web/model/explore/view.js';
import { Place } from '../../../../web/model/place.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, id, integer, listOf, object, oneOf } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';

/** @import { Fact, Neighbours } from '../../../../web/model/types.js' */

/** @param {string} query */
const viewOf = (query) => new View(Place.of(new URL(`/explore?${query}`, 'http://localhost')));

/** The same view, from the address that it gives. @param {View} view */
const reread = (view) => new View(Place.of(new URL(view.at(new Place('/explore')).href, 'http://localhost')));

/** A change that a reader can make. @type {import('../testing/property.js').Values<(view: View) => View>} */
const change = (draw) => {
  const [one, types] = [id(draw), listOf(oneOf(['SPENDS_ON', 'SUPPLIES']), 2)(draw)];
  const [x, y] = [integer(-500, 500)(draw), integer(-500, 500)(draw)];
  /** @type {((view: View) => View)[]} */
  const changes = [
    (view) => view.startingAt([one]),
    (view) => view.opening(one, types),
    (view) => view.closing(one),
    (view) => view.hiding(one),
    (view) => view.showing(one),
    (view) => view.pinning(one, { x, y }),
    (view) => view.unpinning(one),
    (view) => view.toggling('Chip'),
    (view) => view.ofAtLeast(1e9),
    (view) => view.joining(one, 'aws'),
    (view) => view.laidOut('circle'),
  ];
  return oneOf(changes)(draw);
};

describe('a view', () => {
  it('is read back from its address, whatever was done to it', () => {
    forAll(listOf(change, 8), (changes) => {
      const view = changes.reduce((before, make) => make(before), viewOf('entities=openai'));
      const again = reread(view);
      equal(again.key, view.key);
      equal(again.starts, view.starts);
      equal(again.openings, view.openings);
      equal(again.hidden, view.hidden);
      equal(again.pinned, view.pinned);
      equal(again.without, view.without);
      equal(again.between, view.between);
      equal([again.least, again.layout], [view.least, view.layout]);
    });
  });

  it('is not changed by what is made from it', () => {
    forAll(change, (make) => {
      const view = viewOf('entities=openai&hide=aws&pin=x:1:2');
      const key = view.key;
      make(view);
      equal(view.key, key);
    });
  });

  it('opens each start first, with every kind of fact', () => {
    equal(viewOf('entities=a,b&open=c:SUPPLIES+SPENDS_ON'.replace('+', '%2B')).openings, [
      { id: 'a', types: [] },
      { id: 'b', types: [] },
      { id: 'c', types: ['SUPPLIES', 'SPENDS_ON'] },
    ]);
  });

  it('closes every opening of an entity', () =>
    equal(viewOf('open=a:X,b,a').closing('a').openings, [{ id: 'b', types: [] }]));

  it('hides and shows', () => {
    equal(viewOf('').hiding('a').hiding('b').hidden, new Set(['a', 'b']));
    equal(viewOf('hide=a,b,c').showing('a', 'c').hidden, new Set(['b']));
    equal(viewOf('hide=a').hiding('a').hidden, new Set(['a']));
  });

  it('pins to whole places, and lets go', () => {
    equal(viewOf('').pinning('a', { x: 1.6, y: -2.4 }).pinned, new Map([['a', { x: 2, y: -2 }]]));
    equal(viewOf('pin=a:1:2,b:3:4').unpinning('a').pinned, new Map([['b', { x: 3, y: 4 }]]));
    equal(viewOf('pin=a:far:away').pinned, new Map([['a', { x: 0, y: 0 }]]));
  });

  it('toggles back', () => {
    equal(viewOf('').toggling('Chip').without, new Set(['Chip']));
    equal(viewOf('without=Chip').toggling('Chip').key, viewOf('').key);
  });

  it('joins two at most', () => equal(viewOf('between=a,b,c').between, ['a', 'b']));

  it('forgets chains of starts that are gone', () => {
    equal(viewOf('entities=a,b&between=a,b').startingAt(['a']).between, []);
    equal(viewOf('entities=a,b&between=a,b').startingAt(['a', 'b', 'c']).between, ['a', 'b']);
  });

  it('asks for no least amount where the address says none or nonsense', () => {
    equal(viewOf('').least, 0);
    equal(viewOf('least=much').least, 0);
    equal(viewOf('least=1e9').ofAtLeast(0).least, 0);
  });

  it('goes to the day and the selection of another place', () =>
    equal(
      viewOf('entities=a&asOf=2020-01-01').at(new Place('/explore').with({ asOf: '2025-01-01', hide: 'z' })).href,
      '/explore?asOf=2025-01-01&entities=a',
    ));
});

describe('steps', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((one) => viewOf(`entities=${one}`));

  it('go back and forth', () => {
    const steps = new Steps();
    for (const view of [a, b, c]) steps.at(view);
    equal([steps.past, steps.future], [true, false]);
    equal(steps.back()?.key, b.key);
    steps.at(b);
    equal(steps.back()?.key, a.key);
    equal(steps.forth()?.key, c.key);
    steps.at(a);
    equal([steps.past, steps.future], [false, true]);
  });

  it('take the same view for no step', () => {
    const steps = new Steps();
    steps.at(a);
    steps.at(viewOf('entities=a&asOf=2025-01-01'));
    ok(!steps.past, 'that there is nothing to undo');
  });

  it('forget what was undone once another way is taken', () => {
    const steps = new Steps();
    for (const view of [a, b, a, c]) steps.at(view);
    equal([steps.back()?.key, steps.forth()], [a.key, undefined]);
  });

  it('are none at the start', () => equal([new Steps().past, new Steps().future], [false, false]));
});

/**
 * @param {string} id
 * @param {Fact[]} edges
 * @param {number} [total]
 * @returns {Neighbours}
 */
function hood(id, edges, total = edges.length) {
  const ids = new Set([id, ...edges.flatMap(({ from, to }) => [from, to])]);
  return {
    nodes: [...ids].map((one) => entity(one)),
    edges,
    sources: [{ id: `source of ${id}` }],
    truncated: total > edges.length,
    total,
    groups: [],
  };
}

/** @param {string[]} ids */
const around = (ids) => ids.map((one) => fact('hub', one));

describe('what is explored', () => {
  it('shows so many neighbours of an opening, and counts the others', () => {
    const many = Array.from({ length: CAP + 3 }, (_, at) => `n${at}`);
    const { nodes, more, rounds } = explored(
      viewOf('entities=hub'),
      new Map([['hub', hood('hub', around(many), 40)]]),
      null,
    );
    equal(nodes.length, 1 + CAP);
    equal([...more.values()], [{ id: 'hub', types: [], count: 3 + 40 - (CAP + 3) }]);
    equal(rounds, [{ hubs: ['hub'], ids: ['hub', ...many.slice(0, CAP)] }]);
  });

  it('shows as many more when the same is opened again', () => {
    const many = Array.from({ length: 2 * CAP }, (_, at) => `n${at}`);
    const { nodes, more } = explored(
      viewOf('entities=hub&open=hub'),
      new Map([['hub', hood('hub', around(many))]]),
      null,
    );
    equal(nodes.length, 1 + 2 * CAP);
    equal(more.size, 0);
  });

  it('leaves out what is hidden, of a kind that is left out, and too small', () => {
    const edges = [
      fact('hub', 'a'),
      fact('hub', 'b', { type: 'RIVALS' }),
      fact('hub', 'c', { amountMax: 5 }),
      fact('hub', 'd', { amountMin: 50 }),
    ];
    const seen = (/** @type {string} */ query) =>
      explored(viewOf(`entities=hub&${query}`), new Map([['hub', hood('hub', edges)]]), null).nodes.map(
        (node) => node.id,
      );
    equal(seen(''), ['hub', 'a', 'b', 'c', 'd']);
    equal(seen('hide=a'), ['hub', 'b', 'c', 'd']);
    equal(seen('without=RIVALS'), ['hub', 'a', 'c', 'd']);
    equal(seen('least=10'), ['hub', 'd']);
    equal(seen('without=Company'), ['hub']);
  });

  it('draws a fact only between two that are shown, each once', () => {
    const edges = [...around(['a', 'b']), fact('a', 'b'), fact('b', 'elsewhere')];
    const hoods = new Map([
      ['hub', { ...hood('hub', edges), nodes: [entity('hub'), entity('a'), entity('b'), entity('elsewhere')] }],
    ]);
    const { edges: drawn } = explored(viewOf('entities=hub&hide=elsewhere'), hoods, null);
    equal(
      drawn.map((edge) => edge.id),
      ['hub-a', 'hub-b', 'a-b'],
    );
  });

  it('gathers every source once', () => {
    const hoods = new Map([
      ['hub', hood('hub', around(['a']))],
      ['a', hood('hub', [fact('a', 'b')])],
    ]);
    equal([...explored(viewOf('entities=hub&open=a'), hoods, null).sources.keys()], ['source of hub']);
  });

  it('adds the chain between two, with those on it that were not shown', () => {
    const chain = answer({
      graph: {
        nodes: [entity('hub'), entity('middle'), entity('end')],
        edges: [fact('hub', 'middle'), fact('middle', 'end')],
      },
    });
    const { nodes, edges, rounds } = explored(viewOf('entities=hub'), new Map([['hub', hood('hub', [])]]), chain);
    equal(
      nodes.map((node) => node.id),
      ['hub', 'middle', 'end'],
    );
    equal(edges.length, 2);
    equal(rounds.at(-1), { hubs: ['hub', 'middle', 'end'], ids: ['middle', 'end'] });
  });

  it('tells openings of the same apart by their kinds of fact', () => {
    ok(openingKey('a', []) !== openingKey('a', ['SUPPLIES']), 'that they differ');
    equal(openingKey('a', ['X', 'Y']), 'a X Y');
  });

  it('is the same graph however often it is reckoned', () => {
    forAll(listOf(object({ from: oneOf(['hub', 'a', 'b']), to: oneOf(['a', 'b', 'c']) }), 6), (pairs) => {
      const edges = pairs.map(({ from, to }, at) => fact(from, to, { id: `f${at}` }));
      const hoods = new Map([['hub', hood('hub', edges)]]);
      const view = viewOf('entities=hub');
      equal(explored(view, hoods, null), explored(view, hoods, null));
      const { nodes, edges: drawn } = explored(view, hoods, null);
      const shown = new Set(nodes.map((node) => node.id));
      ok(
        drawn.every((edge) => shown.has(edge.from) && shown.has(edge.to)),
        'that both ends of a fact are shown',
      );
      ok(shown.has('hub') && shown.size === nodes.length, 'that the start is shown, and each once');
    });
  });
});

describe('the facts of the canvas as an answer', () => {
  const { columns, rows } = factsAsAnswer({ edges: [fact('a', 'b', { announced: '2025-01-01', amountMin: 5 })] });

  it('have a row each, with its evidence', () => equal([rows.length, rows[0].evidence, rows[0].from], [1, 'a-b', 'a']));

  it('hold from the day they were announced where no other is known', () => equal(rows[0].since, '2025-01-01'));

  it('have columns that every answer could have', () =>
    ok(
      columns.every(({ name, type, about }) => name !== '' && type !== undefined && about !== ''),
      'that each is told',
    ));
});
