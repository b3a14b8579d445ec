package interlock.market;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The last answers, in one market, to who cannot do without whom: those without whom one falls ({@link Necessity}), and those
 * that fall without it ({@link KnockOut}). The same is asked again at another depth, by another reader or for a file. A
 * market never changes, so an answer stays right.
 */
public final class KnownNecessities {

    private static final int KEPT_AT_MOST = 64;

    private enum Asked {
        WITHOUT_WHOM_IT_FALLS,
        WHO_FALLS_WITHOUT_IT
    }

    private record Question(Asked asked, Terms terms, int entity) {}

    private final Market market;
    private final Map<Question, BitSet> answers = new LinkedHashMap<>(KEPT_AT_MOST, 0.75f, true);

    public KnownNecessities(Market market) {
        this.market = market;
    }

    Market market() {
        return market;
    }

    /** The necessary entities of a start, not to be changed. */
    BitSet of(Terms terms, int start, Checkpoint checkpoint) {
        return answer(
                new Question(Asked.WITHOUT_WHOM_IT_FALLS, terms, start),
                () -> Necessity.of(market, terms, start, checkpoint));
    }

    /** Those to whom an entity is necessary, not to be changed. Who has fallen already falls with nobody any more. */
    BitSet felledBy(Terms terms, int entity) {
        return answer(new Question(Asked.WHO_FALLS_WITHOUT_IT, terms, entity), () -> {
            BitSet felled = KnockOut.of(market, terms, entity).all();
            felled.andNot(market.fallen(terms));
            return felled;
        });
    }

    /** Two who ask at once may both work it out. */
    private BitSet answer(Question question, Supplier<BitSet> work) {
        synchronized (answers) {
            BitSet known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        BitSet answer = work.get();
        synchronized (answers) {
            answers.put(question, answer);
            if (answers.size() > KEPT_AT_MOST) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return answer;
    }
}
