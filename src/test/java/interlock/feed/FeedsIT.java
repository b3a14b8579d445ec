package interlock.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program that reads feeds finds, by Rome's reader. */
@BesideOthers
class FeedsIT {
    private static final String DAY = "asOf=2026-11-25";

    private static SyndFeed read(String path) {
        Http.Reply reply = Http.get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("application/atom+xml");
        try {
            return new SyndFeedInput().build(new StringReader(reply.body()));
        } catch (FeedException e) {
            throw new AssertionError(path, e);
        }
    }

    private static List<String> texts(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.at(pointer).asText())
                .toList();
    }

    /** Against the history of the same answer, which walks the days the other way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "on-all?" + DAY,
                "rivals?entity=openai&" + DAY,
                "exclusive-to?without=gpt&asOf=2025-11-30&atLeast=committed"
            })
    void aFeedHasADayForEachThatTheHistoryHasTheLatestFirst(String asked) {
        SyndFeed feed = read("/api/questions/" + asked.replace("?", ".atom?"));
        JsonNode items = Http.get("/api/questions/" + asked.replace("?", ".feed.json?"))
                .json()
                .get("items");
        JsonNode history = Http.get("/api/questions/" + asked.replace("?", "/history?"))
                .json()
                .get("entries");
        List<String> days = texts(history, "/day").reversed();
        List<String> told = days.subList(0, Math.min(days.size(), AnswerFeeds.MOST));

        assertThat(told).isNotEmpty();
        assertThat(texts(items, "/_interlock/day")).isEqualTo(told);
        assertThat(feed.getEntries().stream()
                        .map(entry -> entry.getUpdatedDate().toInstant().toString())
                        .toList())
                .isEqualTo(told.stream().map(day -> day + "T00:00:00Z").toList());
        for (int place = 0; place < told.size(); place++) {
            JsonNode then = history.get(days.size() - 1 - place);
            assertThat(new TreeSet<>(texts(items.get(place).at("/_interlock/facts"), "/id")))
                    .as(told.get(place))
                    .isEqualTo(ids(then.get("facts")));
            assertThat(items.get(place).at("/_interlock/changes")).isEqualTo(then.get("changes"));
        }
    }

    /** Where nobody says where to begin, that is no reason to refuse a day. */
    @Test
    void aDayBeforeEveryFactHasAHistoryWithoutEntries() {
        String asked = "/api/questions/on-all%s?asOf=1999-06-01";
        assertThat(read(asked.formatted(".atom")).getEntries()).isEmpty();
        assertThat(Http.get(asked.formatted("/history")).json().get("entries")).isEmpty();
        assertThat(Http.get(asked.formatted("/history") + "&from=1999-06-02").status())
                .isEqualTo(400);
    }

    private static Set<String> ids(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void anEntryHasTheSentenceOfItsDayTheFactsAndTheirSources() {
        SyndFeed feed = read("/api/questions/on-all.atom?" + DAY);
        SyndEntry last = feed.getEntries().getFirst();

        assertThat(feed.getTitle())
                .isEqualTo(Http.get("/api/questions/on-all?" + DAY)
                        .json()
                        .get("title")
                        .asText());
        assertThat(last.getTitle()).isEqualTo("GPT is new in the answer.");
        assertThat(last.getDescription().getValue())
                .isEqualTo(Http.get("/api/questions/on-all?asOf=2026-10-21")
                        .json()
                        .get("headline")
                        .asText());
        assertThat(last.getContents().getFirst().getValue())
                .contains("OpenAI documents its GPT-6 models on Google Cloud as a private preview");
        assertThat(last.getLink())
                .isEqualTo(
                        RunningProduct.at("/questions/on-all?asOf=2026-10-21").toString());
        assertThat(last.getLinks().stream()
                        .filter(link -> link.getRel().equals("via"))
                        .map(SyndLink::getHref))
                .contains("https://developers.openai.com/api/docs/guides/google-cloud");
    }

    /** In the world that is asked about too: of what is supposed nobody says that it is on record. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "deals?entity=nvidia&with=nvidia INVESTS_IN mistral",
                "on-all?with=claude AVAILABLE_ON oci; since=2025-01-01",
                "exclusive-to?without=gpt&atLeast=committed"
            })
    void theSentenceOfAnEntryIsThatOfTheAnswerOnItsDay(String asked) {
        String query = asked.replace(" ", "%20").replace(";", "%3B");
        JsonNode items = items("/api/questions/" + query.replace("?", ".feed.json?"));

        assertThat(items).isNotEmpty();
        for (int place = 0; place < Math.min(3, items.size()); place++) {
            JsonNode item = items.get(place);
            assertThat(item.get("summary").asText())
                    .isEqualTo(Http.get("/api/questions/" + query + "&asOf="
                                    + item.at("/_interlock/day").asText())
                            .json()
                            .get("headline")
                            .asText());
        }
    }

    /** The ids too: read twice they are the same, and none stands twice. */
    @Test
    void bothFormsTellTheSame() {
        for (String asked : List.of("on-all%s?" + DAY, "rivals%s?entity=openai&" + DAY)) {
            SyndFeed atom = read("/api/questions/" + asked.formatted(".atom"));
            JsonNode json =
                    Http.get("/api/questions/" + asked.formatted(".feed.json")).json();
            JsonNode items = json.get("items");

            assertThat(json.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(atom.getEntries().stream().map(SyndEntry::getUri))
                    .as(asked)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(texts(items, "/id"));
            assertThat(atom.getEntries().stream().map(SyndEntry::getTitle).toList())
                    .isEqualTo(texts(items, "/title"));
            assertThat(texts(items, "/title"))
                    .allSatisfy(title -> assertThat(title)
                            .matches("(?s)(?:[\\p{Lu}\\d\"]|xAI ).*[.!?…]")
                            .doesNotContain("null"));
            assertThat(texts(items, "/summary")).doesNotContain("", "null");
        }
    }

    /** What is known on the day of an answer does not change with the day on which it is asked. */
    @Test
    void anEntryKeepsItsIdWhateverTheDay() {
        List<String> later = texts(items("/api/questions/on-all.feed.json?asOf=2026-11-25"), "/id");
        List<String> earlier = texts(items("/api/questions/on-all.feed.json?asOf=2026-10-18"), "/id");

        assertThat(later).hasSizeGreaterThan(earlier.size());
        assertThat(later.subList(later.size() - earlier.size(), later.size())).isEqualTo(earlier);
        assertThat(texts(items("/api/questions/on-all.feed.json?atLeast=completed"), "/id"))
                .doesNotContainAnyElementsOf(later);
    }

    private static JsonNode items(String path) {
        return Http.get(path).json().get("items");
    }

    @Test
    void whatIsNewIsToldByTheDayOnWhichItBecameKnown() {
        SyndFeed feed = read("/whats-new.atom");
        JsonNode items = items("/whats-new.feed.json");
        List<String> days = texts(items, "/_interlock/day");

        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
        assertThat(feed.getEntries().stream().map(SyndEntry::getUri)).containsExactlyElementsOf(texts(items, "/id"));
        List<String> counted = new ArrayList<>();
        IntStream.range(0, days.size())
                .forEach(place -> counted.add(days.get(place) + " "
                        + items.get(place).at("/_interlock/total").asInt()));
        JsonNode known = Http.cypher(
                        "MATCH (:Entity)-[f]->(:Entity) WHERE f.known <= date() "
                                + "WITH f.known AS known, count(*) AS n ORDER BY known DESC LIMIT 50 "
                                + "RETURN toString(known) + ' ' + n AS day",
                        java.util.Map.of())
                .json()
                .get("rows");
        assertThat(counted).isEqualTo(texts(known, "/day"));
        assertThat(items("/whats-new.feed.json?dataSet=nowhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/questions/on-all.atom", "/api/questions/on-all.feed.json", "/whats-new.atom"})
    void nothingIsSentTwice(String path) {
        Http.Reply first = Http.get(path);
        String tag = first.response().headers().firstValue("ETag").orElseThrow();

        Http.Reply again = Http.get(path, "If-None-Match", tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Http.get(path, "If-None-Match", "\"another\"").status()).isEqualTo(200);
    }

    @Test
    void anEntryIsTheSameInEveryLanguage() {
        JsonNode english = Http.get("/api/questions/on-all.feed.json?" + DAY).json();
        JsonNode italian =
                Http.get("/api/questions/on-all.feed.json?lang=it&" + DAY).json();

        assertThat(italian.get("language").asText()).isEqualTo("it");
        assertThat(texts(italian.get("items"), "/url")).isNotEmpty().allMatch(url -> url.endsWith("&lang=it"));
        assertThat(texts(english.get("items"), "/url")).noneMatch(url -> url.contains("lang="));
        assertThat(texts(italian.get("items"), "/id")).isEqualTo(texts(english.get("items"), "/id"));
        assertThat(texts(italian.get("items"), "/summary").getFirst())
                .isEqualTo(Http.get("/api/questions/on-all?lang=it&asOf=2026-10-21")
                        .json()
                        .get("headline")
                        .asText());
    }

    @Test
    void whatIsWrongIsToldAsEverywhere() {
        assertThat(Http.get("/api/questions/on-al.atom").status()).isEqualTo(404);
        assertThat(Http.get("/api/questions/on-al.atom").json().get("nearest").toString())
                .contains("on-all");
        assertThat(Http.get("/api/questions/timeline.atom").json().get("detail").asText())
                .contains("about no single day");
        assertThat(Http.get("/api/questions/knock-out.atom?entities=opnai").status())
                .isEqualTo(404);
        assertThat(Http.get("/whats-new.atom?dataset=x").json().get("nearest").toString())
                .contains("dataSet");
    }

    @Test
    void aPageNamesItsFeed() {
        assertThat(Http.get("/questions/on-all?atLeast=committed&asOf=2025-11-30")
                        .body())
                .contains("rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("href=\"/api/questions/on-all.atom?atLeast=committed\"");
        assertThat(Http.get("/new").body()).contains("href=\"/whats-new.atom\"");
        assertThat(Http.get("/questions/timeline").body()).doesNotContain("application/atom+xml");
    }

    @ParameterizedTest
    @CsvSource({"en, ', 18 Nov 2025'", "it, ', 18 novembre 2025'"})
    void theDaysOfItsSourcesAreWrittenAsItsReadersWriteThem(String language, String day) {
        JsonNode items = Http.get("/api/questions/on-all.feed.json?asOf=2025-11-30&lang=" + language)
                .json()
                .get("items");
        assertThat(texts(items, "/content_html"))
                .anyMatch(html -> html.contains(day))
                .noneMatch(html -> html.matches("(?s).*, 20[0-9-]{8}<.*"));
    }
}
