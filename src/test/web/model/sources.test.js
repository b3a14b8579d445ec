import {
  byOrigin,
  noteNumbers,
  numbersOf,
  originName,
  originsIn,
  wikidataAddress,
} from '../../../../web/model/sources.js';
import { originsOf } from '../../../../web/model/format.js';
import { equal, ok } from '../testing/assertions.js';
import { forAll, listOf, oneOf, orNull } from '../testing/property.js';
import { describe, it } from '../testing/suite.js';

/** @import { Source } from '../../../../web/model/types.js' */

/** @type {(origins: (string | null)[]) => Source[]} */
const sources = (origins) => origins.map((origin, at) => ({ id: `s${at}`, ...(origin ? { origin } : {}) }));
const some = listOf(orNull(oneOf(['release', 'filing'])), 6);

describe('sources', () => {
  it('below what they bear out have numbers, of which several in a row are told by their ends', () => {
    const numbers = noteNumbers(sources(['release', null, 'release', null, null]));
    equal(
      [...numbers],
      [
        ['s0', 1],
        ['s2', 2],
        ['s1', 3],
        ['s3', 4],
        ['s4', 5],
      ],
    );
    equal(numbersOf(['s4', 's0', 's2', 's1', 's0'], numbers), '1–3, 5');
    equal(numbersOf(['s0', 's2', 's4'], numbers), '1, 2, 5');
    equal(numbersOf(['elsewhere'], numbers), '');
  });

  it('that repeat one release are one witness, each other is its own', () => {
    equal(originsIn(sources(['release', 'release', null, null])), 3);
    equal(originsIn([]), 0);
    forAll(some, (origins) => {
      const own = origins.filter((origin) => origin === null).length;
      equal(originsIn(sources(origins)), own + new Set(origins.filter(Boolean)).size);
    });
  });

  it('name the origin that they repeat, which has no name of its own', () => {
    const [one, other, alone] = sources(['release', 'release', null]).map((source) => ({
      ...source,
      title: `Title of ${source.id}`,
    }));
    equal(originName('release', [one, other, alone]), 'what “Title of s0” and one more tell alike');
    equal(originName('release', [one, alone]), '“Title of s0”');
    equal(originName('release', sources(['release'])), 'release');
  });

  it('stand beside those that they agree with, and none is lost', () =>
    forAll(some, (origins) => {
      const given = sources(origins);
      const ordered = byOrigin(given);
      equal(new Set(ordered), new Set(given));
      const runs = ordered.filter(({ origin }, at) => at === 0 || !origin || origin !== ordered[at - 1].origin);
      equal(runs.length, originsIn(given));
    }));

  it('say how many origins they have where that is fewer', () => {
    equal(originsOf(3, 2), '3 sources of 2 origins');
    equal(originsOf(3, 1), '3 sources of one origin');
    equal(originsOf(3, 3), '3 sources');
    equal(originsOf(1, 1), '1 source');
    equal(originsOf(0, 0), '0 sources');
    equal(originsOf(1234, 1200), '1,234 sources of 1,200 origins');
  });
});

describe('an item of Wikidata', () => {
  it('has an address where it is one', () => {
    equal(wikidataAddress('Q95'), 'https://www.wikidata.org/wiki/Q95');
    for (const other of [undefined, '', 'q95', 'Q0', 'Q95/../..', 'P31', 'javascript:alert(1)'])
      ok(wikidataAddress(other) === null, `that ${other} has none`);
  });
});
