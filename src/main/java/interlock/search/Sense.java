package interlock.search;

import java.util.List;

/**
 * Whom some words name: one, where it is clear, or several of whom the reader has to choose one.
 *
 * @param who the one with the most facts first
 */
record Sense(List<Named> who, How how) {
    /** How the words name them: what stands first wins over all that follows. */
    enum How {
        /** To the letter. */
        EXACT(1),
        /** But for case, accents, spaces and signs. */
        FOLDED(1),
        /** But for the ending of a company's name. */
        CORE(0.97),
        /** By some of the words of the name. */
        PART(0.85),
        /** With a typo. */
        NEAR(0.8),
        /** By the beginning of the name, half typed. */
        BEGUN(0.75);

        /** What such a name is worth in a sentence, from 0 to 1. */
        final double worth;

        How(double worth) {
            this.worth = worth;
        }
    }

    Sense {
        who = List.copyOf(who);
    }

    boolean isClear() {
        return who.size() == 1;
    }

    /** Whether it is the whole name, rather than something like it. */
    boolean isWhole() {
        return how.compareTo(How.CORE) <= 0;
    }

    double worth() {
        return isClear() ? how.worth : how.worth * 0.95;
    }
}
