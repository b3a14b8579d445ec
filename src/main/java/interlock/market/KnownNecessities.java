package interlock.market;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last answers of {@link Necessity} in one market, since the same start is asked again at another depth, by another
 * reader or for its export. A market never changes, so an answer stays right.
 */
public final class KnownNecessities {

    private static final int KEPT_AT_MOST = 64;

    private final Market market;

    private record Question(Terms terms, int start) {}

    private final Map<Question, BitSet> answers = new LinkedHashMap<>(KEPT_AT_MOST, 0.75f, true);

    public KnownNecessities(Market market) {
        this.market = market;
    }

    Market market() {
        return market;
    }

    /** The necessary entities of a start, not to be changed. Two who ask at once may both work it out. */
    BitSet of(Terms terms, int start, Checkpoint checkpoint) {
        Question question = new Question(terms, start);
        synchronized (answers) {
            BitSet known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        BitSet answer = Necessity.of(market, terms, start, checkpoint);
        synchronized (answers) {
            answers.put(question, answer);
            if (answers.size() > KEPT_AT_MOST) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return answer;
    }
}
