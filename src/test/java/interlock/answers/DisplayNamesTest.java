package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.search.Catalogue;
import interlock.search.Named;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayNamesTest {
    private static final Map<String, Object> GB =
            Map.of("id", "delta-gb", "label", "Company", "name", "Delta Holdings", "country", "GB");
    private static final Map<String, Object> US =
            Map.of("id", "delta-us", "label", "Company", "name", "Delta Holdings", "country", "US");
    private static final Map<String, Object> OTHER = Map.of("id", "other", "label", "Company", "name", "Other");

    @Test
    void tellApartWhatBearsOneNameInTheGraphEvenWhereItStandsAlone() {
        Catalogue graph = Catalogue.of(List.of(named(GB), named(US), named(OTHER)), List.of());

        List<Map<String, Object>> shown = DisplayNames.of(graph).on(List.of(GB, OTHER));

        assertThat(shown).extracting(DisplayNames::of).containsExactly("Delta Holdings (GB)", "Other");
        assertThat(shown.getFirst()).containsEntry("name", "Delta Holdings");
        assertThat(shown.getLast()).isEqualTo(OTHER);
    }

    @Test
    void tellApartWhatBearsOneNameInAnAnswer() {
        assertThat(DisplayNames.AMONG_THEMSELVES.on(List.of(GB, US, OTHER)))
                .extracting(DisplayNames::of)
                .containsExactly("Delta Holdings (GB)", "Delta Holdings (US)", "Other");
        assertThat(DisplayNames.AMONG_THEMSELVES.on(List.of(GB, OTHER))).containsExactly(GB, OTHER);
    }

    private static Named named(Map<String, Object> node) {
        return new Named(
                (String) node.get("id"),
                (String) node.get("label"),
                (String) node.get("name"),
                List.of(),
                (String) node.getOrDefault("country", ""),
                0);
    }
}
