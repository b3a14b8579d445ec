package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The Reconciliation Service API, as OpenRefine asks it. */
@BesideOthers
class ReconcileIT {
    private static Http.Reply asked(String queries) {
        return Http.get("/api/reconcile?queries=" + URLEncoder.encode(queries, StandardCharsets.UTF_8));
    }

    @Test
    void saysWhatItOffers() {
        JsonNode manifest = Http.get("/api/reconcile").json();
        assertThat(manifest.at("/versions/0").asText()).isEqualTo("0.2");
        assertThat(manifest.at("/view/url").asText()).endsWith("/explore?entities={{id}}");
        assertThat(manifest.at("/defaultTypes"))
                .anyMatch(type -> type.get("id").asText().equals("Company"));
    }

    @Test
    void matchesACellWithTheEntityOfItsNameAndKind() {
        JsonNode json = asked("""
                {"q0": {"query": "Nvidia", "type": "Company", "limit": 3},
                 "q1": {"query": "Antropic", "type": [{"id": "Company"}]},
                 "q2": {"query": "Nvidia", "type": "Model"},
                 "q3": {"query": ""}}""").json();
        assertThat(json.at("/q0/result/0/id").asText()).isEqualTo("nvidia");
        assertThat(json.at("/q0/result/0/match").asBoolean()).isTrue();
        assertThat(json.at("/q0/result/0/type/0/id").asText()).isEqualTo("Company");
        assertThat(json.at("/q0/result").size()).isLessThanOrEqualTo(3);
        assertThat(json.at("/q1/result/0/id").asText()).isEqualTo("anthropic");
        assertThat(json.at("/q1/result/0/match").asBoolean()).isFalse();
        assertThat(json.at("/q2/result"))
                .noneMatch(one -> one.get("id").asText().equals("nvidia"));
        assertThat(json.at("/q3/result")).isEmpty();
    }

    @Test
    void refusesWhatIsNoBatchOfQueries() {
        for (String queries : new String[] {"[]", "{", "1"}) {
            Http.Reply reply = asked(queries);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().get("code").asText()).isEqualTo("bad-json");
        }
    }
}
