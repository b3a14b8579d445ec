package interlock.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {
    @ParameterizedTest
    @ValueSource(strings = {"N/D", "(none)", "N.A", "n/a", "Not  Disclosed", "--", "TBD.", "keine Angabe", "#N/A"})
    void whatMeansNothingIsToldHoweverItIsWritten(String cell) {
        assertThat(Placeholder.is(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nordlys", "None Such Ltd", "C#", "Unknown Worlds", "Others & Sons", "---------"})
    void aNameIsNoPlaceholder(String cell) {
        assertThat(Placeholder.is(cell)).isFalse();
    }
}
