package interlock.console;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.GraphFailure.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingLimitTest {
    private static final int DEEPEST = NestingLimit.DEEPEST;

    private static String nested(String opening, String closing, int times) {
        return "RETURN " + opening.repeat(times) + "1" + closing.repeat(times) + " AS x";
    }

    @ParameterizedTest
    @ValueSource(strings = {"(|)", "[|]", "{a: |}", "CASE WHEN true THEN | END", "case/**/1 when 1 then | End"})
    void whatStandsInItselfMayDoSoAsOftenAsIsSaid(String pair) {
        String opening = pair.split("\\|")[0];
        String closing = pair.split("\\|")[1];
        assertThatCode(() -> NestingLimit.check(nested(opening, closing, DEEPEST)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> NestingLimit.check(nested(opening, closing, DEEPEST + 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nested deeper than " + DEEPEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CASE n WHEN 1 THEN 2 END, ",
                "n.case, ",
                "case.name, ",
                "case, ",
                "'CASE WHEN', ",
                "`CASE WHEN`, ",
                "/* CASE WHEN */ 1, ",
                "showcase, ",
                "$case, ",
                "(:Case)--(case:Case), "
            })
    void whatStandsBesideItselfIsNotDeep(String one) {
        assertThatCode(() -> NestingLimit.check("RETURN " + one.repeat(10 * DEEPEST) + "1"))
                .doesNotThrowAnyException();
    }
}
