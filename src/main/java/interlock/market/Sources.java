package interlock.market;

import interlock.model.EntityKind;
import interlock.model.FactType;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The sources behind suppliers. What one designs, makes, operates or develops, and its parts, count as that one; two
 * chips of one designer are one source, whether or not the designer supplies.
 *
 * @param holds whether a fact counts
 */
record Sources(Market market, IntPredicate holds) {

    private static final Set<FactType> OWN =
            EnumSet.of(FactType.DESIGNS, FactType.MAKES, FactType.OPERATES, FactType.DEVELOPS);

    /**
     * The sources of some suppliers, each once and in their order. A supplier that belongs to another of them is not a
     * source of its own; for a chip whose designer supplies nothing here the designer stands.
     */
    int[] of(int[] suppliers) {
        if (suppliers.length < 2) {
            return suppliers;
        }
        BitSet covered = new BitSet();
        for (int supplier : suppliers) {
            BitSet own = ownOf(supplier);
            for (int other : suppliers) {
                // Of two that belong to each other the first stands.
                if (other != supplier && own.get(other) && !covered.get(supplier)) {
                    covered.set(other);
                }
            }
        }
        int[] standing = IntStream.of(suppliers)
                .filter(one -> !covered.get(one))
                .distinct()
                .toArray();
        return standing.length < 2
                ? standing
                : IntStream.of(standing)
                        .map(one -> sharesADesigner(one, standing) ? designer(one) : one)
                        .distinct()
                        .toArray();
    }

    /** Whether one is the same source as another: it belongs to it, or both are chips of one designer. */
    boolean same(int one, int other) {
        return of(new int[] {one, other}).length < 2;
    }

    /** What belongs to one: its products and its parts, and theirs. It itself is not among them. */
    BitSet ownOf(int source) {
        BitSet own = new BitSet();
        IntList members = new IntList();
        members.add(source);
        for (int place = 0; place < members.size(); place++) {
            ownFacts(members.get(place)).filter(holds).map(market::customer).forEach(one -> {
                if (one != source && !own.get(one)) {
                    own.set(one);
                    members.add(one);
                }
            });
        }
        return own;
    }

    /** The facts by which something belongs to one directly, whether or not they count. */
    IntStream ownFacts(int one) {
        IntStream products = rows(market.bySupplier, one).filter(fact -> OWN.contains(market.type(fact)));
        return IntStream.concat(products, rows(market.byWhole, one));
    }

    private static IntStream rows(CompressedRows rows, int key) {
        return IntStream.range(rows.start()[key], rows.start()[key + 1]).map(place -> rows.items()[place]);
    }

    private boolean sharesADesigner(int chip, int[] suppliers) {
        int designer = designer(chip);
        return designer != chip && IntStream.of(suppliers).anyMatch(one -> one != chip && designer(one) == designer);
    }

    /** Who designs a chip: the one with the smallest number, where there are several; anything else is its own. */
    private int designer(int one) {
        return market.kind(one) == EntityKind.CHIP
                ? IntStream.range(market.firstFact(one), market.firstFact(one + 1))
                        .filter(fact -> market.type(fact) == FactType.DESIGNS)
                        .filter(holds)
                        .map(market::supplier)
                        .min()
                        .orElse(one)
                : one;
    }
}
