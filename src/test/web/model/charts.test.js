import { balanceChart } from '../../../../web/model/charts/balance-chart.js';
import { barsChart } from '../../../../web/model/charts/bars-chart.js';
import { factsOf, labelOf } from '../../../../web/model/charts/chart-rows.js';
import { sankeyChart } from '../../../../web/model/charts/sankey-chart.js';
import { timelineChart } from '../../../../web/model/charts/timeline-chart.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, listOf, object, oneOf, orNull } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';

/** @import { Column, ColumnType, Picture, Row } from '../../../../web/model/types.js' */

const known = {
  nodes: new Map(['openai', 'oracle'].map((id) => [id, entity(id, { name: id === 'openai' ? 'OpenAI' : 'Oracle' })])),
  edges: new Map([['f1', fact('openai', 'oracle', { id: 'f1', type: 'SPENDS_ON' })]]),
};
/** @param {string} name */
const colour = (name) => name;
/** @type {(name: string, type: ColumnType) => Column} */
const column = (name, type) => ({ name, type, list: false, about: '' });
/** @type {(kind: Picture, columns: Column[], shown: string[], rows: Row[]) => Parameters<typeof barsChart>[0]} */
const charted = (kind, columns, shown, rows) => ({
  answer: answer({ show: { kind, columns: shown }, columns, rows }),
  known,
  colour,
});

const BARS = [
  column('entity', 'entity'),
  column('shareMin', 'share'),
  column('shareMax', 'share'),
  column('evidence', 'fact'),
];
/** @param {Row[]} rows */
const bars = (rows) => barsChart(charted('bars', BARS, ['entity', 'shareMin', 'shareMax'], rows));
const FLOWS = [
  column('from', 'entity'),
  column('to', 'entity'),
  column('min', 'amount'),
  column('max', 'amount'),
  column('evidence', 'fact'),
];
/** @param {Row[]} rows */
const flows = (rows) => sankeyChart(charted('sankey', FLOWS, ['from', 'to', 'min', 'max'], rows));
const TIMES = [column('day', 'date'), column('entity', 'entity'), column('evidence', 'fact')];
/** @param {Row[]} rows */
const times = (rows) => timelineChart(charted('timeline', TIMES, ['day', 'entity'], rows));

describe('a row of a chart', () => {
  it('is labelled by names, those of a list after each other', () => {
    const { answer: made } = charted('bars', BARS, [], []);
    equal(labelOf(made, 'entity', { entity: 'openai' }, known), 'OpenAI');
    equal(labelOf(made, 'entity', { entity: ['openai', 'oracle', 'new'] }, known), 'OpenAI → Oracle → new');
    equal(labelOf(made, 'shareMin', { shareMin: 0.5 }, known), '0.5');
    equal(labelOf(made, 'shareMin', {}, known), '');
  });

  it('has the facts of its evidence', () => {
    const { answer: made } = charted('bars', BARS, [], []);
    equal(factsOf(made, { evidence: ['f1', 'f2'] }), ['f1', 'f2']);
    equal(factsOf(made, { evidence: null }), []);
    equal(factsOf(answer({}), {}), []);
  });
});

describe('bars', () => {
  it('are sure up to the least, and pale up to the most', () => {
    const { option } = bars([{ entity: 'openai', shareMin: 0.25, shareMax: 0.75, evidence: 'f1' }]);
    const [sure, pale] = option.series.map(({ data }) => data[0]);
    equal([sure.value, pale.value], [0.25, 0.5]);
    equal(sure.lines, ['OpenAI', '25%–75%']);
    equal(sure.facts, ['f1']);
  });

  it('say what is not known', () => {
    const written = (/** @type {Row} */ row) => bars([row]).option.series[0].data[0].lines[1];
    equal(written({ shareMin: null, shareMax: null }), 'unknown');
    equal(written({ shareMin: 0.5, shareMax: null }), '≥\u00a050%');
    equal(written({ shareMin: null, shareMax: 0.5 }), '0%–50%');
    equal(written({ shareMin: 0.5, shareMax: 0.5 }), '50%');
  });

  it('say every digit, and a share never as all where it is not', () => {
    const { series } = bars([{ entity: 'oracle', shareMin: 0.99996, shareMax: 0.99999 }]).option;
    const written = (/** @type {number} */ dataIndex) => series[1].label?.formatter({ dataIndex });
    equal(written(0), '99.996%–99.999%');
  });

  it('are never longer than the most, and never negative', () => {
    const row = object({ shareMin: orNull(integer(0, 9)), shareMax: orNull(integer(0, 9)) });
    forAll(listOf(row, 5), (rows) => {
      const [sure, pale] = bars(rows).option.series.map(({ data }) => data.map(({ value }) => value));
      rows.forEach(({ shareMin, shareMax }, at) => {
        ok(pale[at] >= 0, 'that nothing is drawn backwards');
        if (shareMax !== null && shareMax >= (shareMin ?? 0)) equal(sure[at] + pale[at], shareMax);
      });
    });
  });

  it('say where there are more rows than they show', () => {
    equal(bars([]).note, '');
    const { note, option } = bars(Array.from({ length: 41 }, () => ({ entity: 'openai', shareMin: 1, shareMax: 1 })));
    equal(note, 'The first 40 of 41 rows.');
    equal(option.yAxis.data.length, 40);
  });
});

describe('a balance', () => {
  const STAKES = [
    column('who', 'entity'),
    column('outMin', 'amount'),
    column('outMax', 'amount'),
    column('inMin', 'amount'),
    column('inMax', 'amount'),
    column('necessary', 'boolean'),
    column('evidence', 'fact'),
  ];
  const shown = ['who', 'outMin', 'outMax', 'inMin', 'inMax', 'necessary'];
  /** @param {Row[]} rows */
  const balance = (rows) => balanceChart(charted('balance', STAKES, shown, rows));
  const row = { who: 'oracle', outMin: 2e9, outMax: 3e9, inMin: null, inMax: 1e9, currency: 'USD', necessary: false };
  /** @param {Row[]} rows */
  const barsOf = (rows) => /** @type {any[]} */ (balance(rows).option.series).slice(0, 4).map(({ data }) => data);
  /** @param {Row} one */
  const drawn = (one) => barsOf([one]).map(([{ value }]) => value + 0);

  it('goes right by what is paid and left by what comes, sure up to the least and pale up to the most', () => {
    equal(drawn(row), [2e9, 1e9, 0, -1e9]);
    equal(balance([row]).marks[0].lines, ['Oracle', 'Pays $2bn–$3bn', 'Gets up to $1bn']);
  });

  it('has those without a substitute in a colour of their own, which the legend tells', () => {
    const rows = [row, { ...row, necessary: true }];
    equal(
      balance(rows).legend?.map(({ word }) => word),
      ['would fail without it', 'others', 'stated maximum'],
    );
    equal(
      barsOf(rows)[0].map((/** @type {any} */ { itemStyle }) => itemStyle.color),
      ['--accent', '--bad'],
    );
  });

  it('keeps a line for who has no amount, with the reason', () => {
    const none = { ...row, outMin: null, outMax: null, inMax: null, undisclosed: 1, role: ['chips'] };
    const { marks, note } = balance([none]);
    equal(marks[0].lines, ['Oracle', 'undisclosed, chips']);
    equal(note, '');
  });

  it('goes on where a sum has no end, and says so', () => {
    const open = { ...row, outMax: null };
    ok(drawn(open)[1] > 0, 'that it goes on');
    equal(balance([open]).marks[0].lines[1], 'Pays ≥\u00a0$2bn');
    equal(barsOf([open])[1][0].itemStyle.color.colorStops.at(-1).color, '--accent00');
    const words = (/** @type {Row} */ one) => balance([one]).legend?.map(({ word }) => word);
    equal(words({ ...open, inMax: null }), ['stated minimum', 'no stated maximum']);
    equal(words(open), ['stated minimum', 'stated maximum', 'no stated maximum']);
  });
});

describe('flows', () => {
  const row = { from: 'openai', to: 'oracle', min: 1e9, max: 3e9, evidence: 'f1' };

  it('are as broad as the most, and sure up to the least', () => {
    const { links, data } = flows([row]).option.series[0];
    equal(
      links.map(({ value }) => value),
      [1e9, 2e9],
    );
    equal(links[0].lines, ['OpenAI → Oracle', '1bn–3bn']);
    equal(
      data.map(({ label }) => label),
      [
        { position: 'left', formatter: 'OpenAI' },
        { position: 'right', formatter: 'Oracle' },
      ],
    );
  });

  it('say every digit of a sum that a number would round', () => {
    const { links } = flows([{ ...row, min: 9_007_199_254_740_993n, max: 9_007_199_254_740_995n }]).option.series[0];
    equal(links[0].lines[1], '9,007,199,254,740,993–9,007,199,254,740,995');
  });

  it('have one that pays and is paid on both sides, so that no loop bends them', () => {
    const { links, data } = flows([row, { ...row, from: 'oracle', to: 'openai' }]).option.series[0];
    equal(data.length, 4);
    ok(
      links.every(({ source, target }) => source.startsWith('pays') && target.startsWith('is paid')),
      'that all go from left to right',
    );
  });

  it('leave what is undisclosed to the table, and say so', () => {
    const { note, option } = flows([row, { ...row, min: null, max: null }]);
    equal(option.series[0].links.length, 2);
    ok(note.endsWith('1 pair of undisclosed amount is not drawn.'), 'that it is told');
  });

  it('add up to the most of every row', () => {
    const one = object({
      from: oneOf(['openai', 'oracle']),
      to: oneOf(['openai', 'oracle']),
      min: integer(0, 5),
      more: integer(0, 5),
    });
    forAll(listOf(one, 6), (some) => {
      const rows = some.map(({ more, ...own }) => ({ ...own, max: own.min + more }));
      const { links } = flows(rows).option.series[0];
      equal(
        links.reduce((sum, { value }) => sum + value, 0),
        rows.reduce((sum, { max }) => sum + max, 0),
      );
      ok(
        links.every(({ value }) => value > 0),
        'that no link is empty',
      );
    });
  });
});

describe('a timeline', () => {
  it('has a mark for each row with a day, coloured by what flows', () => {
    const { option } = times([
      { day: '2025-11-18', entity: 'openai', evidence: 'f1' },
      { day: null, entity: 'oracle' },
    ]);
    const { data } = option.series[0];
    equal(data.length, 1);
    equal(data[0].lines, ['18 Nov 2025', 'OpenAI']);
    equal(data[0].itemStyle.color, '--money');
  });

  it('stacks the marks of a month, none upon another', () => {
    const day = oneOf(['2025-11-01', '2025-11-27', '2025-12-01']);
    forAll(listOf(object({ day }), 8), (rows) => {
      const places = times(rows).option.series[0].data.map(({ value }) => value.join(' '));
      equal(new Set(places).size, rows.length);
    });
  });

  it('is high enough for its tallest stack', () => {
    const { option } = times(Array.from({ length: 5 }, () => ({ day: '2025-11-18', entity: 'openai' })));
    equal(option.yAxis.max, 5.5);
    equal(times([]).option.yAxis.max, 1.5);
  });
});
