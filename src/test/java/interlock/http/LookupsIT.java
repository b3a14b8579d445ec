package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BesideOthers
class LookupsIT {
    @Test
    void healthTellsNeo4jAndTheSizeOfTheMarket() {
        JsonNode health = Http.get("/api/health").json();
        assertThat(health.at("/status").asText()).isEqualTo("up");
        assertThat(health.at("/neo4j/version").asText()).startsWith("2026.");
        assertThat(health.at("/neo4j/mode").asText()).isEqualTo("embedded");
        assertThat(health.at("/neo4j/bolt").asText()).startsWith("bolt://127.0.0.1:");
        assertThat(health.at("/entities").asInt()).isEqualTo(184);
        assertThat(health.at("/facts").asInt()).isEqualTo(798);
        assertThat(health.at("/dataSets/0").asText()).isEqualTo("ai-market");
    }

    @Test
    void schemaCountsLabelsTypesAndProperties() {
        JsonNode schema = Http.get("/api/schema").json();
        assertThat(schema.get("labels").toString()).contains("{\"name\":\"Company\",\"count\":102}");
        assertThat(schema.get("types").toString()).contains("{\"name\":\"INVESTS_IN\",\"count\":78}");
        assertThat(schema.get("properties").toString()).contains("{\"name\":\"statement\",\"count\":798}");
    }

    @Test
    void schemaTellsWhatAStatementMayCall() {
        JsonNode schema = Http.get("/api/schema").json();
        assertThat(schema.get("procedures").findValuesAsText("name"))
                .contains("interlock.knockOut", "db.labels")
                .doesNotContain("dbms.listConfig", "db.clearQueryCaches");
        assertThat(schema.get("procedures").findValuesAsText("signature"))
                .anySatisfy(one -> assertThat(one).startsWith("interlock.dependencies(entity :: STRING"));
        assertThat(schema.get("functions").findValuesAsText("name")).contains("coalesce", "date");
    }

    @Test
    void anEntityStandsWithItsFactsAndTheirSources() {
        Http.Reply reply = Http.get("/api/entities/azure");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode card = reply.json();
        assertThat(card.at("/entity/name").asText()).isEqualTo("Microsoft Azure");
        assertThat(card.at("/entity/label").asText()).isEqualTo("Cloud");
        assertThat(card.get("facts").toString()).contains("spend-anthropic-azure-2025");
        assertThat(card.get("sources").findValuesAsText("id")).contains("article-microsoft-nvidia-anthropic");
        assertThat(card.get("nodes").findValuesAsText("id")).contains("azure", "anthropic", "microsoft");
    }

    @Test
    void theVocabularyTellsWhoReliesOnWhom() {
        JsonNode vocabulary = Http.get("/api/vocabulary").json();
        assertThat(vocabulary.get("kinds").findValuesAsText("label"))
                .containsExactly("Company", "Model", "Cloud", "Chip", "Product", "Deal");
        assertThat(vocabulary.get("standings").findValuesAsText("word"))
                .containsExactly("rumoured", "announced", "committed", "completed");
        assertThat(vocabulary.get("types").toString())
                .contains(
                        "{\"type\":\"INVESTS_IN\",\"verb\":\"invests in\",\"family\":\"money\","
                                + "\"from\":[\"Company\"],\"to\":[\"Company\"],\"alike\":false,\"symmetric\":false,\"event\":true,"
                                + "\"payment\":\"investment\",\"relies\":{\"who\":\"to\",\"on\":\"from\","
                                + "\"words\":\"investee on investor\",\"role\":\"capital\",\"roleFrom\":\"type\",\"essential\":false}}")
                .contains("{\"type\":\"RIVALS\",\"verb\":\"rivals\",\"family\":\"peer\","
                        + "\"from\":[\"Company\",\"Model\",\"Cloud\",\"Chip\"],\"to\":[\"Company\",\"Model\",\"Cloud\",\"Chip\"],"
                        + "\"alike\":true,\"symmetric\":true,\"event\":true}");
    }

    /** The tests of the page's model take the words of the market from a file. */
    @Test
    void thePagesTestsHaveTheVocabularyThatIsServed() throws IOException {
        assertThat(new ObjectMapper()
                        .readTree(Path.of("src/test/web/model/vocabulary.json").toFile()))
                .isEqualTo(Http.get("/api/vocabulary").json());
    }

    @Test
    void aFactTellsWhoReliesOnWhomByIt() {
        JsonNode bought = Http.get("/api/facts/spend-anthropic-azure-2025").json();
        assertThat(bought.at("/fact/relies").toString())
                .isEqualTo("{\"who\":\"anthropic\",\"on\":\"azure\",\"role\":\""
                        + bought.at("/fact/what").asText("compute") + "\",\"essential\":true}");
        JsonNode invested = Http.get("/api/facts/inv-nvidia-anthropic-2025").json();
        assertThat(invested.at("/fact/relies").toString())
                .isEqualTo("{\"who\":\"anthropic\",\"on\":\"nvidia\",\"role\":\"capital\",\"essential\":false}");
        assertThat(bought.get("legs"))
                .allSatisfy(leg -> assertThat(leg.has("relies"))
                        .isEqualTo(!List.of("PARTY_TO", "OWNS", "PARTNERS_WITH", "RIVALS", "PART_OF")
                                .contains(leg.get("type").asText())));
    }

    @Test
    void aFactHoldsFromItsFirstDayWithItsStanding() {
        assertThat(holds("inv-nvidia-anthropic-2025", "asOf=2025-11-17")).isFalse();
        assertThat(holds("inv-nvidia-anthropic-2025", "asOf=2025-11-18")).isTrue();
        assertThat(holds("inv-nvidia-anthropic-2025", "asOf=2025-11-18&atLeast=completed"))
                .isFalse();
        assertThat(Http.get("/api/facts/inv-nvidia-anthropic-2025?asOf=tomorrow")
                        .status())
                .isEqualTo(400);
        assertThat(Http.get("/api/entities/anthropic?atLeast=sure").status()).isEqualTo(400);
    }

    private static boolean holds(String fact, String query) {
        return Http.get("/api/facts/" + fact + "?" + query)
                .json()
                .at("/fact/holds")
                .asBoolean();
    }

    /** The neighbours are found by Cypher, or by a walk over the store. */
    @ParameterizedTest
    @CsvSource({
        "anthropic, 2025-11-18, announced",
        "anthropic, 2025-11-17, rumoured",
        "nvidia, 2026-11-25, completed",
        "openai, 2024-06-01, committed",
        "microsoft, 2019-07-22, announced",
        "azure, 1999-01-01, rumoured"
    })
    void whatHoldsAroundAnEntityAreItsNeighbours(String entity, String day, String standing) {
        String query = "?asOf=" + day + "&atLeast=" + standing + "&limit=1000";
        JsonNode card = Http.get("/api/entities/" + entity + query).json();
        List<String> holding = new ArrayList<>();
        for (JsonNode fact : card.get("facts")) {
            if (fact.get("holds").asBoolean() && !fact.get("type").asText().equals("PARTY_TO")) {
                holding.add(fact.get("id").asText());
            }
        }
        JsonNode neighbours =
                Http.get("/api/entities/" + entity + "/neighbours" + query).json();
        List<String> found = new ArrayList<>();
        neighbours.get("edges").forEach(edge -> found.add(edge.get("id").asText()));
        assertThat(holding).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void anUnknownEntityIsToldWithTheNearest() {
        Http.Reply reply = Http.get("/api/entities/antropic");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().get("detail").asText()).isEqualTo("There is no entity 'antropic'");
        assertThat(reply.json().get("hint").asText()).contains("anthropic");
        assertThat(reply.json().get("given").asText()).isEqualTo("antropic");
        assertThat(reply.json().at("/nearest/0").asText()).isEqualTo("anthropic");
    }

    @Test
    void neighboursHoldOnTheDayAndAreCutAtTheLimit() {
        JsonNode all =
                Http.get("/api/entities/anthropic/neighbours?asOf=2025-11-30").json();
        assertThat(all.get("truncated").asBoolean()).isFalse();
        assertThat(all.get("edges").findValuesAsText("id")).contains("inv-nvidia-anthropic-2025");
        JsonNode cut = Http.get("/api/entities/anthropic/neighbours?asOf=2025-11-30&limit=2&types=INVESTS_IN")
                .json();
        assertThat(cut.get("edges")).hasSize(2);
        assertThat(cut.get("truncated").asBoolean()).isTrue();
        JsonNode before = Http.get("/api/entities/anthropic/neighbours?asOf=2025-11-17&types=INVESTS_IN")
                .json();
        assertThat(before.get("edges").findValuesAsText("id")).doesNotContain("inv-nvidia-anthropic-2025");
    }

    /** Those that the limit cuts are counted too, and each group is what is got by asking for it alone. */
    @Test
    void neighboursAreCountedInGroupsThatCanBeAskedFor() {
        String address = "/api/entities/nvidia/neighbours?asOf=2025-11-30";
        JsonNode all = Http.get(address + "&limit=2").json();
        long counted = 0;
        for (JsonNode group : all.get("groups")) {
            JsonNode alone = Http.get(
                            address + "&limit=1000&types=" + group.get("type").asText() + "&end="
                                    + group.get("end").asText() + "&kinds="
                                    + group.get("kind").asText())
                    .json();
            assertThat(alone.get("edges")).hasSize(group.get("count").asInt());
            assertThat(alone.get("groups")).containsExactly(group);
            assertThat(alone.get("edges").findValuesAsText(group.get("end").asText()))
                    .containsOnly("nvidia");
            counted += group.get("count").asLong();
        }
        assertThat(all.get("total").asLong()).isEqualTo(counted).isGreaterThan(10);
        assertThat(Http.get(address + "&kinds=Firm").json().get("detail").asText())
                .isEqualTo("kinds has 'Firm', but must be of Company, Model, Cloud, Chip, Product");
        assertThat(Http.get(address + "&end=start").status()).isEqualTo(400);
    }

    @Test
    void aBadParameterIsNamedWithWhatIsAllowed() {
        Http.Reply limit = Http.get("/api/entities/anthropic/neighbours?limit=lots");
        assertThat(limit.status()).isEqualTo(400);
        assertThat(limit.json().get("detail").asText())
                .isEqualTo("limit is 'lots', but must be a whole number from 1 to 1000");
        Http.Reply day = Http.get("/api/entities/anthropic/neighbours?asOf=30.11.2025");
        assertThat(day.status()).isEqualTo(400);
        assertThat(day.json().get("detail").asText()).contains("30.11.2025", "2025-11-30");
        Http.Reply standing = Http.get("/api/days?atLeast=sure");
        assertThat(standing.status()).isEqualTo(400);
        assertThat(standing.json().get("detail").asText()).contains("rumoured, announced, committed, completed");
    }

    @Test
    void aFactStandsWithItsDealAndTheOtherLegs() {
        JsonNode card = Http.get("/api/facts/spend-anthropic-azure-2025").json();
        assertThat(card.at("/fact/amountMax").asLong()).isEqualTo(30_000_000_000L);
        assertThat(card.at("/fact/amountQualifier").asText()).isEqualTo("about");
        assertThat(card.at("/deal/id").asText()).isEqualTo("deal-ms-nvidia-anthropic-2025");
        assertThat(card.get("legs").findValuesAsText("id"))
                .contains(
                        "inv-nvidia-anthropic-2025",
                        "inv-microsoft-anthropic-2025",
                        "spend-anthropic-azure-capacity-2025");
        assertThat(card.get("sources").size()).isPositive();
        assertThat(Http.get("/api/facts/no-such-fact").status()).isEqualTo(404);
    }

    @Test
    void aFactIsCreditedToItsOwnSourcesAndTheRestToItsDeal() {
        JsonNode facts = Http.get("/api/questions/deal?asOf=2026-11-25").json().at("/graph/edges");
        assertThat(facts).hasSizeGreaterThan(3);
        for (JsonNode fact : facts) {
            JsonNode card = Http.get("/api/facts/" + fact.get("id").asText()).json();
            List<String> own = card.get("sources").findValuesAsText("id");
            assertThat(own)
                    .containsExactlyInAnyOrderElementsOf(
                            StreamSupport.stream(card.at("/fact/sources").spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList());
            assertThat(card.get("otherSources").findValuesAsText("id")).doesNotContainAnyElementsOf(own);
        }
    }

    @Test
    void daysTellWhenFactsBeginAndEnd() {
        JsonNode days = Http.get("/api/days").json().get("days");
        assertThat(days.findValuesAsText("day")).isSorted().contains("2025-11-18");
    }

    @Test
    void anEntityIsFoundByNameAliasIdAndTypo() {
        assertThat(firstFound("Microsoft")).isEqualTo("microsoft");
        assertThat(firstFound("NVDA")).isEqualTo("nvidia");
        assertThat(firstFound("google-cloud")).isEqualTo("google-cloud");
        assertThat(firstFound("antropic")).isEqualTo("anthropic");
        assertThat(firstFound("azur")).isEqualTo("azure");
        assertThat(Http.get("/api/search?q=%2B%2A%22%28").json().get("entities"))
                .isEmpty();
    }

    @Test
    void aDealIsFoundByWordsOfItsTitle() {
        JsonNode deals = Http.get("/api/search?q=openai+partnership").json().get("deals");
        assertThat(deals.findValuesAsText("id")).contains("deal-ms-openai-2023");
        assertThat(deals.findValuesAsText("title")).contains("Microsoft and OpenAI extend their partnership");
        assertThat(Http.get("/api/search?q=%2B%2A%22%28").json().get("deals")).isEmpty();
    }

    private static String firstFound(String typed) {
        return Http.get("/api/search?q=" + typed).json().at("/entities/0/id").asText();
    }

    @Test
    void aPhraseFindsItsQuestionWithTheSlotFilled() {
        JsonNode found = Http.get("/api/search?q=who+depends+on+nvidia").json().at("/questions/0");
        assertThat(found.get("name").asText()).isEqualTo("dependents-of");
        assertThat(found.at("/parameters/entity").asText()).isEqualTo("nvidia");
        assertThat(found.get("title").asText()).contains("NVIDIA");
    }

    @Test
    void aPhraseWhoseNameIsNotClearLeavesTheChoice() {
        JsonNode found = Http.get("/api/search?q=who+depends+on+claude+opus").json();
        assertThat(found.get("questions")).isEmpty();
        assertThat(found.at("/choices/0/name").asText()).isEqualTo("dependents-of");
        JsonNode ways = found.at("/choices/0/ways");
        assertThat(ways.findValuesAsText("entity")).contains("claude-opus-4-1", "claude-opus-4-5");
        assertThat(ways.findValuesAsText("title")).contains("Who depends on Claude Opus 4.1?");
    }

    @Test
    void whatMeansNothingHereFindsNothing() {
        assertThat(Http.get("/api/search?q=the+weather+in+Paris+tomorrow")
                        .json()
                        .toString())
                .isEqualTo("{\"entities\":[],\"deals\":[],\"questions\":[],\"choices\":[]}");
    }

    @Test
    void anAddressThatIsNoneIsToldAsAProblem() {
        Http.Reply reply = Http.get("/api/nothing");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.contentType()).startsWith("application/problem+json");
    }
}
