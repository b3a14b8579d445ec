package interlock.market;

import interlock.model.EntityKind;
import interlock.model.FactType;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sources behind suppliers. What one designs, makes, operates or develops, and its parts, count as that one; two
 * chips of one designer are one source, whether or not the designer supplies.
 *
 * @param holds whether a fact counts
 * @param known what was found of each, kept where one is asked about many times; null where nothing is kept
 */
record Sources(Market market, IntPredicate holds, @Nullable Known known) {

    /**
     * What was found of each by its number.
     *
     * @param owners null where it was not looked for
     * @param designers one more than the number of the designer; 0 where it was not looked for
     */
    record Known(int[] @Nullable [] owners, int[] designers) {}

    Sources(Market market, IntPredicate holds) {
        this(market, holds, null);
    }

    /** For whoever asks about much of the market, in one thread. */
    static Sources remembering(Market market, IntPredicate holds) {
        return new Sources(market, holds, new Known(new int[market.entities()][], new int[market.entities()]));
    }

    static final Set<FactType> OWN = EnumSet.of(FactType.DESIGNS, FactType.MAKES, FactType.OPERATES, FactType.DEVELOPS);

    /**
     * The sources of some suppliers, each once and in their order. A supplier that belongs to another of them is not a
     * source of its own; for a chip whose designer supplies nothing here the designer stands.
     */
    int[] of(int[] suppliers) {
        if (suppliers.length < 2) {
            return suppliers;
        }
        int[][] above = new int[suppliers.length][];
        for (int place = 0; place < suppliers.length; place++) {
            above[place] = ownersOf(suppliers[place]);
        }
        IntList covered = new IntList();
        for (int supplier : suppliers) {
            for (int place = 0; place < suppliers.length; place++) {
                int other = suppliers[place];
                // Of two that belong to each other the first stands.
                if (other != supplier && contains(above[place], supplier) && !covered.contains(supplier)) {
                    add(other, covered);
                }
            }
        }
        IntList standing = new IntList();
        for (int one : suppliers) {
            if (!covered.contains(one)) {
                add(one, standing);
            }
        }
        int[] each = standing.toArray();
        return each.length < 2 ? each : byDesigner(each);
    }

    private int[] byDesigner(int[] suppliers) {
        IntList sources = new IntList();
        for (int one : suppliers) {
            add(sharesADesigner(one, suppliers) ? designer(one) : one, sources);
        }
        return sources.toArray();
    }

    /** Whether one is the same source as another: it belongs to it, or both are chips of one designer. */
    boolean same(int one, int other) {
        return one == other
                || contains(ownersOf(one), other)
                || contains(ownersOf(other), one)
                || designer(one) == designer(other);
    }

    /**
     * To whom one belongs, directly and through others. Asked from below: a thing has a few owners, and an owner may have
     * thousands of things.
     */
    private int[] ownersOf(int one) {
        if (known == null) {
            return findOwners(one);
        }
        int[] found = known.owners()[one];
        if (found == null) {
            found = findOwners(one);
            known.owners()[one] = found;
        }
        return found;
    }

    private int[] findOwners(int one) {
        IntList owners = new IntList();
        addOwners(one, owners);
        for (int place = 0; place < owners.size(); place++) {
            addOwners(owners.get(place), owners);
        }
        return owners.toArray();
    }

    private void addOwners(int one, IntList owners) {
        for (int fact = market.firstFact(one); fact < market.firstFact(one + 1); fact++) {
            if (OWN.contains(market.type(fact)) && holds.test(fact)) {
                add(market.supplier(fact), owners);
            }
        }
        for (int place = market.byPart.start()[one]; place < market.byPart.start()[one + 1]; place++) {
            int fact = market.byPart.items()[place];
            if (holds.test(fact)) {
                add(market.supplier(fact), owners);
            }
        }
    }

    /**
     * Whose owners or designer may be others where other facts hold: whoever has such a fact of its own, and what belongs to
     * it. All others have the same sources. O(facts).
     */
    BitSet otherwise(IntPredicate then) {
        BitSet found = new BitSet(market.entities());
        IntList reached = new IntList();
        for (int one = 0; one < market.entities(); one++) {
            if (belongsOtherwise(one, then)) {
                found.set(one);
                reached.add(one);
            }
        }
        for (int place = 0; place < reached.size(); place++) {
            IntStream.concat(rows(market.bySupplier, reached.get(place)), rows(market.byWhole, reached.get(place)))
                    .filter(fact -> OWN.contains(market.type(fact)) || market.type(fact) == FactType.PART_OF)
                    .map(market::customer)
                    .filter(thing -> !found.get(thing))
                    .forEach(thing -> {
                        found.set(thing);
                        reached.add(thing);
                    });
        }
        return found;
    }

    static boolean areNone(int[] some, BitSet of) {
        for (int one : some) {
            if (of.get(one)) {
                return false;
            }
        }
        return true;
    }

    private boolean belongsOtherwise(int one, IntPredicate then) {
        for (int fact = market.firstFact(one); fact < market.firstFact(one + 1); fact++) {
            if (OWN.contains(market.type(fact)) && holds.test(fact) != then.test(fact)) {
                return true;
            }
        }
        for (int place = market.byPart.start()[one]; place < market.byPart.start()[one + 1]; place++) {
            int fact = market.byPart.items()[place];
            if (holds.test(fact) != then.test(fact)) {
                return true;
            }
        }
        return false;
    }

    private static void add(int one, IntList some) {
        if (!some.contains(one)) {
            some.add(one);
        }
    }

    private static boolean contains(int[] some, int one) {
        for (int each : some) {
            if (each == one) {
                return true;
            }
        }
        return false;
    }

    /** Adds the facts by which one belongs to others directly, whether or not they count. */
    static void addBelongings(Market market, int one, IntList facts) {
        for (int fact = market.firstFact(one); fact < market.firstFact(one + 1); fact++) {
            if (OWN.contains(market.type(fact))) {
                facts.add(fact);
            }
        }
        for (int place = market.byPart.start()[one]; place < market.byPart.start()[one + 1]; place++) {
            facts.add(market.byPart.items()[place]);
        }
    }

    private static IntStream rows(CompressedRows rows, int key) {
        return IntStream.range(rows.start()[key], rows.start()[key + 1]).map(place -> rows.items()[place]);
    }

    private boolean sharesADesigner(int chip, int[] suppliers) {
        int designer = designer(chip);
        if (designer == chip) {
            return false;
        }
        for (int one : suppliers) {
            if (one != chip && designer(one) == designer) {
                return true;
            }
        }
        return false;
    }

    /** Who designs a chip: the one with the smallest number, where there are several; anything else is its own. */
    private int designer(int one) {
        if (market.kind(one) != EntityKind.CHIP) {
            return one;
        }
        if (known == null) {
            return findDesigner(one);
        }
        if (known.designers()[one] == 0) {
            known.designers()[one] = findDesigner(one) + 1;
        }
        return known.designers()[one] - 1;
    }

    private int findDesigner(int chip) {
        int designer = Integer.MAX_VALUE;
        for (int fact = market.firstFact(chip); fact < market.firstFact(chip + 1); fact++) {
            if (market.type(fact) == FactType.DESIGNS && market.supplier(fact) < designer && holds.test(fact)) {
                designer = market.supplier(fact);
            }
        }
        return designer == Integer.MAX_VALUE ? chip : designer;
    }
}
