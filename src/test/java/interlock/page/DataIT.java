package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.CsvHeader;
import interlock.fixtures.Fit;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A data set is dropped on the page, checked, loaded, seen and taken out. */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class DataIT {
    @TempDir
    Path folder;

    @AfterEach
    void takeOut() {
        Http.send(HttpRequest.newBuilder(RunningProduct.at("/api/datasets/dropped"))
                .DELETE()
                .build());
    }

    @Test
    void whatWouldChangeIsSeenBeforeItIsLoaded() throws IOException {
        try (Visit visit = Visit.at("/data")) {
            Page page = visit.page();
            assertThat(page.locator(".data-there tbody th")).hasText("ai-market");
            assertThat(page.locator(".exports a"))
                    .hasText(new String[] {"CSV files, zipped", "GraphML", "JSON", "Cypher script", "FollowTheMoney"});
            page.locator("input[type=file]").setInputFiles(files(""));
            page.getByLabel("Name").fill("dropped");
            button(page, "Check").click();
            assertThat(page.locator(".data-confirm .answer-headline"))
                    .containsText("Loading dropped would change this");
            assertThat(page.locator(".changes tbody tr").first()).containsText("Entities");
            page.locator(".changes summary").first().click();
            assertThat(page.locator(".changes .ids").first()).hasText("dropped-maker, dropped-buyer");
            assertThat(Http.get("/api/entities/dropped-maker").status()).isEqualTo(404);

            button(page, "Load it").click();
            assertThat(visit.headline())
                    .hasText("dropped is loaded: entities 2 added; sources 1 added; facts 1 added.");
            assertThat(page.locator(".data-there tbody th"))
                    .hasText(new String[] {"ai-market", "dropped", "everything"});
            Locator row = page.locator(".data-there tbody tr").nth(1);
            assertThat(row.locator("td.numeric")).hasText(new String[] {"2", "1", "1", "0"});
            assertThat(row).containsText("1 Jan 2026");
            assertThat(row).containsText("not stated (1)");
            assertThat(row.locator("button")).hasText(new String[] {"Replace", "Delete"});
            assertThat(Http.get("/api/entities/dropped-maker").status()).isEqualTo(200);
        }
    }

    @Test
    void faultsAreToldWithTheirPlaceAndNothingIsLoaded() throws IOException {
        try (Visit visit = Visit.at("/data")) {
            Page page = visit.page();
            page.locator("input[type=file]")
                    .setInputFiles(
                            files("dropped-maker,SUPPLIES,nobody,wrong,,,,,,,,,,,parts,,completed,,2026-01-01,,,,It"
                                    + " does.,dropped-source\n"));
            page.getByLabel("Name").fill("dropped");
            button(page, "Check").click();
            Locator fault = page.locator(".faults tbody tr");
            assertThat(fault).hasCount(1);
            assertThat(fault.locator("td"))
                    .containsText(new String[] {"facts.csv", "3", ":END_ID", "end does not exist", "nobody", ""});
            assertThat(Http.get("/api/entities/dropped-maker").status()).isEqualTo(404);
        }
    }

    @Test
    void warningsAreSeenBeforeItIsLoadedAndHinderNothing() throws IOException {
        try (Visit visit = Visit.at("/data")) {
            Page page = visit.page();
            page.locator("input[type=file]")
                    .setInputFiles(
                            files("dropped-maker,SUPPLIES,dropped-buyer,dropped-capital,,,,,,,,,,,capital,,completed"
                                    + ",,2026-01-01,,,,It does.,dropped-source\n"));
            page.getByLabel("Name").fill("dropped");
            button(page, "Check").click();
            Locator warnings = page.locator(".warnings");
            assertThat(warnings.locator("summary")).hasText("1 warning; it does not hinder loading");
            assertThat(warnings.locator("tbody tr td"))
                    .containsText(
                            new String[] {"facts.csv", "3", "what", "spelt like a fixed role", "capital", "name"});
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);

            button(page, "Load it").click();
            assertThat(visit.headline()).containsText("dropped is loaded");
            assertThat(warnings).containsText("spelt like a fixed role");
            assertThat(Http.get("/api/facts/dropped-capital").status()).isEqualTo(200);
        }
    }

    @Test
    void onAPhoneFaultsChangesAndWarningsAreReadWordByWord() throws IOException {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, 390)) {
            Page page = visit.open("/data");
            String warned = "dropped-maker,SUPPLIES,dropped-buyer,dropped-capital,,,,,,,,,,,capital,,completed"
                    + ",,2026-01-01,,,,It does.,dropped-source\n";
            page.locator("input[type=file]").setInputFiles(files(warned));
            page.getByLabel("Name").fill("dropped");
            button(page, "Check").click();
            assertThat(page.locator(".warnings")).isVisible();
            Fit.assertFits(page);
            page.locator("input[type=file]").setInputFiles(files(warned.replace("dropped-buyer", "nobody")));
            button(page, "Check").click();
            assertThat(page.locator(".faults")).isVisible();
            Fit.assertFits(page);
        }
    }

    /** From a table that nobody wrote a mapping for to an answer, by clicks alone. */
    @Test
    void aTableOfOnesOwnLeadsIntoAMappingAndToAnAnswer() throws IOException {
        Path table = Files.writeString(folder.resolve("rounds.csv"), """
                Startup;Investors;"Raised, USD";Round day
                Alphaworks;Orla Ventures, NVIDIA Corp;1,250,000;18 November 2025
                Betaform;Orla Ventures;N/A;3 May 2024
                """);
        try (Visit visit = Visit.at("/data")) {
            Page page = visit.page();
            page.locator("input[type=file]").setInputFiles(table);
            assertThat(page.locator("mapping-maker h2")).hasText("What do these columns say?");
            assertThat(page.getByLabel("To whom")).hasValue("Startup");
            assertThat(page.locator("mapping-maker select").first()).hasValue("Investors");
            assertThat(page.getByLabel("On which day")).hasValue("Round day");
            page.getByLabel("Name").fill("dropped");
            button(page, "Check with this mapping").click();
            assertThat(page.locator(".data-confirm .answer-headline"))
                    .containsText("Loading dropped would change this");
            assertThat(page.locator(".blocks tbody tr").last()).containsText("Facts");

            page.getByLabel("Is NVIDIA Corp the same as NVIDIA?").selectOption("same");
            assertThat(page.locator(".same h3").first()).hasText("All are answered");
            Fit.assertFits(page);
            button(page, "Load it").click();
            assertThat(visit.headline()).containsText("dropped is loaded");
            assertThat(Http.get("/api/datasets/dropped/same.csv").body())
                    .isEqualTo("id,other,answer\nnvidia-corp,nvidia,same\n");
            assertThat(Http.get("/api/entities/nvidia-corp").status()).isEqualTo(404);
            assertThat(Http.get("/api/questions/facts-of?entity=alphaworks").body())
                    .contains("NVIDIA Corp invests in Alphaworks.", "\"amountMax\":1250000");

            page.locator("search-box input").fill("who invested in Alphaworks");
            Locator meant = page.locator("search-box [role=option]").first();
            assertThat(meant).containsText("Who invests in Alphaworks");
            meant.click();
            visit.settle();
            assertThat(visit.headline()).containsText("Two companies, NVIDIA");
            assertThat(page.locator("data-table")).containsText("NVIDIA");
        }
    }

    /** A second set about the same firms: one market while they are said to be the same, and two again afterwards. */
    @Test
    void twoSetsAboutTheSameFirmsBecomeOneMarketAndTwoAgain() throws IOException {
        String spend = "/api/questions/concentration?buyer=openai&asOf=2026-11-25";
        JsonNode before = Http.get(spend).json().get("rows");
        Path[] files = files(
                "second-openai,SPENDS_ON,oci,dropped-spend,300000000000,300000000000,about,USD,,,,,,,compute,,committed,,"
                        + "2025-09-10,,,,OpenAI buys compute from Oracle.,dropped-source\n");
        Files.writeString(
                files[0],
                "second-openai,Entity;Company,OpenAI,,GB,,,,,,\noci,Entity;Cloud,Oracle Cloud Infrastructure,,,,,,,,\n",
                StandardOpenOption.APPEND);
        try (Visit visit = Visit.at("/data")) {
            Page page = visit.page();
            page.locator("input[type=file]").setInputFiles(files);
            page.getByLabel("Name").fill("dropped");
            button(page, "Check").click();
            page.getByLabel("Is OpenAI the same as OpenAI?").selectOption("same");
            Locator conflict = page.locator("section[aria-label='Where two data sets differ'] tbody tr");
            assertThat(conflict).hasCount(1);
            assertThat(conflict).containsText("GB");
            assertThat(conflict).containsText("US (ai-market)");
            button(page, "Load it").click();
            assertThat(visit.headline()).containsText("dropped is loaded");

            assertThat(Http.get("/api/entities/second-openai").status()).isEqualTo(404);
            assertThat(Http.get("/api/facts/dropped-spend")
                            .json()
                            .at("/fact/from")
                            .asText())
                    .isEqualTo("openai");
            JsonNode joined = Http.get(spend).json().get("rows");
            assertThat(joined).hasSameSizeAs(before);
            assertThat(sums(joined)).isEqualTo(sums(before));

            page.locator("input[type=file]").setInputFiles(files);
            page.getByLabel("Delete what these files no longer have").check();
            button(page, "Check").click();
            button(page, "Take all back").click();
            button(page, "Load it").click();
            assertThat(visit.headline()).containsText("dropped is loaded");
            assertThat(Http.get("/api/entities/second-openai").status()).isEqualTo(200);
            assertThat(Http.get(spend).json().get("rows")).isEqualTo(before);
        }
    }

    private static List<String> sums(JsonNode rows) {
        List<String> sums = new ArrayList<>();
        rows.forEach(row -> sums.add(row.at("/supplier") + " " + row.at("/amountMin") + " " + row.at("/amountMax")));
        return sums;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Path[] files(String moreFacts) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(file(
                "entities.csv",
                "dropped-maker,Entity;Company,Maker,,,,,,,,\ndropped-buyer,Entity;Company,Buyer,,,,,,,,\n"));
        files.add(file("deals.csv", ""));
        files.add(file("sources.csv", "dropped-source,Source,A report,A paper,,en,,2026-01-31,\n"));
        files.add(file(
                "facts.csv",
                "dropped-maker,SUPPLIES,dropped-buyer,dropped-fact,,,,,,,,,,,parts,,completed,,2026-01-01,,,,It"
                        + " does.,dropped-source\n" + moreFacts));
        return files.toArray(Path[]::new);
    }

    private Path file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), CsvHeader.of(name) + rows);
    }
}
