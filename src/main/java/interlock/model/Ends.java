package interlock.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the facts of a type may join.
 *
 * @param from what they may start at
 * @param to what they may end at
 * @param match whether the two ends of a fact must be of one kind, and whether they can change places
 * @param isOncePerPair whether two can be joined by this type only once, whatever else the facts say
 */
public record Ends(List<NodeKind> from, List<NodeKind> to, Match match, boolean isOncePerPair) {

    /** How the two ends of a fact stand to each other. */
    public enum Match {
        /** Each may be of any kind that is allowed there. */
        ANY,
        /** Both are of the same kind. */
        ALIKE,
        /** Both are of the same kind and can change places, so that the fact is stored once. */
        SYMMETRIC
    }

    static Start from(NodeKind... kinds) {
        return new Start(List.of(kinds));
    }

    static Ends alike(NodeKind... kinds) {
        return new Ends(List.of(kinds), List.of(kinds), Match.ALIKE, false);
    }

    static Ends symmetric(NodeKind... kinds) {
        return new Ends(List.of(kinds), List.of(kinds), Match.SYMMETRIC, true);
    }

    /** The one end, as long as the other is not said. */
    record Start(List<NodeKind> kinds) {
        Ends to(NodeKind... others) {
            return new Ends(kinds, List.of(others), Match.ANY, false);
        }
    }

    Ends once() {
        return new Ends(from, to, match, true);
    }

    Ends often() {
        return new Ends(from, to, match, false);
    }

    /** Whether both ends are entities, and none is a deal. */
    boolean areEntities() {
        return Stream.concat(from.stream(), to.stream()).allMatch(EntityKind.class::isInstance);
    }
}
