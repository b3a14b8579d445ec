package interlock.answers;

import static interlock.fixtures.Ask.rows;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.CsvMarket;
import interlock.fixtures.CsvMarket.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no known answer covers, against values that are worked out from the files on another way. */
@BesideOthers
class KnownAnswersFromTheFilesIT {
    private final CsvMarket market = new CsvMarket(LocalDate.parse(Ask.NEWEST));

    @Test
    void criticalPointsAreOneKnockOutForEachEntity() {
        Map<Object, Object> expected = new HashMap<>();
        market.entities()
                .forEach(entity ->
                        expected.put(entity, (long) market.fallen(entity).size()));
        expected.values().removeIf(fells -> fells.equals(0L));
        Map<Object, Object> answered = new HashMap<>();
        rows("critical-points", "limit", "200").forEach(row -> answered.put(row.get("entity"), row.get("fells")));

        assertThat(answered).isEqualTo(expected).containsEntry("nvidia", 25L).containsEntry("azure", 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "EUR"})
    void moneyFlowsAreSumsOfPaymentsForEachPair(String currency) {
        Map<String, long[]> expected = new HashMap<>();
        for (Fact fact : market.facts) {
            String payee = payee(fact);
            boolean counts =
                    fact.get("currency").isEmpty() || fact.get("currency").equals(currency);
            if (payee != null && counts && !payee.equals(fact.from())) {
                long[] sums = expected.computeIfAbsent(fact.from() + " " + payee, pair -> new long[2]);
                sums[0] += units(fact.get("amountMin:long"));
                sums[1] += fact.get("currency").isEmpty() ? 1 : 0;
            }
        }
        Map<String, List<Object>> sums = new HashMap<>();
        expected.forEach((pair, sum) -> sums.put(pair, List.of(sum[0], sum[1])));
        Map<String, List<Object>> answered = new HashMap<>();
        rows("money-flows", "currency", currency, "limit", "1000").forEach(row -> {
            Object least = row.get("amountMin");
            answered.put(
                    row.get("from") + " " + row.get("to"), List.of(least == null ? 0L : least, row.get("undisclosed")));
        });

        assertThat(answered).isEqualTo(sums).isNotEmpty();
    }

    private String payee(Fact payment) {
        if (payment.type().equals("INVESTS_IN")) {
            return payment.to();
        }
        if (!payment.type().equals("SPENDS_ON")) {
            return null;
        }
        if (market.isA(payment.to(), "Company")) {
            return payment.to();
        }
        return market.facts.stream()
                .filter(fact -> fact.type().equals("OPERATES") && fact.to().equals(payment.to()))
                .map(Fact::from)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static long units(String cell) {
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nvidia", "azure", "tsmc", "hopper", "lam-research", "anthropic"})
    void whoLosesASupplierAndStillStandsIsWeakened(String removed) {
        Set<String> dead = new TreeSet<>(market.fallen(removed));
        dead.add(removed);
        Map<Object, Set<Object>> expected = new HashMap<>();
        for (Fact fact : market.facts) {
            if (fact.isEssential() && dead.contains(fact.supplier()) && !dead.contains(fact.customer())) {
                expected.computeIfAbsent(fact.customer(), unseen -> new TreeSet<>())
                        .add(fact.supplier());
            }
        }
        Map<Object, Set<Object>> answered = new HashMap<>();
        rows("weakened", "entities", removed).forEach(row -> {
            answered.computeIfAbsent(row.get("entity"), unseen -> new TreeSet<>())
                    .addAll((List<?>) row.get("lost"));
            assertThat((List<?>) row.get("left")).isNotEmpty().noneMatch(dead::contains);
        });

        assertThat(answered).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic", "openai", "nvidia", "azure", "mi450"})
    void rivalsShareWhomBothRelyOnDirectly(String entity) {
        Set<String> rivals = new TreeSet<>();
        for (Fact fact : market.facts) {
            if (fact.type().equals("RIVALS") && List.of(fact.from(), fact.to()).contains(entity)) {
                rivals.add(fact.from().equals(entity) ? fact.to() : fact.from());
            }
        }
        var answered = rows("rivals", "entity", entity);

        assertThat(answered).extracting(row -> row.get("rival")).containsExactlyInAnyOrderElementsOf(rivals);
        assertThat(answered).allSatisfy(row -> {
            String rival = (String) row.get("rival");
            Set<String> both = common(market.servedBy(entity, false), market.servedBy(rival, false));
            List<Object> served = new ArrayList<>((List<?>) row.get("suppliers"));
            served.addAll((List<?>) row.get("clouds"));
            assertThat(served).containsExactlyInAnyOrderElementsOf(both);
            assertThat((List<?>) row.get("clouds")).allMatch(cloud -> market.isA((String) cloud, "Cloud"));
            assertThat(row.get("investors"))
                    .isEqualTo(List.copyOf(common(market.servedBy(entity, true), market.servedBy(rival, true))));
        });
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    @Test
    void sharedDependenciesAreWhatEachNeeds() {
        Map<String, Long> anthropic = market.needs("anthropic");
        Map<String, Long> openai = market.needs("openai");
        var answered = rows("shared-dependencies", "entities", "anthropic", "entities", "openai");

        assertThat(answered)
                .extracting(row -> row.get("entity"))
                .containsExactlyInAnyOrderElementsOf(common(anthropic.keySet(), openai.keySet()));
        assertThat(answered).allSatisfy(row -> {
            String entity = (String) row.get("entity");
            assertThat(row.get("distances")).isEqualTo(List.of(anthropic.get(entity), openai.get(entity)));
            assertThat(row.get("distance")).isEqualTo(Math.max(anthropic.get(entity), openai.get(entity)));
            List<String> fallen = List.of("anthropic", "openai").stream()
                    .filter(market.fallen(entity)::contains)
                    .toList();
            assertThat(row.get("necessaryTo")).isEqualTo(fallen);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic", "openai", "azure"})
    void aTimelineHasEachBeginningAndEachEnd(String entity) {
        LocalDate first = LocalDate.parse("2025-01-01");
        LocalDate last = LocalDate.parse(Ask.NEWEST);
        List<String> expected = new ArrayList<>();
        for (Fact fact : market.all) {
            if (List.of(fact.from(), fact.to()).contains(entity)) {
                if (fact.isAnnounced() && within(fact.began(), first, last)) {
                    expected.add(fact.began() + " began " + fact.get("id"));
                }
                String until = fact.get("until:date");
                boolean standing = fact.isAnnounced() || fact.get("status").equals("ended");
                if (standing && !until.isEmpty() && within(LocalDate.parse(until), first, last)) {
                    expected.add(until + " ended " + fact.get("id"));
                }
            }
        }

        assertThat(rows("timeline", "entity", entity, "from", "2025-01-01"))
                .extracting(
                        row -> row.get("date") + " " + row.get("event") + " " + ((List<?>) row.get("fact")).getFirst())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
