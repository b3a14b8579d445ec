import { barsChart } from '../../../../web/model/charts/bars-chart.js';
import { isBlank } from '../../../../web/model/pictures/blank.js';
import { pairsChart, paysBothWays } from '../../../../web/model/charts/pairs-chart.js';
import { LINE_HEIGHT, nameAxis } from '../../../../web/model/charts/room.js';
import { equal, ok } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity, fact } from './examples.js';

/** @import { Column, ColumnType, Row } from '../../../../web/model/types.js' */

const NAMES = { openai: 'OpenAI', nvidia: 'NVIDIA', oracle: 'Oracle' };
const known = {
  nodes: new Map(Object.entries(NAMES).map(([id, name]) => [id, entity(id, { name })])),
  edges: new Map(),
};
/** @param {string} name */
const colour = (name) => name;
/** @type {(name: string, type: ColumnType, list?: boolean) => Column} */
const column = (name, type, list = false) => ({ name, type, list, about: '' });

describe('payments that go both ways', () => {
  const COLUMNS = [
    column('from', 'entity'),
    column('to', 'entity'),
    column('min', 'amount'),
    column('max', 'amount'),
    column('kinds', 'text', true),
  ];
  /** @param {Row[]} rows */
  const flows = (rows) =>
    answer({ columns: COLUMNS, rows, show: { kind: 'sankey', columns: ['from', 'to', 'min', 'max'] } });
  const INVESTED = { from: 'nvidia', to: 'openai', min: 0, max: 100e9, currency: 'USD', kinds: ['investment'] };
  const BOUGHT = { from: 'openai', to: 'nvidia', min: 10e9, max: 10e9, currency: 'USD', kinds: ['purchase'] };
  const ASIDE = { from: 'openai', to: 'oracle', min: 300e9, max: 300e9, currency: 'USD', kinds: ['purchase'] };

  it('are told from those that go one way', () => {
    ok(paysBothWays(flows([INVESTED, BOUGHT])), 'that both pay');
    ok(!paysBothWays(flows([INVESTED])), 'that one pays');
  });

  it('are one line a pair, the larger first, with what is net', () => {
    const { option, marks } = pairsChart({ answer: flows([INVESTED, BOUGHT, ASIDE]), known, colour });
    equal(option.yAxis.data, ['OpenAI → Oracle', 'NVIDIA ⇄ OpenAI']);
    equal(marks[1].lines, [
      'NVIDIA ⇄ OpenAI',
      'NVIDIA invests in OpenAI: up to $100bn',
      'OpenAI buys from NVIDIA: $10bn',
      'Net, anything from $10bn to NVIDIA up to $90bn to OpenAI',
    ]);
  });

  it('tells what is only promised as such, where one looks closer', () => {
    const [lent, bought] = [
      fact('nvidia', 'openai', { id: 'lent', type: 'INVESTS_IN', status: 'announced' }),
      fact('openai', 'nvidia', { id: 'bought', type: 'SPENDS_ON', status: 'committed' }),
    ];
    const signed = { ...known, edges: new Map([lent, bought].map((one) => [one.id, one])) };
    const columns = [...COLUMNS, column('evidence', 'fact')];
    const rows = [
      { ...INVESTED, min: 20e9, evidence: ['lent'] },
      { ...BOUGHT, evidence: ['bought'] },
    ];
    const show = { kind: /** @type {const} */ ('sankey'), columns: ['from', 'to', 'min', 'max'] };
    equal(pairsChart({ answer: answer({ columns, rows, show }), known: signed, colour }).marks[0].lines.slice(1), [
      'NVIDIA is to invest in OpenAI: $20bn–$100bn',
      'OpenAI is to buy from NVIDIA: $10bn',
      'Net, NVIDIA is to pay $10bn–$90bn',
    ]);
  });

  it('are purchases in one colour and investments in another, and the legend names what is drawn', () =>
    equal(
      pairsChart({ answer: flows([INVESTED, BOUGHT]), known, colour }).legend?.map((sign) => sign.colour),
      ['--money', '--investment52'],
    ));
});

describe('a name above its bar', () => {
  it('stands clear of what is beside it, be it two lines', () => {
    const belowOf = (/** @type {number} */ lines) =>
      nameAxis(colour, ['OpenAI → Oracle'], 320, 210, lines).axis.axisLabel.padding?.[2] ?? 0;
    ok(belowOf(1) >= LINE_HEIGHT && belowOf(2) >= 1.5 * LINE_HEIGHT, 'that there is room for the upper half');
  });
});

describe('shares of money', () => {
  const COLUMNS = [
    column('supplier', 'entity'),
    column('shareMin', 'share'),
    column('shareMax', 'share'),
    column('amountMin', 'amount'),
    column('amountMax', 'amount'),
  ];
  const ROWS = [
    { supplier: 'oracle', amountMin: 300e9, amountMax: 300e9, shareMin: 0, shareMax: 0.424 },
    { supplier: 'nvidia', amountMin: 10e9, amountMax: null, shareMin: 0, shareMax: 1 },
    { supplier: 'openai', amountMin: null, amountMax: null, shareMin: 0, shareMax: 1 },
  ].map((row) => ({ ...row, currency: 'USD', index: 'HHI 3232 to 3430' }));
  const chart = barsChart({
    answer: answer({
      columns: COLUMNS,
      rows: ROWS,
      show: { kind: 'bars', columns: ['supplier', 'shareMin', 'shareMax'] },
    }),
    known,
    colour,
  });

  it('are drawn as the money that is disclosed, whole up to the least', () => {
    const [sure, pale] = chart.option.series.map(({ data }) => data.map(({ value }) => value));
    equal(sure, [300e9, 10e9, 0]);
    equal([pale[0], pale[2]], [0, 0]);
    ok(pale[1] > 0, 'that what has no end goes on');
  });

  it('are as approximate as the amounts behind them', () => {
    const about = [{ ...ROWS[0], amountQualifier: 'atLeast about', shareQualifier: 'about' }];
    const { marks } = barsChart({
      answer: answer({
        columns: COLUMNS,
        rows: about,
        show: { kind: 'bars', columns: ['supplier', 'shareMin', 'shareMax'] },
      }),
      known,
      colour,
    });
    equal(marks[0].lines[1], '≥\u00a0about $300bn, up to about 42.4%');
  });

  it('have dollars at their ends, and a share where it says something', () =>
    equal(
      chart.marks.map(({ lines }) => lines[1]),
      ['$300bn, up to 42.4%', '≥\u00a0$10bn', 'undisclosed'],
    ));

  it('tell the index once, under the chart, with its reading', () => {
    equal(chart.note.match(/HHI/g)?.length, 1);
    ok(chart.note.startsWith('HHI 3,232 to 3,430. Merger control in the United States'), chart.note);
  });
});

describe('payments without an amount', () => {
  it('are not drawn as an empty frame', () => {
    const show = { kind: /** @type {const} */ ('sankey'), columns: ['from', 'to', 'amountMin', 'amountMax'] };
    const row = { from: 'asml', to: 'zeiss', amountMin: null, amountMax: null };
    ok(isBlank({ show, rows: [row] }), 'that nothing would be seen');
    ok(isBlank({ show, rows: [] }), 'that nothing would be seen of nothing');
    ok(!isBlank({ show, rows: [row, { ...row, amountMin: 1e9 }] }), 'that one amount is drawn');
    ok(!isBlank({ show: { ...show, kind: 'bars' }, rows: [row] }), 'that bars keep their names');
  });
});
