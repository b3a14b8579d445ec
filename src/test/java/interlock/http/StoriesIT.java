package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

@BesideOthers
class StoriesIT {
    private static Http.Reply read(String body) {
        return Http.send(Http.request(RunningProduct.at("/api/stories/read"), "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void aStoryComesAsATreeAndAsItsFile() {
        assertThat(Http.get("/api/stories").json().at("/stories").findValuesAsText("name"))
                .contains("dossier", "the-deal");
        JsonNode dossier = Http.get("/api/stories/dossier").json();
        assertThat(dossier.at("/parameters/0/name").asText()).isEqualTo("entity");
        assertThat(dossier.at("/blocks/0/kind").asText()).isEqualTo("card");
        assertThat(dossier.get("blocks").findValuesAsText("question")).contains("knock-out");
        Http.Reply file = Http.get("/api/stories/dossier.md");
        assertThat(file.contentType()).startsWith("text/markdown");
        assertThat(file.body()).isEqualTo(dossier.get("text").asText());
        Http.Reply unknown = Http.get("/api/stories/dosier");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("hint").asText()).isEqualTo("Nearest: dossier");
    }

    @Test
    void oneThatIsBeingWrittenComesWithItsFaultsAndTheirLines() {
        JsonNode story = read("{\"text\": \"---\\ntitle: A\\nabout: B\\n---\\n```table\\nnone\\n```\"}")
                .json();
        assertThat(story.at("/title").asText()).isEqualTo("A");
        assertThat(story.at("/faults/0/line").asInt()).isEqualTo(6);
        assertThat(story.at("/blocks/0/kind").asText()).isEqualTo("broken");
    }

    @Test
    void whatIsNoStoryIsRefused() {
        for (String body : new String[] {"", "[]", "{}", "{\"text\": 7}", "{\"text\": \"a\", \"more\": 1}", "null"}) {
            assertThat(read(body).status()).as(body).isEqualTo(400);
            assertThat(read(body).json().get("code").asText()).isNotEmpty();
        }
        assertThat(read("{\"text\": \"" + "a".repeat(70_000) + "\"}").status()).isEqualTo(413);
    }
}
