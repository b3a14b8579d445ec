package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a market without clouds warns: nobody who asks a question that knows clouds, whoever misspells one. */
class WordsOfTheMarketTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        01N50 | label does not exist. The label `Cloud` does not exist                  | true
        01N51 | relationship type does not exist. The type `RIVALS` does not exist       | true
        01N52 | property key does not exist. The property `shareMax` does not exist      | true
        01N52 | property key does not exist. The property `origin` does not exist        | true
        01N50 | label does not exist. The label `Clod` does not exist                   | false
        03N90 | cartesian product, of `Cloud`                                           | false
        """)
    void onlyWhatIsNoWordOfTheMarketIsTold(String code, String text, boolean missing) {
        assertThat(WordsOfTheMarket.isOnlyMissing(code, text)).isEqualTo(missing);
    }
}
