package interlock.answers;

import static interlock.answers.HeadlinesIT.count;
import static interlock.answers.HeadlinesIT.distinct;
import static interlock.answers.HeadlinesIT.is;
import static interlock.answers.HeadlinesIT.many;
import static interlock.answers.HeadlinesIT.names;

import interlock.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the sentences about money at stake must claim, counted again over the rows. */
final class MoneyClaims {
    private MoneyClaims() {}

    static List<String> whoLosesMoney(Answer answer) {
        return List.of(Figures.count(distinct(answer, "payee")) + " compan");
    }

    static List<String> mostAtStake(Answer answer) {
        List<String> claims = new ArrayList<>(names(answer, "counterparty", row -> is(row, "priced"), 3));
        long n = count(answer, row -> is(row, "necessary"));
        if (n > 0) {
            claims.add(
                    "would fail without " + (n == 1 ? "" : n == 2 ? "either of " : "any one of ") + many(n, "other"));
        }
        return claims;
    }

    static List<String> loops(Answer answer) {
        if (answer.truncated() || answer.total() > answer.rows().size()) {
            return List.of("loop");
        }
        long direct = answer.rows().stream()
                .filter(row -> row.get("buyer") != null && ((List<?>) row.get("companies")).size() == 2)
                .map(row -> Set.copyOf((List<?>) row.get("companies")))
                .distinct()
                .count();
        return List.of(direct == 0 ? "loop" : HeadlinesIT.many(direct, "pair"));
    }

    static List<String> payers(Answer answer) {
        Object entity = answer.parameters().get("entity");
        if ("".equals(entity)
                || answer.truncated()
                || answer.total() > answer.rows().size()) {
            return List.of("pa");
        }
        long out = count(answer, row -> row.get("from").equals(entity));
        long in = count(answer, row -> row.get("to").equals(entity));
        List<String> claims = new ArrayList<>();
        for (long n : List.of(out, in)) {
            if (n > 0) {
                claims.add(Figures.count(n) + (n == 1 ? " company" : " companies"));
            }
        }
        return claims;
    }

    /** Who has the largest share, and the index of what is named alone. */
    static List<String> marketLeaders(Answer answer) {
        if (!answer.headline().matches(".* leads? the market .*")) {
            return List.of("on record");
        }
        double squares = answer.rows().stream()
                .mapToDouble(row -> ((Number) row.get("shareMin")).doubleValue())
                .map(share -> share * share)
                .sum();
        List<String> claims = new ArrayList<>(names(answer, "maker", row -> is(row, "leading"), 2));
        claims.add("HHI is " + Figures.number(Math.round(10_000 * squares)));
        return claims;
    }
}
