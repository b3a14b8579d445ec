package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An Italian reader: everything that the page itself says is in Italian, from the first click to the file that is taken along. */
class ItalianIT {
    /** What the page says by itself: not names, not what sources say, not what is typed. */
    private static final String SAID =
            "() => [...document.querySelectorAll('button, label > span, h1, h2, h3, th, summary,"
                    + " legend, nav a, .quiet-text, .counts, .answer-headline, .picture-legend li, .waiting-note')]"
                    + ".filter(one => !one.closest('code, pre, .cypher-listing, .ids, [lang=en]') && one.checkVisibility())"
                    + ".map(one => { const text = one.cloneNode(true); text.querySelectorAll('code, pre').forEach(code =>"
                    + " code.remove()); return text.textContent; }).map(text => text.replace(/\\s+/g, ' ').replace(/«[^»]*»/g, '').trim())"
                    + ".concat([...document.querySelectorAll('[aria-label], [placeholder]')]"
                    + ".filter(one => !one.matches('.fact-link, [lang=en]'))"
                    + ".map(one => one.getAttribute('aria-label') ?? one.getAttribute('placeholder')))";

    /** Italian says 'ad Amazon' and 'ed Ericsson'. */
    private static final Pattern BEFORE_ITS_OWN_VOWEL = Pattern.compile("(?<=^| )(?:[Aa] (?=[Aa])|[Ee] (?=[Ee]))");

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:the|of|and|with|from|is|are|has|have|by|in total|rows?|facts?|close|show|ask|unknown|announced|committed|completed|rumoured|not stated|undisclosed|"
                    + "more|about|since|until)\\b",
            Pattern.CASE_INSENSITIVE);

    private static Visit italian(String path) {
        Visit visit = Visit.begin("it-IT", 1280);
        visit.goOn(path);
        return visit;
    }

    @Test
    void goesFromTheFirstClickToAnAnswerItsFigureAndItsTable() throws IOException {
        try (Visit visit = italian("/")) {
            Page page = visit.page();
            assertThat(page)
                    .hasTitle(
                            "Il mercato dell’IA: chi paga chi, chi dipende da chi, che cosa non ha alternative · Interlock");
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Cerca un soggetto"))
                    .first()
                    .fill("da chi dipende openai");
            page.getByRole(AriaRole.OPTION)
                    .getByText("Da che cosa dipende OpenAI?")
                    .first()
                    .click();
            assertThat(page).hasTitle(Pattern.compile("Da che cosa dipende OpenAI\\?.*"));
            assertThat(page.locator(".answer-headline"))
                    .containsText(Pattern.compile("^OpenAI dipende da .* soggetti entro sei passi"));

            page.getByText("Crea una figura").first().click();
            assertThat(page.locator("figure-sheet .sheet > svg")).containsText("Fonti:");
            page.getByText("Chiudi la figura").click();

            assertThat(page.locator("ways-out menu-button > button")).containsText("Scarica");
            page.locator("ways-out menu-button > button").click();
            Download table = page.waitForDownload(
                    () -> page.getByText("Tabella, CSV").first().click());
            assertThat(Files.readString(table.path(), StandardCharsets.UTF_8)).contains("Soggetto;");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about",
                "/stories",
                "/data",
                "/console",
                "/questions/availability",
                "/questions/hedges",
                "/questions/money-flows?entity=openai&hand=entity.openai",
                "/questions/concentration",
                "/questions/facts-of?entity=aws"
            })
    void isToldNothingInEnglishByThePageItself(String path) {
        try (Visit visit = italian(path)) {
            visit.settle();
            @SuppressWarnings("unchecked")
            List<String> said = (List<String>) visit.page().evaluate(SAID);
            assertThat(said).hasSizeGreaterThan(10);
            assertThat(said).noneMatch(text -> ENGLISH.matcher(text).find());
            assertThat(said)
                    .noneMatch(text -> BEFORE_ITS_OWN_VOWEL.matcher(text).find());
        }
    }

    /** What a source says stays as it was written: in quotation marks, and said to be English. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions/timeline",
                "/questions/conflicts?entity=microsoft",
                "/questions/what-changed?from=2026-10-26&to=2026-11-25",
                "/questions/what-changed?entity=asml&from=2025-09-01&to=2025-10-01",
                "/questions/deal"
            })
    void seesWhereTheWordsOfTheDataBegin(String path) {
        try (Visit visit = italian(path)) {
            visit.settle();
            String withoutThem = (String) visit.page().evaluate("""
                    () => [...document.querySelectorAll('h1, .answer-headline')].map(one => {
                      const text = one.cloneNode(true);
                      text.querySelectorAll('[lang=en]').forEach(part => part.remove());
                      return text.textContent;
                    }).join(' ')""");
            assertThat(withoutThem)
                    .contains("«»")
                    .doesNotContainPattern("«[^»]")
                    .doesNotContainPattern(ENGLISH);
            Locator statements = visit.page().locator("answer-table [lang=en]");
            assertThat(statements.first()).isVisible();
        }
    }

    @Test
    void choosesAnotherLanguageAndGoesBack() {
        try (Visit visit = italian("/about")) {
            Page page = visit.page();
            assertThat(page.locator("h1")).hasText("Che cos’è e metodo");
            page.getByLabel("English").click();
            assertThat(page.locator("h1")).hasText("About and method");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.reload();
            assertThat(page.locator("h1")).hasText("About and method");
            page.getByLabel("Italiano").click();
            assertThat(page.locator("h1")).hasText("Che cos’è e metodo");
        }
    }

    @Test
    void isToldWhatCannotBeReadInAStory() {
        try (Visit visit = italian("/stories/write")) {
            visit.page()
                    .locator("#story-text")
                    .fill(
                            "---\ntitle: Mia {chi}\nabout: Di me.\n---\n```table\ndepnds-on\n```\n\n```sentence\ndepends-on\ndepth: 99\n```\n");
            assertThat(visit.page().locator(".write-faults li")).hasText(new String[] {
                "Riga 2: il titolo nomina {chi}, che non è un parametro della storia; non ne ha",
                "Riga 6: non esiste la domanda «depnds-on»; intendevi «depends-on»?",
                "Riga 11: «99» non va bene per «passi al massimo»: è ammesso un numero intero da 0 a 12.",
            });
        }
    }

    @Test
    void readsALinkInTheLanguageThatItNames() {
        try (Visit visit = Visit.at("/questions/facts-of?entity=openai&lang=it")) {
            assertThat(visit.page().locator(".answer-headline")).containsText("fatti risultano su OpenAI");
            assertThat(visit.page().locator("html")).hasAttribute("lang", "it");
        }
    }
}
