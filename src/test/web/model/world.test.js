import { Place } from '../../../../web/model/place.js';
import {
  inReality,
  isReal,
  notSupposing,
  puttingBack,
  readSupposed,
  replacing,
  supposedLine,
  supposing,
  takingOut,
  valuesOf,
  worldSentence,
} from '../../../../web/model/world.js';
import { valuesAt } from '../../../../web/model/question.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, id, listOf, object, oneOf, text } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @param {string} href */
const at = (href) => Place.of(new URL(href, 'http://localhost'));

describe('a world', () => {
  it('is real where the address says nothing of it', () => {
    ok(isReal(at('/?asOf=2026-11-25').world));
    equal(valuesOf(at('/').world), {});
    equal(worldSentence(at('/').world, ''), '');
  });

  it('is read with parts repeated or between commas, and supposed facts whole', () => {
    const line = 'anthropic SPENDS_ON oci; what=compute, and more';
    const place = at(`/?without=azure,country:TW&without=openai&with=${encodeURIComponent(line)}&knownBy=2025-09-30`);
    equal(place.world, { knownBy: '2025-09-30', without: ['azure', 'country:TW', 'openai'], with: [line] });
    equal(valuesOf(place.world), { knownBy: '2025-09-30', without: 'azure,country:TW,openai', with: [line] });
  });

  it('travels along to other pages, and is asked of every question', () => {
    const place = takingOut(at('/questions/on-all'), 'nvidia').at('/explore');
    equal(place.world.without, ['nvidia']);
    const question = /** @type {any} */ ({ parameters: [] });
    equal(valuesAt(question, place), { without: 'nvidia' });
    equal(inReality(place).href, '/explore');
  });

  it('keeps apart what explore leaves out of its picture, which goes nowhere else', () => {
    const place = at('/explore?without=INVESTS_IN,azure');
    equal(place.world.without, ['azure']);
    equal(place.leftOut, ['INVESTS_IN']);
    equal(place.at('/').href, '/?without=azure');
    equal(takingOut(place, 'openai').leftOut, ['INVESTS_IN']);
    equal(inReality(place).href, '/explore?without=INVESTS_IN');
  });

  it('has each part once, and is as before when it is put back', () => {
    forAll(listOf(id, 4), (ids) => {
      const place = at('/questions/knock-out');
      const without = takingOut(place, ...ids, ...ids);
      equal(without.world.without, [...new Set(ids)]);
      const back = ids.reduce((one, part) => puttingBack(one, part), without);
      equal(back.href, place.href);
    });
  });

  it('is read back from the address that wrote it', () => {
    const line = object({ from: id, type: oneOf(['SPENDS_ON', 'SUPPLIES']), to: id, what: text(12) });
    forAll(listOf(line, 3), (facts) => {
      const lines = [...new Set(facts.map(supposedLine))];
      const place = lines.reduce((one, supposed) => supposing(one, supposed), at('/'));
      equal(at(place.href).world.with, lines);
      equal(lines.reduce((one, supposed) => notSupposing(one, supposed), place).href, '/');
    });
  });

  it('has another in the stead of one that there is not', () => {
    const place = at('/questions/on-all?without=nvidai,country:TW,INVESTS_IN');
    equal(replacing(place, 'nvidai', 'nvidia').href, '/questions/on-all?without=nvidia,country:TW,INVESTS_IN');
  });

  it('is told in one line, and by no day that there is not', () => {
    const place = takingOut(at('/?knownBy=2025-09-30'), 'nvidia');
    equal(worldSentence(place.world, 'without NVIDIA'), 'What if: the market without NVIDIA, as known on 30 Sep 2025');
    equal(worldSentence(at('/?knownBy=2025-09-30').world, ''), 'The market as known on 30 Sep 2025');
    equal(worldSentence(at('/?knownBy=2025-02-30').world, ''), '');
  });
});

describe('a supposed fact', () => {
  it('is a line that says who does what with whom', () => {
    const fact = { from: 'anthropic', type: 'SPENDS_ON', to: 'oci', what: 'compute', status: 'committed' };
    equal(supposedLine(fact), 'anthropic SPENDS_ON oci; what=compute; status=committed');
    equal(readSupposed(supposedLine(fact)), fact);
    equal(
      supposedLine({ from: 'a', type: 'SUPPLIES', to: 'b', what: 'x; status=completed' }),
      'a SUPPLIES b; what=x  status completed',
    );
    equal(readSupposed('anthropic buys'), null);
  });
});
