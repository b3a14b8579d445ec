package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.Http.Reply;
import org.junit.jupiter.api.Test;

/** The server speaks the language of whoever asks: by {@code lang}, else by Accept-Language, else English. */
@BesideOthers
class LanguagesIT {
    private static final String ASKED = "/api/questions/facts-of?entity=anthropic&asOf=2025-12-31";

    @Test
    void anAnswerIsInTheLanguageThatIsAskedFor() {
        Reply english = Http.get(ASKED);
        Reply italian = Http.get(ASKED + "&lang=it");
        Reply heard = Http.get(ASKED, "Accept-Language", "it-CH,it;q=0.9,en;q=0.5");

        assertThat(english.json().get("title").textValue()).isEqualTo("What is on record about Anthropic?");
        assertThat(italian.json().get("title").textValue()).isEqualTo("Che cosa risulta su Anthropic?");
        assertThat(italian.json().get("headline").textValue()).contains("fatti risultano su Anthropic");
        assertThat(italian.json().get("columns").get(0).get("about").textValue())
                .startsWith("in uscita se");
        assertThat(italian.json().get("words").get("announced").textValue()).isEqualTo("annunciato");
        assertThat(heard.json().get("headline")).isEqualTo(italian.json().get("headline"));
        assertThat(heard.response().headers().allValues("Vary")).anyMatch(it -> it.contains("Accept-Language"));
        assertThat(italian.json().get("rows")).isEqualTo(english.json().get("rows"));
    }

    /** 'in' is a preposition in a sentence, and a direction in a column. */
    @Test
    void aWordThatSaysTwoThingsIsToldByItsColumn() {
        assertThat(Http.get("/api/questions/connection?from=nvidia&to=openai&lang=it")
                        .json()
                        .get("headline")
                        .textValue())
                .startsWith("NVIDIA si impegna a investire in OpenAI (");
        assertThat(Http.get("/api/questions/deal?deal=deal-ms-nvidia-anthropic-2025&lang=it")
                        .json()
                        .get("headline")
                        .textValue())
                .doesNotContain("entrata");
        assertThat(Http.get(ASKED + "&lang=it").json().at("/words/in").textValue())
                .isEqualTo("in entrata");
    }

    @Test
    void anotherLanguageIsRefusedOnTheApiAndEnglishWhereTheBrowserHasNoOther() {
        Reply refused = Http.get("/api/questions?lang=tlh");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("lang is 'tlh', but must be en or it");
        assertThat(Http.get(ASKED, "Accept-Language", "fr").json().get("title").textValue())
                .startsWith("What is on record");
    }

    @Test
    void thePageSaysItsLanguageBeforeAnyScriptRuns() {
        String page = Eventually.until(
                "the finding in the page",
                () -> Http.get("/questions/facts-of?entity=anthropic&asOf=2025-12-31&lang=it")
                        .body(),
                html -> html.contains("fatti risultano"));

        assertThat(page)
                .contains("<html lang=\"it\"")
                .contains("<title>Che cosa risulta su Anthropic? · Interlock</title>")
                .contains("Dati al 31 dicembre 2025.");
        assertThat(Http.get("/about", "Accept-Language", "it").body())
                .contains("<title>Che cos’è Interlock, i suoi dati e il suo metodo · Interlock</title>");
        assertThat(Http.get("/about?lang=tlh").body()).contains("<html lang=\"en\"");
    }

    @Test
    void theWordsOfTheMarketAndTheStoriesAreTranslated() {
        assertThat(Http.get("/api/vocabulary?lang=it").body())
                .contains("\"verb\":\"investe in\"", "\"announced\":\"annunciato\"");
        assertThat(Http.get("/api/stories?lang=it").body()).contains("Finanziamento circolare");
        assertThat(Http.get("/api/search?lang=it&q=chi%20dipende%20da%20nvidia").body())
                .contains("Chi dipende da NVIDIA?");
    }
}
