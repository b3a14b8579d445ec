package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.model.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is said of a fact beside what is stated of it: whether it holds, and who relies on whom by it. */
class FactsOnDayTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 6, 1);

    @Test
    void holdsFromItsFirstDayUpToNotIncludingItsLast() {
        assertThat(holds("committed", FIRST, END, FIRST.minusDays(1), Standing.ANNOUNCED))
                .isFalse();
        assertThat(holds("committed", FIRST, END, FIRST, Standing.ANNOUNCED)).isTrue();
        assertThat(holds("committed", FIRST, END, END.minusDays(1), Standing.ANNOUNCED))
                .isTrue();
        assertThat(holds("committed", FIRST, END, END, Standing.ANNOUNCED)).isFalse();
    }

    @Test
    void holdsFromTheDayOfItsAnnouncementWhereNoOtherIsKnown() {
        Map<String, Object> announced = fact("SUPPLIES", null);
        announced.put("status", "announced");
        announced.put("announced", FIRST);
        assertThat(new FactsOnDay(FIRST, Standing.ANNOUNCED).read(announced)).containsEntry("holds", true);
        assertThat(new FactsOnDay(FIRST.minusDays(1), Standing.ANNOUNCED).read(announced))
                .containsEntry("holds", false);
    }

    @Test
    void neverHoldsOnceItHasEnded() {
        for (Standing atLeast : Standing.values()) {
            assertThat(holds(Standing.ENDED, FIRST, END, FIRST.plusDays(1), atLeast))
                    .isFalse();
        }
    }

    @Property
    void whatHoldsWithAStandingHoldsWithEveryWeakerOne(
            @ForAll Standing status,
            @ForAll Standing atLeast,
            @ForAll @IntRange(max = 400) int since,
            @ForAll @IntRange(max = 400) int until,
            @ForAll @IntRange(max = 400) int day) {
        LocalDate from = FIRST.plusDays(since);
        LocalDate to = FIRST.plusDays(until);
        LocalDate asOf = FIRST.plusDays(day);
        boolean inItsTime = since <= day && day < until;
        boolean bindsEnough = status.ordinal() >= atLeast.ordinal();
        assertThat(holds(status.word(), from, to, asOf, atLeast)).isEqualTo(inItsTime && bindsEnough);
    }

    @Test
    void relianceGoesFromWhoWouldSufferToWhoCouldFail() {
        assertThat(relies("INVESTS_IN", null)).isEqualTo("b on a: capital");
        assertThat(relies("SPENDS_ON", null)).isEqualTo("a on b: compute");
        assertThat(relies("SUPPLIES", "lenses")).isEqualTo("b on a: lenses");
        assertThat(relies("RUNS_ON", null)).isEqualTo("a on b: chips");
    }

    @Test
    void thereIsNoneBetweenRivalsAndPartners() {
        for (String type : List.of("RIVALS", "PARTNERS_WITH")) {
            assertThat(new FactsOnDay(FIRST, Standing.ANNOUNCED).read(fact(type, null)))
                    .doesNotContainKey("relies");
        }
    }

    private static boolean holds(String status, LocalDate since, LocalDate until, LocalDate asOf, Standing atLeast) {
        Map<String, Object> fact = fact("SUPPLIES", null);
        fact.put("status", status);
        fact.put("since", since);
        fact.put("until", until);
        return Boolean.TRUE.equals(new FactsOnDay(asOf, atLeast).read(fact).get("holds"));
    }

    private static String relies(String type, String what) {
        Map<?, ?> relies = (Map<?, ?>)
                new FactsOnDay(FIRST, Standing.ANNOUNCED).read(fact(type, what)).get("relies");
        return relies.get("who") + " on " + relies.get("on") + ": " + relies.get("role");
    }

    private static Map<String, Object> fact(String type, String what) {
        Map<String, Object> fact = new LinkedHashMap<>(Map.of("id", "f", "type", type, "from", "a", "to", "b"));
        if (what != null) {
            fact.put("what", what);
        }
        return fact;
    }
}
