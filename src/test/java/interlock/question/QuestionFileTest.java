package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionFileTest {
    private static final String GOOD = """
            // title: What does {entity} need?
            // about: Everything it needs.
            // group: Dependency
            // ask: what does {entity} need | needs of {entity}
            // param: entity   entity Company|Cloud = "anthropic"   The one that needs
            // param: depth    integer 1..12 = 6   Steps to follow
            // param: clouds   list entity Cloud = ["aws", "azure"]   The clouds
            // column: other      entity    The one needed
            // column: distance   integer   Steps
            // column: chain      fact      The facts
            // show: graph other distance
            // answer: {entity} needs {rows:other|others}.
            // none: {entity} needs nobody.
            CYPHER 25
            // '$notThis' and "$norThis" are text
            MATCH (e {id: $entity})
            RETURN $depth, $clouds, '$text', `$name`
            """;

    @Test
    void tellsSomethingElseWhereAllRowsHaveOneMark() {
        Question q = read(GOOD.replace("// show:", "// column: far   boolean   Whether it is far\n// show:")
                .replace(
                        "// none:",
                        "// when: all far   {entity} needs {rows:far other|far others}: {other}.\n// none:"));

        assertThat(headline(q, row("b", true), row("c", true))).isEqualTo("a needs two far others: b and c.");
        assertThat(headline(q, row("b", true), row("c", false))).isEqualTo("a needs two others.");
        assertThat(headline(q)).isEqualTo("a needs nobody.");
    }

    @Test
    void refusesAMarkThatIsNone() {
        assertThatThrownBy(() -> read(GOOD.replace("// none:", "// when: all distance   It is.\n// none:")))
                .hasMessageContaining("'when: all distance   It is.' has no condition", "a column of booleans");
    }

    private static Map<String, Object> row(String other, boolean far) {
        return Map.of("other", other, "far", far);
    }

    @SafeVarargs
    private static String headline(Question question, Map<String, Object>... rows) {
        Tally tally = question.tally();
        for (Map<String, Object> row : rows) {
            tally.add(row::get);
        }
        Map<String, Object> values = question.read(Map.of("entity", List.of("a")), LocalDate.EPOCH);
        return question.headline(values, tally, name -> name);
    }

    @Test
    void tellsAnotherTitleWhereAParameterSaysOfWhomAloneItIsAsked() {
        Question q = read(GOOD.replace("// show:", "// titled: with entity   Does {entity} need anything?\n// show:"));

        assertThat(q.title(Map.of("entity", "a"), name -> "The " + name)).isEqualTo("Does The a need anything?");
        assertThat(q.title(Map.of("entity", ""), name -> name)).doesNotContain("anything");
        assertThat(q.title().text()).isEqualTo("What does {entity} need?");
        assertThatThrownBy(() -> read(GOOD.replace("// show:", "// titled: one row   It needs one\n// show:")))
                .hasMessageContaining("'with PARAMETER' or 'PARAMETER = WORD'");
    }

    @Test
    void readsAHeader() {
        Question q = read(GOOD);

        assertThat(q.title().text()).isEqualTo("What does {entity} need?");
        assertThat(q.asks()).containsExactly("what does {entity} need", "needs of {entity}");
        assertThat(q.show()).isEqualTo(new Show.Graph(List.of("other", "distance")));
        assertThat(q.cypher()).isEqualTo(GOOD);
        assertThat(q.parameters())
                .containsExactly(
                        new Parameter(
                                "entity",
                                new Kind.Entity(List.of("Company", "Cloud")),
                                false,
                                List.of("anthropic"),
                                "The one that needs"),
                        new Parameter("depth", new Kind.Whole(1, 12), false, List.of("6"), "Steps to follow"),
                        new Parameter(
                                "clouds",
                                new Kind.Entity(List.of("Cloud")),
                                true,
                                List.of("aws", "azure"),
                                "The clouds"));
        assertThat(q.columns().getFirst()).isEqualTo(new Column("other", Column.Type.ENTITY, false, "The one needed"));
    }

    @Test
    void namesTheDirectiveThatWasMeant() {
        faulty(GOOD.replace("// title:", "// titel:"))
                .hasMessageContaining(
                        "cypher/questions/needs.cypher:1: there is no directive 'titel'; write '// title: …'")
                .hasMessageContaining("'title' is missing; write a line '// title: …' at the top");
    }

    @Test
    void takesNoRowsForThoseOfAProcedureUnlessTheFileSaysSo() {
        String called = GOOD.replace("MATCH (e {id: $entity})", "CALL interlock.dependents($entity, {})");
        String said = called.replace("// show:", "// rows: called\n// show:");
        assertThat(read(called).hasRowsAsCalled()).isFalse();
        assertThat(read(said).hasRowsAsCalled()).isTrue();
        faulty(said.replace("rows: called", "rows: all"))
                .hasMessageContaining("'rows: all' says nothing; write '// rows: called', or nothing");
        faulty(GOOD.replace("// show:", "// rows: called\n// show:"))
                .hasMessageContaining("'rows: called' says nothing");
    }

    @Test
    void refusesASecondTitle() {
        faulty("// title: Another\n" + GOOD)
                .hasMessageContaining("needs.cypher:2: a second 'title' (the first: line 1); keep one of them");
    }

    @Test
    void refusesAParameterThatIsNotUsed() {
        faulty(GOOD.replace("$depth, ", ""))
                .hasMessageContaining("needs.cypher:6: the parameter 'depth' is not used; use $depth in the statement");
    }

    @Test
    void refusesAParameterThatIsNotDeclared() {
        faulty(GOOD.replace("$depth", "$dept"))
                .hasMessageContaining("needs.cypher:17: $dept is used and not declared; write '$depth', or declare it");
    }

    @Test
    void refusesAPictureOfAColumnThatIsNotThere() {
        faulty(GOOD.replace("graph other distance", "graph other distanc"))
                .hasMessageContaining("needs.cypher:11: 'show: graph other distanc' cannot be drawn; "
                        + "'distanc' is no column: write 'distance'");
    }

    @Test
    void refusesAPictureOfAColumnOfAnotherType() {
        faulty(GOOD.replace("graph other distance", "bars other chain distance"))
                .hasMessageContaining("the column 'chain' is fact: name one that is integer, number, share or amount");
    }

    @Test
    void refusesADefaultOutOfRange() {
        faulty(GOOD.replace("1..12 = 6", "1..12 = 13"))
                .hasMessageContaining(
                        "needs.cypher:6: the default of 'depth' is 13; write a whole number from 1 to 12");
    }

    @Test
    void refusesADefaultThatIsNoList() {
        faulty(GOOD.replace("[\"aws\", \"azure\"]", "\"aws\""))
                .hasMessageContaining("needs.cypher:7: the default of 'clouds' is \"aws\"; write a list such as");
    }

    @Test
    void refusesADefaultThatIsNoChoice() {
        faulty(GOOD.replace("integer 1..12 = 6", "choice all|some = every"))
                .hasMessageContaining("the default of 'depth' is every; write all or some");
    }

    @Test
    void refusesATypeThatIsNotKnown() {
        faulty(GOOD.replace("integer 1..12", "interger 1..12"))
                .hasMessageContaining("needs.cypher:6: the type of 'depth' is 'interger 1..12'; write 'integer'");
    }

    @Test
    void refusesASlotThatIsNeitherParameterNorColumn() {
        faulty(GOOD.replace("{rows:other", "{row:other"))
                .hasMessageContaining(
                        "needs.cypher:12: {row:other|others} is neither a parameter nor a column that may "
                                + "stand here; write 'rows'");
    }

    @Test
    void refusesADescriptionThatIsNotSetApart() {
        faulty(GOOD.replace("integer 1..12 = 6   Steps", "integer 1..12 = 6 Steps"))
                .hasMessageContaining("needs.cypher:6: the parameter cannot be read")
                .hasMessageContaining("two spaces or more before the description");
    }

    @Test
    void refusesAFileWithoutAStatement() {
        faulty(GOOD.substring(0, GOOD.indexOf("CYPHER 25"))).hasMessageContaining("there is no statement");
    }

    @Test
    void refusesAnotherLanguageVersion() {
        faulty(GOOD.replace("CYPHER 25", "CYPHER 5")).hasMessageContaining("begin it with the line 'CYPHER 25'");
    }

    @Test
    void tellsAllFaultsOfAllFiles() {
        assertThatThrownBy(() -> Questions.read(List.of(
                        new QuestionText("a/needs.cypher", GOOD),
                        new QuestionText("b/needs.cypher", GOOD),
                        new QuestionText("a/Bad_Name.cypher", GOOD.replace("// none:", "// non:")))))
                .asInstanceOf(type(FaultyQuestions.class))
                .extracting(FaultyQuestions::faults)
                .satisfies(faults -> assertThat(faults.stream().map(Fault::toString))
                        .containsExactly(
                                "b/needs.cypher: there is a second question 'needs' (the other: a/needs.cypher); "
                                        + "give one of the two files another name",
                                "a/Bad_Name.cypher: the name 'Bad_Name' is no slug; name the file with lower-case "
                                        + "letters, digits and hyphens, such as depends-on.cypher",
                                "a/Bad_Name.cypher:13: there is no directive 'non'; write '// none: …'",
                                "a/Bad_Name.cypher: 'none' is missing; write a line '// none: …' at the top"));
    }

    private static Question read(String text) {
        return Questions.read(List.of(new QuestionText("cypher/questions/needs.cypher", text)))
                .find("needs")
                .orElseThrow();
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> faulty(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(FaultyQuestions.class);
    }
}
