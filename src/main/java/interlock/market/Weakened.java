package interlock.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Those that would lose a supplier in an essential role and still stand, when others are gone with all that falls with
 * them. Whom a world has lost already nobody loses again. O(facts of those that are gone, and of the roles that they
 * serve).
 */
public final class Weakened {

    /**
     * One role of one that stands.
     *
     * @param lost the suppliers that are gone, by name
     * @param left those that are left, by name
     * @param facts all by which it is served in the role
     */
    public record Role(int customer, int role, int[] lost, int[] left, int[] facts) {}

    private Weakened() {}

    /** Those with the fewest suppliers left first, of these those that lose most. */
    public static List<Role> without(Market market, Terms terms, int... removed) {
        BitSet before = market.fallen(terms);
        BitSet gone = KnockOut.of(market, terms, removed).all();
        List<Role> roles = new ArrayList<>();
        groups(market, terms, gone, before).stream().forEach(group -> {
            int[] facts = IntStream.of(market.holding(group, terms))
                    .filter(fact -> !before.get(market.supplier(fact)))
                    .toArray();
            int[] lost = suppliers(market, group, facts, gone, true);
            int[] left = suppliers(market, group, facts, gone, false);
            if (lost.length > 0 && left.length > 0) {
                roles.add(new Role(market.customerOf(group), market.roleOf(group), lost, left, facts));
            }
        });
        roles.sort(Comparator.comparingInt((Role role) -> role.left().length)
                .thenComparingInt(role -> -role.lost().length)
                .thenComparingInt(role -> role.customer())
                .thenComparing(role -> market.roleName(role.role())));
        return roles;
    }

    private static BitSet groups(Market market, Terms terms, BitSet gone, BitSet before) {
        BitSet groups = new BitSet();
        CompressedRows served = market.bySupplier;
        BitSet newly = (BitSet) gone.clone();
        newly.andNot(before);
        for (int supplier = newly.nextSetBit(0); supplier >= 0; supplier = newly.nextSetBit(supplier + 1)) {
            for (int place = served.start()[supplier]; place < served.start()[supplier + 1]; place++) {
                int fact = served.items()[place];
                // Nobody stops without capital.
                if (market.role(fact) != Roles.CAPITAL
                        && !gone.get(market.customer(fact))
                        && market.holds(fact, terms)) {
                    groups.set(market.groupOf[fact]);
                }
            }
        }
        return groups;
    }

    private static int[] suppliers(Market market, int group, int[] facts, BitSet gone, boolean lost) {
        return IntStream.of(facts)
                .map(market::supplier)
                .filter(supplier -> supplier != market.customerOf(group) && gone.get(supplier) == lost)
                .distinct()
                .sorted()
                .toArray();
    }
}
