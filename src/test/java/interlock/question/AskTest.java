package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskTest {
    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("entity", new Kind.Entity(List.of("Company")), false, List.of(""), "The one"),
            new Parameter("kind", new Kind.Choice(List.of("all", "investments")), false, List.of("all"), "Which"),
            new Parameter("asOf", new Kind.Day(), false, List.of("today"), "The day"));

    @Test
    void readsWordsSlotsAndWhatTheySay() {
        Ask ask = Ask.read("who invested in {entity} [kind=investments, asOf=today]");

        assertThat(ask.words()).isEqualTo("who invested in {entity}");
        assertThat(ask.slots()).containsExactly("entity");
        assertThat(ask.says()).isEqualTo(Map.of("kind", "investments", "asOf", "today"));
        assertThat(Ask.slot("{entity+}")).contains(new Ask.Slot("entity", true));
        assertThat(Ask.slot("entity")).isEmpty();
    }

    @Test
    void findsNoFaultInWhatIsRight() {
        assertThat(faults("who invested in {entity} {when} [kind=investments]")).isEmpty();
        assertThat(faults("who backs both {*+}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "who invested in {entiti} | {entiti} is no parameter: write 'entity'",
                "who invested in {entity | '{entity' is no slot: write {name}, or {name+} for two or more",
                "investments [kind=loans] | [kind=loans] is not allowed: write all or investments",
                "investments [kinds=all] | [kinds=all] names no parameter: write 'kind'",
                "investments [kind] | 'investments [kind]' cannot be read: write 'name=value' in the brackets, and commas between several",
                "[kind=all] investments [kind=all] | '[kind=all] investments [kind=all]' cannot be read: write the words first, then 'name=value' in one pair of brackets",
            })
    void tellsWhatToWriteInstead(String phrase, String fault) {
        assertThat(faults(phrase)).containsExactly(fault);
    }

    @Test
    void daysNeedAQuestionThatTakesThem() {
        List<String> faults = new ArrayList<>();
        new AskRules(PARAMETERS.subList(0, 2)).check("{entity} {when}", (found, instead) -> faults.add(found));
        assertThat(faults).containsExactly("{when} is no parameter");
    }

    private static List<String> faults(String phrase) {
        List<String> faults = new ArrayList<>();
        new AskRules(PARAMETERS).check(phrase, (found, instead) -> faults.add(found + ": " + instead));
        return faults;
    }
}
