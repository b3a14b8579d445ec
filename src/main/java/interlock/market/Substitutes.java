package interlock.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Who else could serve one instead of a supplier: who serves others of its kind in the same role, and stands without that
 * supplier. What is the same source as the supplier is no substitute for it (see {@link Sources}). O(facts).
 */
public final class Substitutes {

    /**
     * One substitute in one role.
     *
     * @param already whether it serves the customer in this role already
     * @param facts the facts by which it serves others of the kind, and the customer itself
     */
    public record Substitute(int entity, int role, boolean already, int[] facts) {}

    private Substitutes() {}

    /** By role and substitute; nobody where the supplier does not serve the customer. */
    public static List<Substitute> of(Market market, Terms terms, int customer, int supplier, Checkpoint checkpoint) {
        BitSet roles = new BitSet();
        for (int fact = market.firstFact(customer); fact < market.firstFact(customer + 1); fact++) {
            // A needed thing is a role of its own, and nobody else can be it.
            if (market.supplier(fact) == supplier && market.role(fact) >= 0 && market.holds(fact, terms)) {
                roles.set(market.role(fact));
            }
        }
        if (roles.isEmpty()) {
            return List.of();
        }
        IntPredicate stands = standing(market, terms, customer, supplier);
        Map<Long, IntList> found = new HashMap<>();
        for (int fact = 0; fact < market.reliances(); fact++) {
            if (fact % 1024 == 0) {
                checkpoint.pass();
            }
            int role = market.role(fact);
            if (role >= 0
                    && roles.get(role)
                    && market.kind(market.customer(fact)) == market.kind(customer)
                    && market.holds(fact, terms)
                    && stands.test(market.supplier(fact))) {
                found.computeIfAbsent((long) role << 32 | market.supplier(fact), unseen -> new IntList())
                        .add(fact);
            }
        }
        return substitutes(market, customer, found);
    }

    /** Who falls with the supplier, is the same source, or is the customer itself, is out. */
    private static IntPredicate standing(Market market, Terms terms, int customer, int supplier) {
        BitSet out = KnockOut.of(market, terms, supplier).all();
        out.set(customer);
        Sources sources = new Sources(market, fact -> market.holds(fact, terms));
        Map<Integer, Boolean> same = new HashMap<>();
        return one -> !out.get(one) && !same.computeIfAbsent(one, other -> sources.same(supplier, other));
    }

    private static List<Substitute> substitutes(Market market, int customer, Map<Long, IntList> found) {
        List<Substitute> substitutes = new ArrayList<>();
        found.forEach((key, facts) -> substitutes.add(new Substitute(
                (int) (long) key,
                (int) (key >> 32),
                Arrays.stream(facts.toArray()).anyMatch(fact -> market.customer(fact) == customer),
                facts.toArray())));
        substitutes.sort(Comparator.comparing((Substitute one) -> market.roleName(one.role()))
                .thenComparingInt(Substitute::entity));
        return substitutes;
    }
}
