import { cardOf, cardOfFacts } from '../../../../web/model/graph/card.js';
import { titleBetween } from '../../../../web/model/pictures/branches.js';
import { sceneOf } from '../../../../web/model/graph/scene.js';
import { broadness, cutText, textWidth, useFont, wrapText } from '../../../../web/model/graph/text-width.js';
import { widestLabel } from '../../../../web/model/graph/labels.js';
import { unitOf } from '../../../../web/model/charts/room.js';
import { inCircle, sizesFor } from '../../../../web/model/pictures/circle-name.js';
import { rowWithin } from '../../../../web/model/pictures/tree-rows.js';
import { knownIn } from '../../../../web/model/known.js';
import { sumText } from '../../../../web/model/pictures/sums.js';
import { equal, ok } from '../testing/assertions.js';
import { integer, listOf, object, oneOf, orNull } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { entity, fact } from './examples.js';
import { WIDTH, forSome, graph } from './graph-examples.js';
import { PAID, faultsOf } from './picture-examples.js';

/** @import { Fact } from '../../../../web/model/types.js' */

describe('what facts come to', () => {
  it('is a range for each currency, and says what is undisclosed', () => {
    const paid = (/** @type {Partial<Fact>} */ own) => fact('a', 'b', own);
    equal(sumText([paid({ amountMin: 1e9, amountMax: 2e9, currency: 'USD' })]), '$1bn–$2bn');
    equal(
      sumText([
        paid({ amountMin: 1e9, amountMax: 1e9, currency: 'USD' }),
        paid({ amountMin: 2e9, amountMax: null, currency: 'USD' }),
      ]),
      '≥\u00a0$3bn',
    );
    equal(
      sumText([
        paid({ amountMin: 1e6, amountMax: 1e6, currency: 'EUR' }),
        paid({ amountMin: 2e9, amountMax: 2e9, currency: 'USD' }),
        paid({}),
      ]),
      '$2bn + €1m + undisclosed',
    );
    equal(sumText([paid({})]), 'undisclosed');
  });

  it('keeps every digit', () => {
    const large = fact('a', 'b', { amountMin: 9_007_199_254_740_993n, amountMax: 9_007_199_254_740_993n });
    equal(sumText([large, fact('a', 'b', { amountMin: 1, amountMax: 1 })]), '9,007,199,254,740,994');
  });
});

describe('the width of a text', () => {
  it('is that of its letters, and what is cut fits', () => {
    ok(textWidth('WWW', 12) > textWidth('iii', 12), 'that letters differ');
    forSome(
      object({ words: listOf(oneOf(['NVIDIA', 'il', 'Amazon Web Services', '語']), 5), room: integer(30, 200) }),
      ({ words, room }) => {
        const text = words.join(' ');
        const cut = cutText(text, room, 12);
        ok(textWidth(cut, 12) <= room || cut.length <= 2, `that "${cut}" fits into ${room}`);
        ok(wrapText(text, room, 2, 12).length <= 2, 'that there are no more lines than asked for');
      },
    );
  });
});

describe('a picture by forces', () => {
  it('has no label over another or over a node', () => {
    forSome(graph, ({ nodes, edges }) => {
      equal(faultsOf(sceneOf({ nodes, edges, layout: 'force', width: WIDTH })), []);
    });
  });
});

describe('the card of a thing in a picture', () => {
  const known = knownIn({
    nodes: [entity('a', { name: 'Anthropic', country: 'US' }), entity('b', { name: 'Azure', label: 'Cloud' })],
    edges: [
      fact('a', 'b', {
        type: 'SPENDS_ON',
        ...PAID,
        announced: '2025-11-18',
        statement: 'A buys of B.',
        sources: ['s', 't', 'u'],
      }),
    ],
  });
  const scene = sceneOf({
    nodes: [...known.nodes.values()],
    edges: [...known.edges.values()],
    layout: 'circle',
    width: WIDTH,
  });
  const sources = ['s', 't', 'u'].map((id) => ({ id, origin: id === 'u' ? 't' : undefined }));

  it('tells amount, standing, day and sources of a fact', () => {
    equal(cardOf(scene, 'fact.a-b', known, sources), {
      title: 'Anthropic is to spend on Azure',
      lines: ['$5bn', 'committed, 18 Nov 2025', '3 sources of 2 origins', 'A buys of B.'],
    });
  });

  it('tells what an entity is', () => {
    equal(cardOf(scene, 'a', known, sources), { title: 'Anthropic', lines: ['company, US', '1 fact in this picture'] });
    equal(cardOf(scene, 'nothing', known, sources), null);
  });

  it('tells what a frame holds', () => {
    const [title, box] = ['Loop 1: Anthropic, Azure', { left: 0, right: 9, top: 0, bottom: 9 }];
    const figures = [{ id: 'figure.1', facts: ['a-b'], title, box, state: /** @type {const} */ ('plain') }];
    equal(cardOf({ ...scene, figures }, 'figure.1', known, sources), {
      title,
      lines: ['Anthropic is to spend on Azure: $5bn, committed, 18 Nov 2025, 3 sources of 2 origins'],
    });
  });
});

describe('a card of several facts', () => {
  const nodes = new Map(['EUV lithography tools', 'Intel', 'TSMC'].map((name) => [name, entity(name, { name })]));
  const facts = ['Intel', 'TSMC'].map((to) =>
    fact('EUV lithography tools', to, { id: to, status: 'completed', amountMin: null, amountMax: null }),
  );

  it('says who does it, and agrees with the name', () => {
    equal(
      cardOfFacts(facts, nodes, []).map((line) => line.split(':')[0]),
      ['EUV lithography tools supply Intel', 'EUV lithography tools supply TSMC'],
    );
  });

  it('of one fact does not say what the mark says already', () => {
    const one = { ...facts[0], statement: 'They supply it.' };
    equal(cardOfFacts([one], nodes, []).includes('They supply it.'), true);
    equal(cardOfFacts([one], nodes, [], ['They supply it.']).includes('They supply it.'), false);
  });

  it('says who does it where the title of the line does not', () => {
    const known = { nodes, edges: new Map(facts.map((one) => [one.id, one])) };
    const scene = sceneOf({ nodes: [...nodes.values()], edges: facts, layout: 'circle', width: WIDTH });
    const lineOf = (/** @type {string} */ from) =>
      cardOf(
        { ...scene, edges: [{ ...scene.edges[0], id: 'line', facts: facts.map(({ id }) => id), from }] },
        'line',
        known,
        [],
      )?.lines[0].split(':')[0];
    equal([lineOf('EUV lithography tools'), lineOf('TSMC')], ['supplies Intel', 'EUV lithography tools supply Intel']);
  });

  it('is called by both ends, without what opens them, and by what is said of one', () => {
    const [who, verb, group] = [
      { id: 'a', label: 'OpenAI' },
      { id: 'verb.group.out.DEVELOPS', label: 'develops' },
      { id: 'group.Model', label: '5 models ▸' },
    ];
    equal([titleBetween(who, group), titleBetween(who, verb)], ['OpenAI → 5 models', 'OpenAI: develops']);
  });
});

describe('amounts that are not known', () => {
  it('never make a picture fail', () => {
    const amount = orNull(integer(0, 9));
    forSome(listOf(object({ amountMin: amount, amountMax: amount }), 6), (some) => {
      const facts = some.map((own, at) => fact('a', 'b', { id: `f${at}`, ...own }));
      ok(sumText(facts).length > 0 || facts.length === 0, 'that something is told');
    });
  });
});

describe('the width of a text', () => {
  const plain = textWidth('Anthropic', 10);
  const bold = textWidth('Anthropic', 10, true);
  const inFont = (/** @type {number} */ times, /** @type {number} */ ofBold) => {
    useFont(null);
    const widths = new Map([...'Anthropic'].map((one) => [one, [textWidth(one, 1), textWidth(one, 1, true)]]));
    useFont((text, size, isBold) => (widths.get(text)?.[Number(isBold)] ?? 0) * size * (isBold ? ofBold : times));
  };
  const rounded = (/** @type {number} */ times) => Math.round(times * 100);

  it('is that of the font in which the page is drawn, where that is wider', () => {
    inFont(1.12, 1.2);
    equal(rounded(textWidth('Anthropic', 10) / plain), 112);
    equal(rounded(textWidth('Anthropic', 10, true) / bold), 120);
    inFont(0.9, 1.01);
    equal(textWidth('Anthropic', 10), plain);
    equal(textWidth('Anthropic', 10, true), bold);
    useFont(null);
  });

  it('is that of each of its letters: a font that is wider in some is so in the names that have them', () => {
    useFont((text, size) => size * (text === 'i' ? 0.3 : 0.1));
    equal(textWidth('iii', 100), 90);
    equal(rounded(textWidth('Anthropic', 10) - plain), rounded((0.3 - 0.222) * 10));
    useFont(null);
  });

  it('is believed only as far as fonts are wide', () => {
    inFont(100, NaN);
    equal(rounded(textWidth('Anthropic', 10) / plain), 200);
    equal(textWidth('Anthropic', 10, true), bold);
    useFont(null);
  });
});

describe('a picture in a broad font', () => {
  /** By a sixth wider than Helvetica, as DejaVu Sans is. */
  const inBroadFont = (/** @type {() => void} */ look) => {
    const letters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).concat('–');
    const usual = new Map(letters.map((one) => [one, textWidth(one, 1)]));
    useFont((text, size) => (usual.get(text) ?? 1) * size * 1.17);
    try {
      look();
    } finally {
      useFont(null);
    }
  };

  it('has circles that hold their names whole', () => {
    const sizes = { circle: 34, name: 12 };
    const name = 'Oracle Cloud Infrastructure';
    equal(sizesFor([name], sizes), sizes);
    inBroadFont(() => {
      const { circle } = sizesFor([name], sizes);
      ok(circle > sizes.circle, 'that the circle is larger');
      equal(inCircle(name, circle, sizes.name).lines.join(' '), name);
    });
  });

  it('gives names as much more room as they take', () => {
    equal(widestLabel(), 130);
    inBroadFont(() => {
      ok(broadness() > 1.15, 'that the font is broad');
      equal(cutText('Fluidstack data centres', widestLabel(), 12), 'Fluidstack data centres');
    });
    equal(broadness(), 1);
  });

  it('rather has flatter rows than is made too small to be read', () => {
    equal(rowWithin(10, Infinity), 23);
    equal(rowWithin(10, 215), 21.5);
    equal(rowWithin(10, 100), 20);
    equal(rowWithin(0, 0), 23);
  });

  it('has the text after a bar whole where the bar leaves it room', () => {
    inBroadFont(() => {
      const { right } = unitOf([{ value: 100, text: 'about $1.3bn–$7.6bn' }], [], 240);
      ok(right <= 240, 'that both are within');
    });
  });
});
