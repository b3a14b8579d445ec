import { altText } from '../../../../web/model/figures/alt-text.js';
import {
  SIGN,
  roomOf,
  layoutOfFigure,
  narrowWidth,
  pictureWidth,
} from '../../../../web/model/figures/figure-layout.js';
import { roomFor } from '../../../../web/model/figures/figure-room.js';
import { figureTable } from '../../../../web/model/figures/figure-table.js';
import { FORMATS, figureAt, figureValues, sourceLine } from '../../../../web/model/figures/figure-text.js';
import { textWidth } from '../../../../web/model/graph/text-width.js';
import { knownIn } from '../../../../web/model/known.js';
import { Place } from '../../../../web/model/place.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, integer, listOf, object, oneOf, text } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';
import { answer, entity } from './examples.js';

/** @import { Format } from '../../../../web/model/figures/figure-text.js' */

const told = answer({
  title: 'Who pays?',
  headline: 'Anthropic pays.',
  columns: [
    { name: 'who', type: 'entity', list: false, about: '' },
    { name: 'much', type: 'integer', list: false, about: '' },
  ],
  rows: [
    { who: 'a', much: 5 },
    { who: 'b', much: null },
  ],
  graph: { nodes: [entity('a', { name: 'Anthropic' })], edges: [] },
  parameters: { asOf: '2025-11-30' },
  sources: [
    { id: '1', publisher: 'Reuters' },
    { id: '2', publisher: 'Reuters' },
    { id: '3', publisher: 'The Hill' },
    { id: '4' },
  ],
});
const place = new Place('/questions/who');
const format = oneOf(/** @type {Format[]} */ (Object.keys(FORMATS)));
const thousandth = integer(0, 1000);

describe('the words of a figure', () => {
  it('are those of the answer until others are written', () => {
    equal(figureAt(place, told), {
      format: 'free',
      headline: 'Anthropic pays.',
      subtitle: 'Who pays?',
      note: '',
      annotations: [],
    });
    equal(figureAt(place.with({ figure: '7:1', mark: 'nothing' }), told).format, 'free');
  });

  it('come back from the address as they were written', () => {
    const mark = object({ x: thousandth, y: thousandth, toX: thousandth, toY: thousandth, text: text(8) });
    forAll(object({ format, headline: text(12), note: text(12), annotations: listOf(mark, 3) }), (written) => {
      const figure = { ...written, subtitle: 'Who pays?' };
      const [headline, note] = [written.headline || 'Anthropic pays.', written.note];
      const there = place.with(figureValues({ ...figure, headline }, told));
      const again = Place.of(new URL(there.href, 'http://localhost'));
      equal(figureAt(again, told), { ...figure, headline, note });
    });
  });

  it('name who says so, and of which day', () => {
    equal(sourceLine(told), 'Sources: Reuters, The Hill and one more, through Interlock; as of 30 Nov 2025');
    const many = ['A', 'A', 'A', 'B', 'C', 'D', 'D'].map((publisher, at) => ({ id: String(at), publisher }));
    equal(sourceLine({ sources: many, parameters: {} }), 'Sources: A, D, B and one more, through Interlock');
    equal(sourceLine({ sources: [], parameters: {} }), 'Through Interlock');
  });

  it('are told to those who cannot see it, with its first rows', () => {
    const figure = {
      ...figureAt(place, told),
      note: 'As announced',
      annotations: [{ x: 0, y: 0, toX: 0, toY: 0, text: 'Here' }],
    };
    equal(
      altText(figure, told, knownIn(told.graph)),
      'Anthropic pays. Who pays? 2 rows: Anthropic (much: 5); b. Annotation: Here. As announced.',
    );
  });
});

describe('what who cannot see a figure is told', () => {
  it('says of each number what it is, of a list who is in it, and tells amounts before the rest', () => {
    const loops = answer({
      title: 'Where?',
      headline: 'There.',
      columns: [
        { name: 'loop', type: 'integer', list: false, about: '' },
        { name: 'companies', type: 'entity', list: true, about: '' },
        { name: 'kind', type: 'text', list: false, about: '' },
        { name: 'steps', type: 'integer', list: false, about: '' },
        { name: 'amountMin', type: 'amount', list: false, about: '' },
        { name: 'amountMax', type: 'amount', list: false, about: '' },
        { name: 'currency', type: 'text', list: false, about: '' },
      ],
      rows: Array.from({ length: 4 }, (_, at) => ({
        loop: at + 1,
        companies: ['a', 'b', 'c'],
        kind: 'purchase',
        steps: 3,
        amountMin: 5e9,
        amountMax: 5e9,
        currency: 'USD',
      })),
      total: 4,
    });
    const one = (/** @type {number} */ loop) => `a, b and c (loop: ${loop}, kind: purchase, amount: $5bn)`;
    equal(
      altText(figureAt(place, loops), loops, knownIn(loops.graph)),
      `There. Where? 4 rows, the first: ${one(1)}; ${one(2)}; ${one(3)}.`,
    );
  });
});

describe('the layout of a figure', () => {
  it('has every word of a long headline, in smaller type', () => {
    const headline = 'OpenAI has most at stake with Oracle, Microsoft and Amazon. '.repeat(7).trim();
    const figure = { ...figureAt(place, told), headline };
    const { lines } = layoutOfFigure(
      { ...figure, format: '1:1' },
      { source: '', address: '' },
      { width: 1, height: 1 },
    );
    const bold = lines.filter((line) => line.bold);
    equal(bold.map((line) => line.text).join(' '), headline);
    ok(bold[0].size < 30 && bold[0].size >= 14, `that ${bold[0].size} can be read`);
  });

  it('has a headline of two lines rather than three where it is wide and slightly smaller type is enough', () => {
    const headline =
      'Anthropic relies on 89 others within six steps; 10 of them, among them Deposition tools, EUV lithography tools and Process control tools, have no known substitute.';
    const linesAt = (/** @type {Format} */ format) =>
      layoutOfFigure(
        { headline, subtitle: '', note: '', format, annotations: [] },
        { source: '', address: '' },
        { width: 900, height: 400 },
      ).lines;
    equal(linesAt('16:9').length, 2);
    ok(linesAt('16:9')[0].size > 26, 'only slightly smaller');
    equal(linesAt('free').length, 3);
  });

  it('has the shape that is asked for, and everything in it', () => {
    const words = listOf(oneOf(['Anthropic', 'pays', 'Microsoft', 'about', '$30bn']), 40);
    const size = integer(1, 3000);
    forAll(object({ format, words, width: size, height: size }), (drawn) => {
      const figure = {
        ...figureAt(place, told),
        format: drawn.format,
        headline: drawn.words.join(' '),
        note: 'A note.',
      };
      const credit = { source: sourceLine(told), address: 'http://localhost/questions/who' };
      const legend = drawn.words.map((word) => ({ text: word, colour: 'red', dashes: '', line: true }));
      const { width, height, lines, signs, picture } = layoutOfFigure(figure, credit, drawn, legend);
      ok(
        signs.every((sign) => sign.x + roomOf(sign) + textWidth(sign.text, SIGN.size) <= width),
        'that no sign of the legend is cut off',
      );
      ok(
        picture.height < 200 || signs.every(({ y }) => y >= picture.y + picture.height && y <= height),
        'that the legend stands below the picture',
      );
      equal(width, FORMATS[drawn.format].width);
      if (FORMATS[drawn.format].height) equal(height, FORMATS[drawn.format].height);
      ok(picture.height > 0 && picture.y + picture.height <= height, 'that the picture is within');
      for (const line of lines) {
        ok(line.y > 0 && line.y <= height, 'that every line is within');
        ok(line.x + textWidth(line.text, line.size, line.bold) <= width, `that "${line.text}" is not cut off`);
        ok(
          line.y <= picture.y || line.y - line.size >= picture.y + picture.height - 1,
          'that no line lies over the picture',
        );
      }
    });
  });
});

describe('the room of a picture in a figure that is as tall as it asks for', () => {
  const area = { x: 44, y: 100, width: 1112, height: 400 };
  const free = figureAt(place, told);

  it('is wider where names would be cut, once', () => {
    equal(roomFor(free, area, { width: 890, height: 400 }, null, 'stays', false), null);
    const wider = roomFor(free, area, { width: 890, height: 400 }, null, 'stays', true);
    ok((wider?.width ?? 0) > 890 && wider?.tall === 0, 'that it has more width and no height');
    equal(roomFor(free, area, { width: 1170, height: 300 }, wider, 'stays', true), wider);
  });

  it('has some height where a chart is flat, so that names have room', () => {
    ok((roomFor(free, area, { width: 890, height: 200 }, null, 'fills')?.tall ?? 0) > 300, 'that it is not flat');
    equal(roomFor(free, area, { width: 890, height: 400 }, null, 'fills'), null);
  });

  it('is drawn anew for less height where its smallest type could not be read', () => {
    const wide = { ...free, format: /** @type {const} */ ('16:9') };
    const drawn = (/** @type {ReturnType<typeof roomFor>} */ room) =>
      roomFor(
        wide,
        area,
        { width: room?.width ?? 1600, height: room ? room.tall * 1.1 : 600, type: 11.5 },
        room,
        'fills',
      );
    const first = drawn(null);
    ok(first !== null && first.scale * 11.5 >= 10.99, 'that it begins with type that can be read');
    const second = drawn(first);
    ok(second !== null && second.tall < (first?.tall ?? 0), 'that it is drawn for less');
    equal(drawn(second)?.tall, second?.tall);
  });
});

describe('a table in a figure', () => {
  it('shows the first rows, within its width, and says how many more there are', () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ who: `entity number ${at}`, much: at }));
    const { cells, width } = figureTable(
      { ...told, rows, total: 20 },
      knownIn(told.graph),
      pictureWidth(figureAt(place, told)),
    );
    equal(
      cells.filter(({ strong }) => strong).map(({ text: one }) => one),
      ['Who', 'Much'],
    );
    equal(cells.at(-1)?.text, 'and 6 more rows');
    ok(
      cells.every(({ x, text: one }) => x + textWidth(one, 15, true) <= width),
      'that nothing is cut off',
    );
  });

  it('names whole names of a list, and counts the rest', () => {
    const names = Array.from({ length: 30 }, (_, at) => `Company number ${at}`);
    const listed = { ...told, columns: [{ ...told.columns[0], type: /** @type {const} */ ('text'), list: true }] };
    const rows = [{ [told.columns[0].name]: names }];
    const { cells } = figureTable({ ...listed, rows, total: 1 }, knownIn(told.graph), 500);
    const said = cells.map(({ text: one }) => one).join(' ');
    ok(/Company number \d+ and \d+ more$/.test(said) && !said.includes('…'), said);
  });

  it('names the columns for which it has no room', () => {
    const names = Array.from({ length: 9 }, (_, at) => `column ${at}`);
    const wide = answer({
      columns: names.map((name) => ({ name, type: 'text', list: false, about: '' })),
      rows: [Object.fromEntries(names.map((name) => [name, 'a word or two']))],
      total: 1,
    });
    for (const tall of [0, 300]) {
      const { cells, height } = figureTable(wide, knownIn(wide.graph), 500, tall);
      const said = cells.map(({ text: one }) => one.toLowerCase()).join(' ');
      ok(
        names.every((name) => said.includes(name)),
        `that each column is shown or named: ${said}`,
      );
      ok(!tall || height <= tall, 'that it has room');
    }
  });

  it('takes from the broadest column what is too much, not from a day or a number', () => {
    const rows = [{ who: 'a name that goes on and on, '.repeat(6), much: 123456 }];
    const { cells } = figureTable({ ...told, rows, total: 1 }, knownIn(told.graph), 400);
    ok(
      cells.some(({ text: one }) => one === '123,456'),
      'that the number is whole',
    );
  });

  it('leaves out other columns before the amount that its rows tell of', () => {
    const columns = ['who', 'whom', 'kind', 'amount', 'day'].map((name) => ({
      name,
      type: /** @type {'amount' | 'text'} */ (name === 'amount' ? 'amount' : 'text'),
      list: false,
      about: '',
    }));
    const rows = [
      { who: 'Anthropic', whom: 'Amazon Web Services', kind: 'purchase', amount: 1e11, currency: 'USD', day: '2026' },
      { who: 'Microsoft', whom: 'Anthropic', kind: 'investment', amount: 5e9, currency: 'USD', day: '2025' },
    ];
    for (const width of [220, 260, 300]) {
      const { cells } = figureTable({ ...told, columns, rows, total: 2 }, knownIn(told.graph), width);
      const heads = cells.filter(({ strong }) => strong).map(({ text: one }) => one);
      ok(heads.length < 5 && heads[0] === 'Who' && heads.includes('Amount'), `${width}: ${heads}`);
    }
  });

  it('in a narrow frame has type that can be read, all of it', () => {
    const words = listOf(oneOf(['Anthropic', 'pays', 'Microsoft', 'about', '$30bn']), 30);
    forAll(object({ format, words, frame: integer(200, 1079) }), (drawn) => {
      const headline = drawn.words.join(' ');
      const figure = { ...figureAt(place, told), format: drawn.format, headline };
      const narrow = narrowWidth(figure, drawn.frame);
      ok(narrow >= drawn.frame && narrow - drawn.frame <= 80, 'that it is as wide as its frame');
      const credit = { source: sourceLine(told), address: 'http://localhost/questions/who' };
      const picture = { width: pictureWidth(figure, narrow), height: 300 };
      const { width, lines } = layoutOfFigure(figure, credit, picture, [], narrow);
      equal(width, narrow);
      equal(
        lines
          .filter(({ bold }) => bold)
          .map((line) => line.text)
          .join(' '),
        headline,
      );
      for (const line of lines) {
        ok(line.size >= 11, `that ${line.size} can be read`);
        ok(line.x + textWidth(line.text, line.size, line.bold) <= width, `that "${line.text}" is not cut off`);
      }
    });
    const pointing = { ...figureAt(place, told), annotations: [{ x: 0, y: 0, toX: 0, toY: 0, text: 'Here' }] };
    equal([narrowWidth(pointing, 390), narrowWidth(figureAt(place, told), 1200)], [0, 0]);
  });
});
