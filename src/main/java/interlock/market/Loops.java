package interlock.market;

import interlock.model.FactType;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/** Loops as the numbers of their legs, end to end. A {@link Loop} is made when it is asked for: many are only counted. */
final class Loops extends AbstractList<Loop> implements RandomAccess {

    private final Payments payments;
    private final IntList legs = new IntList();
    private final IntList ends = new IntList();

    Loops(Payments payments) {
        this.payments = payments;
    }

    /** Takes one more, beginning with any of its legs. */
    void append(int[] loop) {
        for (int leg : loop) {
            legs.add(leg);
        }
        ends.add(legs.size());
    }

    @Override
    public int size() {
        return ends.size();
    }

    @Override
    public Loop get(int index) {
        int start = index == 0 ? 0 : ends.get(index - 1);
        int length = ends.get(index) - start;
        int turn = IntStream.range(0, length)
                .boxed()
                .min(Comparator.comparing(
                                (Integer place) -> !beginsWith(start + place, start + (place + length - 1) % length))
                        .thenComparing(place -> payments.payerOfLeg(legs.get(start + place))))
                .orElseThrow();
        return new Loop(IntStream.range(0, length)
                .map(place -> legs.get(start + (turn + place) % length))
                .mapToObj(payments::leg)
                .toList());
    }

    /** With an investment, after a purchase; of several such beginnings, and where there is none, the first by name. */
    private boolean beginsWith(int place, int before) {
        return payments.kind(legs.get(place)) == FactType.Payment.INVESTMENT
                && payments.kind(legs.get(before)) == FactType.Payment.PURCHASE;
    }
}
