package interlock.market;

import interlock.market.Changes.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who fails without others on one day than on another, of one subject after the other: as {@link FailureFlips}, in any world
 * and in little memory. O(days on which anything begins or ends that may matter to a subject · {@link Necessity}) for each.
 */
final class FailuresOneByOne {

    /** Facts to be looked at that take some seconds. */
    private static final long MOST_STEPS = 200_000_000;

    /** So many are all near the processor; of more, each takes ten times as long. */
    private static final int NEAR = 100_000;

    private final Changes changes;
    private final Market market;
    private final Terms first;
    private final Terms second;
    private final RelianceInTime reliance;
    private final Checkpoint checkpoint;

    FailuresOneByOne(
            Changes changes, Market market, Terms first, Terms second, RelianceInTime reliance, Checkpoint checkpoint) {
        this.changes = changes;
        this.market = market;
        this.first = first;
        this.second = second;
        this.reliance = reliance;
        this.checkpoint = checkpoint;
    }

    /** Whether more is looked at than takes some seconds: the facts that may matter to a subject, on each of its days. */
    boolean takeLong(int[] subjects) {
        long steps = 0;
        for (int subject : subjects) {
            checkpoint.pass();
            int[] facts = changes.relevant(new Statement.FailsWithout(subject, subject));
            long days = Stretch.changes(market, IntStream.of(facts))
                    .filter(day -> first.day() < day && day <= second.day())
                    .distinct()
                    .count();
            steps += (facts.length > NEAR ? 10 : 1) * facts.length * (days + 2);
            if (steps > MOST_STEPS) {
                return true;
            }
        }
        return false;
    }

    /** By subject, and the first of the suppliers. */
    List<Failure> of(int[] subjects) {
        List<Failure> failures = new ArrayList<>();
        for (int subject : subjects) {
            checkpoint.pass();
            add(subject, failures);
        }
        return failures;
    }

    private void add(int subject, List<Failure> failures) {
        BitSet differing = (BitSet) reliance.necessary(subject, first.day()).clone();
        differing.xor(reliance.necessary(subject, second.day()));
        Map<List<Object>, List<Turn>> together = new LinkedHashMap<>();
        Map<List<Object>, int[]> causes = new HashMap<>();
        for (int supplier : differing.stream().toArray()) {
            Turn turn = changes.turn(
                    new Statement.FailsWithout(subject, supplier),
                    reliance.necessary(subject, second.day()).get(supplier),
                    changes.isKnown(subject));
            int[] cause = changes.cause(turn);
            List<Object> same = List.of(turn.now(), turn.day(), Arrays.toString(cause));
            together.computeIfAbsent(same, unseen -> new ArrayList<>()).add(turn);
            causes.putIfAbsent(same, cause);
        }
        together.forEach((same, turns) -> failures.add(new Failure(
                turns.getFirst(),
                turns.stream()
                        .map(turn -> (Statement.FailsWithout) turn.statement())
                        .mapToInt(Statement.FailsWithout::supplier)
                        .toArray(),
                causes.get(same))));
    }
}
