package interlock.market;

/**
 * How long the same has fallen with somebody, looking back: while each that fell still has nobody in the role that it
 * lost but such as fell before it, and nobody else has a role in which only fallen ones serve. O(facts of the roles in
 * which the fallen serve, or that they lost).
 */
final class CascadeInTime {

    private final Market market;
    private final Terms terms;
    private final Cascade cascade;
    /** With the place of each among the fallen, and the groups that were seen. */
    private final Scratch scratch;

    private CascadeInTime(Market market, Terms terms, Cascade cascade, Scratch scratch) {
        this.market = market;
        this.terms = terms;
        this.cascade = cascade;
        this.scratch = scratch;
    }

    /**
     * The last day before one of a cascade on which others fall, or these by other ways.
     *
     * @param terms of the day on which this is what falls
     * @param first the first day to be looked at; what is told for one before it is any day before it
     */
    static int lastOther(Market market, Terms terms, Cascade cascade, int first) {
        try (Scratch scratch = market.scratch()) {
            return new CascadeInTime(market, terms, cascade, scratch).lastOther(terms.day(), first);
        }
    }

    private int lastOther(int day, int first) {
        int last = first - 1;
        int[] everyone = cascade.everyone();
        for (int place = 0; place < everyone.length; place++) {
            scratch.entity(everyone[place], place);
        }
        for (int place = 0; place < everyone.length; place++) {
            if (cascade.lostGroups()[place] >= 0) {
                last = Math.max(last, lastOtherwise(cascade.lostGroups()[place], place, day, last));
            }
            int end = market.bySupplier.start()[everyone[place] + 1];
            for (int item = market.bySupplier.start()[everyone[place]]; item < end; item++) {
                int fact = market.bySupplier.items()[item];
                int group = market.groupOf[fact];
                if (scratch.isUnmarked(market.facts.customer[fact])
                        && market.essential(group)
                        && scratch.group(group) == Scratch.UNMARKED) {
                    scratch.group(group, 0);
                    last = Math.max(last, lastLost(group, day, last));
                }
            }
        }
        return last;
    }

    /** The last day before one, and after another, on which a group that was lost on it was not lost by the same. */
    private int lastOtherwise(int group, int place, int day, int after) {
        int tried = lastChange(group, day);
        while (tried > after && isLost(group, place, tried)) {
            tried = lastChange(group, tried);
        }
        return tried;
    }

    /** The last day before one, and after another, on which only fallen ones serve in a group. */
    private int lastLost(int group, int day, int after) {
        int tried = lastChange(group, day);
        while (tried > after && !isLost(group, Integer.MAX_VALUE, tried)) {
            tried = lastChange(group, tried);
        }
        return tried;
    }

    /** The last day before one that is the last on which the facts of a group are as they are on it. */
    private int lastChange(int group, int day) {
        int last = Fact.ALWAYS;
        for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
            if (market.counts(fact, terms)) {
                int until = market.until(fact);
                int since = market.since(fact);
                if (until <= day) {
                    last = Math.max(last, until - 1);
                } else if (since <= day && since != Fact.ALWAYS) {
                    last = Math.max(last, since - 1);
                }
            }
        }
        return last;
    }

    /** Whether somebody serves in a group on a day, and only such as fell before a place. */
    private boolean isLost(int group, int before, int day) {
        boolean served = false;
        Terms then = terms.onDay(day);
        for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
            if (market.held(fact, then)) {
                int place = scratch.entity(market.facts.supplier[fact]);
                if (place == Scratch.UNMARKED || place >= before) {
                    return false;
                }
                served = true;
            }
        }
        return served;
    }
}
