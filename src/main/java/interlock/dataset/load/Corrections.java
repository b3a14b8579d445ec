package interlock.dataset.load;

import java.util.Set;

/**
 * What a data set does beside bringing rows of its own.
 *
 * @param takes ids of records of other data sets that it says otherwise, and that are its own from then on
 * @param out ids of facts that are to stand no more, whoever brought them
 * @param back ids of records that are to stand again as their origin has them
 * @param leaves ids of entities, deals and sources that it has no more, unless something of it still names them
 */
public record Corrections(Set<String> takes, Set<String> out, Set<String> back, Set<String> leaves) {
    /** Nothing. */
    public static final Corrections NONE = new Corrections(Set.of(), Set.of(), Set.of(), Set.of());

    boolean isNone() {
        return this == NONE;
    }
}
