package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.ConsolePage;
import interlock.fixtures.Visit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The editor of the console: colours, what it offers next, and where it says what is wrong. */
class ConsoleEditorIT {
    private static final Map<String, String> NEXT = Map.of(
            "MATCH (c:Comp", "Company",
            "MATCH (c:Model)-[:AVAIL", "AVAILABLE_ON",
            "MATCH ()-[f:INVESTS_IN|SPENDS", "SPENDS_ON",
            "MATCH (c:Company) RETURN c.countr", "country",
            "MATCH (c:Company {nam", "name",
            "CALL interlock.kno", "interlock.knockOut",
            "CALL interlock.knockOut(['tsmc'], {}) YIELD ent", "entity",
            "RETURN coal", "coalesce",
            "MATCH (supplier:Company) RETURN supp", "supplier",
            "RETURN $as", "asOf");

    @Test
    void whatMayComeNextIsOffered() {
        try (Visit visit = Visit.at("/console")) {
            ConsolePage console = new ConsolePage(visit);
            NEXT.forEach((typed, offered) -> {
                console.type(typed);
                visit.page().keyboard().press("Control+Space");
                assertThat(console.offered().first()).hasText(offered);
                visit.page().keyboard().press("Escape");
            });
        }
    }

    @Test
    void aChoiceIsTakenByTab() {
        try (Visit visit = Visit.at("/console")) {
            ConsolePage console = new ConsolePage(visit);
            // Just after it came up, a choice is not taken: the key was meant for something else.
            eventually("Tab takes it", () -> {
                console.type("CALL interlock.crit");
                console.offered().first().waitFor();
                visit.page().keyboard().press("Tab");
                return console.statement().innerText().equals("CALL interlock.criticalPoints()");
            });
        }
    }

    @Test
    void thePiecesOfAStatementAreToldApartByColour() {
        try (Visit visit =
                Visit.at(ConsolePage.address("// why\nMATCH (m:Model)-[r:RUNS_ON]->(c) RETURN m.name, $x, 'text'"))) {
            ConsolePage console = new ConsolePage(visit);
            String[] pieces = {"// why", "MATCH", "Model", "RUNS_ON", "name", "$x", "'text'"};
            assertThat(pieces).extracting(piece -> colourOf(console, piece)).doesNotHaveDuplicates();
        }
    }

    private static String colourOf(ConsolePage console, String piece) {
        Locator span = console.statement()
                .locator("span")
                .filter(new Locator.FilterOptions().setHasText(piece))
                .first();
        return span.evaluate("one => getComputedStyle(one).color").toString();
    }

    @Test
    void anErrorIsUnderlinedWhereItIsWithAHint() {
        try (Visit visit =
                Visit.at(ConsolePage.address("// first\nMATCH (n) RETRUN n")).expecting(400)) {
            ConsolePage console = new ConsolePage(visit);
            console.press("Run");
            Locator note = visit.page().locator("problem-note");
            assertThat(note).containsText("Invalid input 'RETRUN'");
            assertThat(note).containsText("Perhaps you meant RETURN");
            assertThat(visit.page().locator(".cm-lintRange-error")).hasText("RETRUN");
            visit.page().locator(".cm-lint-marker-error").hover();
            assertThat(visit.page().locator(".cm-tooltip-lint")).containsText("Perhaps you meant RETURN");
            visit.page().getByText("Go to line 2, column 11").click();
            assertThat(console.statement()).isFocused();
        }
    }

    @Test
    void whatIsWrongInTheParametersIsToldInPlace() {
        try (Visit visit = Visit.at(ConsolePage.address("RETURN $entity AS e", "{\"entity\": nvidia}"))) {
            ConsolePage console = new ConsolePage(visit);
            Locator notes = visit.page().locator(".parameter-notes");
            assertThat(notes).containsText("Line 1, column 12: Expected a value");
            assertThat(visit.page().locator("parameters-field .cm-lintRange-error"))
                    .hasText("nvidia");
            console.press("Run");
            assertThat(console.parameters()).isFocused();
            assertThat(console.result()).hasCount(0);
            console.parameters().fill("");
            assertThat(notes).containsText("No value for $entity");
            notes.getByRole(AriaRole.BUTTON).click();
            visit.page().keyboard().type("nvidia");
            visit.page().keyboard().press("Control+Enter");
            assertThat(console.result().locator("value-table")).containsText("nvidia");
        }
    }

    @Test
    void aRemarkOfNeo4jIsToldAndUnderlined() {
        try (Visit visit = Visit.begin()) {
            ConsolePage console = ConsolePage.ran(visit, "MATCH (n:Compagny) RETURN n.name AS name");
            assertThat(console.result().locator(".notice-line.warning").first()).containsText("Compagny");
            assertThat(visit.page().locator(".cm-lintRange-warning").first()).isVisible();
            assertThat(console.result()).containsText("No row.");
        }
    }

    @Test
    void whatWritesIsRefusedWithTheReason() {
        try (Visit visit =
                Visit.at(ConsolePage.address("CREATE (n:Company) RETURN n")).expecting(403)) {
            new ConsolePage(visit).press("Run");
            assertThat(visit.page().locator("problem-note")).containsText("The statement writes");
            assertThat(visit.page().locator("problem-note .hint")).containsText("cypher-shell");
        }
    }
}
