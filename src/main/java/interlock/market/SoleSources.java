package interlock.market;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The roles of all customers that have one source only, by the numbers of the facts of one customer in one role; and what
 * {@link Exclusivity} says of each when it is asked. O(facts of reliance).
 */
public final class SoleSources {

    private final Exclusivity exclusivity;
    private final IntList groups = new IntList();
    private final BitSet certain = new BitSet();

    private SoleSources(Exclusivity exclusivity) {
        this.exclusivity = exclusivity;
    }

    /** @param wanted which groups are looked at */
    public static SoleSources of(Market market, Terms terms, IntPredicate wanted) {
        SoleSources soles = new SoleSources(Exclusivity.ofAll(market, terms, supplier -> true));
        for (int group = 0; group < market.groupStart.length - 1; group++) {
            if (wanted.test(group)) {
                soles.add(group);
            }
        }
        return soles;
    }

    private void add(int group) {
        exclusivity.ofOnlySource(group).ifPresent(verdict -> {
            groups.add(group);
            certain.set(group, verdict == Verdict.YES);
        });
    }

    public int[] groups() {
        return groups.toArray();
    }

    /** Whether it is certainly the only one. */
    public boolean isCertain(int group) {
        return certain.get(group);
    }

    /**
     * All that there is to say of a group.
     *
     * @param alternatives so many at most, where there are some: one is enough for the verdicts
     */
    public ExclusivityFinding finding(int group, int alternatives) {
        return exclusivity.finding(group, alternatives).orElseThrow();
    }
}
