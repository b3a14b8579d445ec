import { asShown } from '../../../../web/model/names.js';
import { equal } from '../testing/assertions.js';
import { describe, it } from '../testing/suite.js';

const US = { id: 'delta-us', name: 'Delta Holdings', displayName: 'Delta Holdings (US)' };
const OTHER = { id: 'other', name: 'Other' };

/** @param {{name: string}[]} nodes */
const names = (nodes) => nodes.map((node) => node.name);

describe('names as they are shown', () => {
  it('tell entities of one name apart, wherever an answer has them', () => {
    const shown = asShown({ nodes: [US, OTHER], entities: [US], entity: US, graph: { nodes: [OTHER, US] } });
    equal(names(shown.nodes), ['Delta Holdings (US)', 'Other']);
    equal(names(shown.entities), ['Delta Holdings (US)']);
    equal(shown.entity.name, 'Delta Holdings (US)');
    equal(names(shown.graph.nodes), ['Other', 'Delta Holdings (US)']);
  });

  it('leave all else as it is', () => {
    equal(asShown({ days: [{ day: '2025-11-30', began: 1 }] }), { days: [{ day: '2025-11-30', began: 1 }] });
    equal(asShown([1, 2]), [1, 2]);
    equal(asShown(null), null);
    equal(US.name, 'Delta Holdings');
  });
});
