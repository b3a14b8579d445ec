package interlock.operators;

import interlock.answers.Graph;
import interlock.model.AmountQualifier;
import interlock.neo4j.Supposition.Change;
import interlock.question.Column;
import interlock.question.Question;
import interlock.question.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is not known and would make another answer if it came out: what to find out next. Each is settled and the question asked
 * again. In a role of which not everybody who serves it is known, one more serves. An amount that is not disclosed is as good as
 * nothing, and more than all others together: what grows or shrinks with an amount is another at one of the two, or never.
 */
final class Unknowns {
    /** So many of the facts in the proof are looked at. */
    private static final int MOST = 200;

    private static final long LITTLE = 1;
    private static final long MUCH = 1_000_000_000_000_000L;
    /** The id of somebody of whom nobody knows. */
    private static final String ANOTHER = World.SUPPOSED + "another";

    private final Graph here;
    private final Truth truth;
    private final TimeLeft time;

    Unknowns(Graph here, Truth truth, TimeLeft time) {
        this.here = here;
        this.truth = truth;
        this.time = time;
    }

    /** Those that would flip a row, those that would flip the most first. */
    List<Firmness.Unknown> among(List<Candidate> candidates) {
        Set<String> proof = proof();
        List<Candidate> near = candidates.stream()
                .filter(fact -> proof.contains(fact.id()))
                .limit(MOST)
                .toList();
        Map<Firmness.Unknown, Integer> found = new LinkedHashMap<>();
        near.stream()
                .filter(Candidate::isOfOpenRole)
                .forEach(fact -> settle(
                        found, new Firmness.Unknown("open-role", fact.relying(), fact.role(), 0), anotherServes(fact)));
        if (haveAmountsASay()) {
            near.stream().filter(Candidate::undisclosed).forEach(fact -> {
                Firmness.Unknown amount = new Firmness.Unknown(AmountQualifier.UNDISCLOSED.word(), fact.id(), null, 0);
                settle(found, amount, amount(fact, LITTLE), amount(fact, MUCH));
            });
        }
        return found.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new Firmness.Unknown(
                        entry.getKey().kind(),
                        entry.getKey().of(),
                        entry.getKey().role(),
                        entry.getValue()))
                .toList();
    }

    private Set<String> proof() {
        Question question = truth.asked().question();
        return truth.now().keys().stream()
                .filter(key -> truth.row().isEmpty() || KeyedRows.texts(key).equals(truth.row()))
                .flatMap(key -> KeyedRows.evidence(question, truth.now().row(key)).stream())
                .collect(Collectors.toSet());
    }

    private boolean haveAmountsASay() {
        Question question = truth.asked().question();
        List<String> verdict = question.identity().verdict();
        return question.columns().stream()
                .anyMatch(column -> column.type() == Column.Type.AMOUNT && verdict.contains(column.name()));
    }

    /** Two facts of one role are settled together: it is the same that is not known. */
    private void settle(Map<Firmness.Unknown, Integer> found, Firmness.Unknown unknown, Change... ways) {
        if (found.containsKey(unknown)) {
            return;
        }
        List<Integer> flips = new ArrayList<>();
        for (Change way : ways) {
            KeyedRows settled = time.in(left -> here.supposing(
                    scenario -> scenario.also(way), left, reader -> KeyedRows.truths(reader, truth.asked())));
            if (settled == null) {
                return;
            }
            flips.add(truth.count(settled, key -> !key.contains(ANOTHER)));
        }
        found.put(unknown, flips.stream().max(Comparator.naturalOrder()).orElse(0));
    }

    private static Change anotherServes(Candidate fact) {
        return new Change(
                "world/another-serves",
                Map.of(
                        "fact", fact.id(),
                        "type", fact.type().name(),
                        "endRelies", fact.type().endRelies(),
                        "id", ANOTHER));
    }

    private static Change amount(Candidate fact, long amount) {
        return new Change(
                "world/amount-settled",
                Map.of("fact", fact.id(), "type", fact.type().name(), "amount", amount));
    }
}
