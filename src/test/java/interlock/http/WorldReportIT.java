package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A world in words, for whoever shows its parts. */
@BesideOthers
class WorldReportIT {
    private static final String NOBODY = "spend-anthropic-azure-2025,article-microsoft-nvidia-anthropic,"
            + "origin:ms-nvidia-anthropic-release-2025-11-18";
    private static final String SUPPOSED = "anthropic SPENDS_ON oci; what=compute";

    /** Where somebody falls with what is gone, a sentence names those too. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "it"})
    void isToldAsSentencesTellIt(String language) {
        String world = "without=" + NOBODY + "&with=" + encoded(SUPPOSED) + "&lang=" + language;
        JsonNode report = report(world);
        String how = report.get("how").asText();

        assertThat(Http.get("/api/questions/deals?" + world)
                        .json()
                        .path("headline")
                        .asText())
                .contains(how);
        for (String parts : List.of("without", "with")) {
            assertThat(report.get(parts).findValuesAsText("told"))
                    .allSatisfy(told -> assertThat(how).contains(told));
        }
        assertThat(report.at("/with/0/given").asText()).isEqualTo(SUPPOSED);
        assertThat(report.at("/with/0/told").asText())
                .startsWith("Anthropic ")
                .endsWith(" Oracle Cloud Infrastructure");
        assertThat(report.has("problem")).isFalse();
    }

    @Test
    void eachKindOfPartHasItsName() {
        JsonNode without = report("without=nvidia,deal-ms-nvidia-anthropic-2025,country:TW,segment:foundry," + NOBODY)
                .get("without");

        assertThat(without.findValuesAsText("kind"))
                .containsExactly("entity", "deal", "country", "segment", "fact", "source", "origin");
        assertThat(without.findValuesAsText("told"))
                .hasSize(7)
                .contains("NVIDIA", "anything in Taiwan", "the whole segment ‘foundry’")
                .noneMatch(told -> told.contains("origin:") || told.contains("-2025"));
    }

    @Test
    void tellsOfEachPartThatIsWrongWhatIsWrongWithIt() {
        JsonNode report = report("without=nvidai,tsmc,country:TWW&with=" + encoded("anthropic SPENDS_ONN oci")
                + "&with=" + encoded(SUPPOSED));

        assertThat(report.at("/without/0/problem/code").asText()).isEqualTo("unknown");
        assertThat(report.at("/without/0/problem/nearest").toString()).contains("\"nvidia\"");
        assertThat(report.at("/without/0").has("told")).isFalse();
        assertThat(report.at("/without/1/told").asText()).isEqualTo("TSMC");
        assertThat(report.at("/without/2/problem/nearest/0").asText()).isEqualTo("country:TW");
        assertThat(report.at("/with/0/problem/nearest/0").asText()).isEqualTo("SPENDS_ON");
        assertThat(report.get("how").asText())
                .startsWith("without TSMC and in which, as supposed, Anthropic spends on ");
        assertThat(report.has("problem")).isFalse();
    }

    @Test
    void tellsWhyPartsThatThereAreMakeNoWorld() {
        JsonNode both = report("without=anthropic&with=" + encoded(SUPPOSED));
        assertThat(both.at("/problem/detail").asText())
                .isEqualTo("The world contradicts itself: 'Anthropic' is taken out, and a fact of it is supposed.");
        assertThat(both.at("/without/0/told").asText()).isEqualTo("Anthropic");
        assertThat(both.at("/with/0/told").asText()).startsWith("Anthropic spends on");

        assertThat(report("knownBy=1990-01-01").at("/problem/detail").asText()).startsWith("Nothing was known by");
    }

    @Test
    void ofTheMarketAsItIsThereIsNothingToTell() {
        assertThat(Http.get("/api/world").body()).isEqualTo("{\"how\":\"\",\"without\":[],\"with\":[]}");
        assertThat(Http.get("/api/world?knownBy=2025-02-30").status()).isEqualTo(400);
    }

    private static JsonNode report(String query) {
        Http.Reply reply = Http.get("/api/world?" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static String encoded(String line) {
        return URLEncoder.encode(line, StandardCharsets.UTF_8);
    }
}
