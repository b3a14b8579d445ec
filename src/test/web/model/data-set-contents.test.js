import { licencesOf, sharedWith } from '../../../../web/model/data-set-contents.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

describe('what a data set holds', () => {
  it('names its licences with how many sources have each', () => {
    equal(licencesOf([]), '');
    equal(
      licencesOf([
        { licence: '', sources: 66 },
        { licence: 'MIT', sources: 2 },
      ]),
      'not stated (66), MIT (2)',
    );
  });

  it('counts those for which there is no room', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((licence) => ({ licence, sources: 1 }));
    equal(licencesOf(five), 'a (1), b (1), c (1) and 2 more licences');
  });

  it('says what it shares, and nothing that it does not', () => {
    equal(sharedWith({ dataSet: 'other', entities: 12, ties: 1 }), 'with other: 12 entities, 1 fact that both tell');
    equal(sharedWith({ dataSet: 'other', entities: 1, ties: 0 }), 'with other: 1 entity');
  });
});
