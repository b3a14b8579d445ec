package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
            Desk desk = new Desk(visit);
            NEXT.forEach((typed, offered) -> {
                desk.type(typed);
                visit.page().keyboard().press("Control+Space");
                assertThat(desk.offered().first()).hasText(offered);
                visit.page().keyboard().press("Escape");
            });
        }
    }

    @Test
    void aChoiceIsTakenByTab() {
        try (Visit visit = Visit.at("/console")) {
            Desk desk = new Desk(visit);
            desk.type("CALL interlock.crit");
            desk.offered().first().waitFor();
            visit.page().waitForTimeout(150);
            visit.page().keyboard().press("Tab");
            assertThat(desk.statement()).hasText("CALL interlock.criticalPoints()");
        }
    }

    @Test
    void thePiecesOfAStatementAreToldApartByColour() {
        try (Visit visit =
                Visit.at(Desk.address("// why\nMATCH (m:Model)-[r:RUNS_ON]->(c) RETURN m.name, $x, 'text'"))) {
            Desk desk = new Desk(visit);
            String[] pieces = {"// why", "MATCH", "Model", "RUNS_ON", "name", "$x", "'text'"};
            assertThat(pieces).extracting(piece -> colourOf(desk, piece)).doesNotHaveDuplicates();
        }
    }

    private static String colourOf(Desk desk, String piece) {
        Locator span = desk.statement()
                .locator("span")
                .filter(new Locator.FilterOptions().setHasText(piece))
                .first();
        return span.evaluate("one => getComputedStyle(one).color").toString();
    }

    @Test
    void anErrorIsUnderlinedWhereItIsWithAHint() {
        try (Visit visit =
                Visit.at(Desk.address("// first\nMATCH (n) RETRUN n")).expecting(400)) {
            Desk desk = new Desk(visit);
            desk.press("Run");
            Locator note = visit.page().locator("problem-note");
            assertThat(note).containsText("Invalid input 'RETRUN'");
            assertThat(note).containsText("Perhaps you meant RETURN");
            assertThat(visit.page().locator(".cm-lintRange-error")).hasText("RETRUN");
            visit.page().locator(".cm-lint-marker-error").hover();
            assertThat(visit.page().locator(".cm-tooltip-lint")).containsText("Perhaps you meant RETURN");
            visit.page().getByText("Go to line 2, column 11").click();
            assertThat(desk.statement()).isFocused();
        }
    }

    @Test
    void whatIsWrongInTheParametersIsToldInPlace() {
        try (Visit visit = Visit.at(Desk.address("RETURN $entity AS e", "{\"entity\": nvidia}"))) {
            Desk desk = new Desk(visit);
            Locator notes = visit.page().locator(".parameter-notes");
            assertThat(notes).containsText("Line 1, column 12: Expected a value");
            assertThat(visit.page().locator("parameters-field .cm-lintRange-error"))
                    .hasText("nvidia");
            desk.press("Run");
            assertThat(desk.parameters()).isFocused();
            assertThat(desk.result()).hasCount(0);
            desk.parameters().fill("");
            assertThat(notes).containsText("No value for $entity");
            notes.getByRole(AriaRole.BUTTON).click();
            visit.page().keyboard().type("nvidia");
            visit.page().keyboard().press("Control+Enter");
            assertThat(desk.result().locator(".values")).containsText("nvidia");
        }
    }

    @Test
    void aRemarkOfNeo4jIsToldAndUnderlined() {
        try (Visit visit = Visit.begin()) {
            Desk desk = Desk.ran(visit, "MATCH (n:Compagny) RETURN n.name AS name");
            assertThat(desk.result().locator(".notice.warning").first()).containsText("Compagny");
            assertThat(visit.page().locator(".cm-lintRange-warning").first()).isVisible();
            assertThat(desk.result()).containsText("No row.");
        }
    }

    @Test
    void whatWritesIsRefusedWithTheReason() {
        try (Visit visit = Visit.at(Desk.address("CREATE (n:Company) RETURN n")).expecting(403)) {
            new Desk(visit).press("Run");
            assertThat(visit.page().locator("problem-note")).containsText("The statement writes");
            assertThat(visit.page().locator("problem-note .hint")).containsText("cypher-shell");
        }
    }
}
