package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.answers.Graph;
import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.ResultRow;
import interlock.question.BadParameter;
import interlock.question.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An agreement goes with its last leg, with all parties but one where it has no leg, and with the last that tells of it, be
 * that a source or a fact; worked out here from all records, one by one.
 */
@BesideOthers
class LostDealsIT {
    private static final LocalDate NEWEST = LocalDate.parse(Ask.NEWEST);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Graph GRAPH = RunningProduct.graph();
    private static final int DRAWN = 15;

    private static List<Fact> facts = List.of();
    private static List<Deal> deals = List.of();
    private static Map<String, String> published = Map.of();

    /** @param deal of which it is a leg, or to which an end is party; empty for none */
    private record Fact(String id, String from, String to, String deal, boolean isParty, List<String> sources) {}

    private record Deal(String id, List<String> sources) {}

    @BeforeAll
    static void readTheRecords() {
        facts = read(
                """
                MATCH (a:Entity)-[f]->(b)
                RETURN f.id AS id, a.id AS from, b.id AS to, CASE WHEN b:Deal THEN b.id ELSE f.deal END AS deal,
                  b:Deal AS party, f.sources AS sources
                ORDER BY id""",
                row -> new Fact(
                        row.text("id"),
                        row.text("from"),
                        row.text("to"),
                        row.text("deal", ""),
                        Boolean.TRUE.equals(row.get("party")),
                        row.texts("sources")));
        deals = read(
                "MATCH (d:Deal) RETURN d.id AS id, d.sources AS sources ORDER BY id",
                row -> new Deal(row.text("id"), row.texts("sources")));
        published = read(
                        "MATCH (s:Source) WHERE s.published IS NOT NULL RETURN s.id AS id, toString(s.published) AS day",
                        row -> Map.entry(row.text("id"), row.text("day")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> List<T> read(String cypher, java.util.function.Function<ResultRow, T> each) {
        return GRAPH.reading(LONG, reader -> reader.cypher().run(cypher).list(each));
    }

    @Test
    void goesWithWhatMakesItAndWithWhoTellsOfIt() {
        Random random = new Random(17);
        for (int draw = 0; draw < DRAWN; draw++) {
            Set<String> gone = drawn(random);
            String knownBy = random.nextInt(3) == 0
                    ? NEWEST.minusDays(random.nextInt(900)).toString()
                    : null;
            World world = World.read(
                    knownBy == null
                            ? Map.of("without", List.copyOf(gone))
                            : Map.of("without", List.copyOf(gone), "knownBy", List.of(knownBy)),
                    NEWEST);

            List<String> left = GRAPH.in(world)
                    .reading(
                            LONG,
                            reader -> reader.cypher()
                                    .run("MATCH (d:Deal) RETURN d.id AS id ORDER BY id")
                                    .list(row -> row.text("id")));
            assertThat(left).as(world.toString()).isEqualTo(slowly(gone, knownBy));
        }
    }

    /** Mostly of a few agreements, so that some lose all that they have. */
    private static Set<String> drawn(Random random) {
        Set<String> gone = new TreeSet<>();
        for (int n = 0; n < 3; n++) {
            Deal deal = deals.get(random.nextInt(deals.size()));
            List<Fact> legs = facts.stream()
                    .filter(fact -> fact.deal().equals(deal.id()) && !fact.isParty())
                    .toList();
            switch (random.nextInt(5)) {
                case 0 -> gone.add(deal.id());
                case 1 -> gone.addAll(deal.sources());
                case 2 -> {
                    gone.addAll(deal.sources());
                    legs.forEach(leg -> gone.addAll(leg.sources()));
                }
                case 3 -> legs.stream().skip(random.nextInt(2)).forEach(leg -> gone.add(leg.id()));
                default ->
                    facts.stream()
                            .filter(fact -> fact.deal().equals(deal.id()))
                            .skip(random.nextInt(2))
                            .limit(2)
                            .forEach(fact -> gone.add(fact.from()));
            }
        }
        return gone;
    }

    private static List<String> slowly(Set<String> gone, @Nullable String knownBy) {
        Predicate<String> stands = source -> !gone.contains(source)
                && (knownBy == null
                        || published.containsKey(source)
                                && Objects.requireNonNull(published.get(source)).compareTo(knownBy) <= 0);
        Predicate<Fact> told = fact -> fact.sources().stream().anyMatch(stands);
        Predicate<Fact> made =
                fact -> Stream.of(fact.id(), fact.from(), fact.to()).noneMatch(gone::contains);
        List<String> left = new ArrayList<>();
        for (Deal deal : deals) {
            List<Fact> all =
                    facts.stream().filter(fact -> fact.deal().equals(deal.id())).toList();
            List<Fact> legs = all.stream().filter(fact -> !fact.isParty()).toList();
            List<Fact> parties = all.stream().filter(Fact::isParty).toList();
            boolean isTold = deal.sources().stream().anyMatch(stands)
                    || all.stream().anyMatch(fact -> told.test(fact) && made.test(fact));
            boolean lostItsLegs = legs.stream().noneMatch(fact -> told.test(fact) && made.test(fact))
                    && legs.stream().anyMatch(fact -> told.test(fact) && !made.test(fact));
            boolean lostItsParties = legs.isEmpty()
                    && parties.stream().anyMatch(fact -> gone.contains(fact.from()))
                    && parties.stream()
                                    .filter(fact -> !gone.contains(fact.from()))
                                    .count()
                            < 2;
            if (!gone.contains(deal.id()) && isTold && !lostItsLegs && !lostItsParties) {
                left.add(deal.id());
            }
        }
        return left;
    }

    @Test
    void aLegThatIsSupposedOfItKeepsIt() {
        Deal deal = deals.stream()
                .filter(one -> legs(one.id()).size() == 1)
                .findFirst()
                .orElseThrow();
        Fact leg = legs(deal.id()).getFirst();
        World without = World.read(Map.of("without", List.of(leg.id())), NEWEST);
        String again = "microsoft INVESTS_IN openai; deal=" + deal.id();
        World with = World.read(Map.of("without", List.of(leg.id()), "with", List.of(again)), NEWEST);

        assertThat(dealsIn(without)).doesNotContain(deal.id());
        assertThat(dealsIn(with)).contains(deal.id());
        World both = World.read(Map.of("without", List.of(deal.id()), "with", List.of(again)), NEWEST);
        assertThatThrownBy(() -> GRAPH.in(both))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("contradicts itself: '")
                .hasMessageContaining("' is taken out, and a fact of it is supposed")
                .hasMessageNotContaining("'" + deal.id() + "'");
    }

    private static List<Fact> legs(String deal) {
        return facts.stream()
                .filter(fact -> fact.deal().equals(deal) && !fact.isParty())
                .toList();
    }

    private static Collection<String> dealsIn(World world) {
        return new HashSet<>(GRAPH.in(world)
                .reading(
                        LONG,
                        reader -> reader.cypher()
                                .run("MATCH (d:Deal) RETURN d.id AS id")
                                .list(row -> row.text("id"))));
    }

    /** It is asked about by its name, and is not told to be nowhere. */
    @Test
    void whoAsksAboutOneThatIsGoneIsToldThatNothingOfItIsInForce() {
        JsonNode answer = Http.get("/api/questions/deal?deal=deal-ms-openai-2023&without=deal-ms-openai-2023")
                .json();

        assertThat(answer.path("rows")).isEmpty();
        assertThat(answer.path("headline").asText())
                .contains("“Microsoft and OpenAI extend their partnership” has nothing in force");
    }

    @Test
    void aLookUpSaysThatItIsNotInThisWorld() {
        assertThat(Http.get("/api/entities/deal-ms-openai-2023?without=deal-ms-openai-2023")
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("There is no entity 'deal-ms-openai-2023' in this world");
        Fact leg = legs("deal-ms-openai-2023").getFirst();
        assertThat(Http.get("/api/facts/" + leg.id() + "?without=" + leg.id())
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("There is no fact '" + leg.id() + "' in this world");
    }
}
