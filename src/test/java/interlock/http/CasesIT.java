package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.ZippedFolder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Small data sets as users have sent them, and what must come of each. */
@ChangesTheMarket
class CasesIT {
    private static final String HERE = "/api/datasets?dataSet=a-case";

    @AfterEach
    void takeOut() {
        Http.send(HttpRequest.newBuilder(RunningProduct.at("/api/datasets/a-case"))
                .DELETE()
                .build());
    }

    @Test
    void awkwardNamesAreFoundAndToldApart() {
        assertThat(load("16-awkward-names").status()).isEqualTo(200);

        assertThat(found("societe generale")).isEqualTo("zz-sg");
        assertThat(found("L’Oréal")).isEqualTo("zz-loreal");
        assertThat(found("loreal")).isEqualTo("zz-loreal");
        assertThat(found("Disney")).isEqualTo("zz-disney");
        assertThat(found("Disney+")).isEqualTo("zz-disney-plus");
        assertThat(found("C++")).isEqualTo("zz-cpp");
        assertThat(found("c#")).isEqualTo("zz-csharp");
        assertThat(found("腾讯")).isEqualTo("zz-tencent");
        JsonNode two = Http.get("/api/search?q=delta+holdings").json().get("entities");
        assertThat(two.findValuesAsText("displayName"))
                .containsExactlyInAnyOrder("Delta Holdings (US)", "Delta Holdings (GB)");
    }

    @Test
    void aShareIsNeverRoundedToNothingOrToAll() {
        assertThat(load("19-small-shares").status()).isEqualTo(200);

        JsonNode facts = Http.get("/api/entities/zz-c").json().get("facts");
        assertThat(facts.findValuesAsText("shareMin")).containsExactlyInAnyOrder("4.0E-4", "0.9996");
    }

    @Test
    void invisibleCharactersAreTold() {
        Http.Reply reply = load("20-invisible-characters");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("faults"))
                .hasSize(4)
                .allSatisfy(fault -> assertThat(fault.get("file").asText()).isEqualTo("entities.csv"));
        assertThat(reply.body()).contains("name begins or ends with a space", "U+200B", "U+202E", "U+0092");
    }

    @Test
    void companiesThatOwnEachOtherAreShownAsWhatTheyAre() {
        assertThat(load("21-cross-holdings").status()).isEqualTo(200);

        JsonNode answer = Http.get("/api/questions/money-loops?dataSet=a-case&asOf=2025-06-01")
                .json();
        assertThat(answer.get("headline").asText())
                .isEqualTo("No circular financing is on record among at most three companies. Alpha Test and Beta Test"
                        + " invest, or are to invest, in each other, in one loop of investments alone. As of 1 Jun 2025, by the data set"
                        + " a-case.");
        assertThat(answer.get("rows")).hasSize(1);
        assertThat(answer.at("/rows/0/companies")).extracting(JsonNode::asText).containsExactly("zz-a", "zz-b");
        assertThat(answer.at("/graph/edges")).hasSize(2);
        assertThat(Http.get("/api/questions/money-loops?dataSet=a-case&asOf=2024-06-01")
                        .json()
                        .get("headline")
                        .asText())
                .isEqualTo(
                        "No circular financing among at most three companies is on record as of 1 Jun 2024, and no loop of"
                                + " investments alone. By the data set a-case.");
    }

    @Test
    void anIdeographicFullStopEndsASentence() {
        assertThat(load("22-chinese-full-stop").status()).isEqualTo(200);

        assertThat(Http.get("/api/facts/zz-f1").json().at("/fact/statement").asText())
                .endsWith("。");
    }

    @Test
    void anEndThatStandsForNoneIsToldAndLoads() {
        Http.Reply reply = load("17-sentinel-end");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/warnings/faults/0/problem").asText())
                .isEqualTo("until is so far ahead that it stands for no end");
    }

    @Test
    void noAnswerAboutADataSetRestsOnAnother() {
        load("17-sentinel-end");

        for (JsonNode question : Http.get("/api/questions").json().get("questions")) {
            if (question.get("parameters").findValuesAsText("name").contains("dataSet")) {
                String name = question.get("name").asText();
                Http.Reply reply = Http.get("/api/questions/" + name + "?dataSet=a-case"
                        + (name.equals("what-changed") || name.equals("timeline") ? "&from=2000-01-01" : ""));
                assertThat(reply.status()).as(name).isEqualTo(200);
                assertThat(reply.json().at("/graph/edges").findValuesAsText("id"))
                        .as(name)
                        .allSatisfy(fact -> assertThat(fact).startsWith("zz-"));
            }
        }
    }

    private static String found(String typed) {
        String asked = java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
        return Http.get("/api/search?q=" + asked).json().at("/entities/0/id").asText();
    }

    private static Http.Reply load(String name) {
        byte[] zip = ZippedFolder.of(Path.of("src/test/resources/interlock/cases", name));
        return Http.send(HttpRequest.newBuilder(RunningProduct.at(HERE))
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip))
                .build());
    }
}
