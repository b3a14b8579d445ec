package interlock.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.fixtures.SmallMarket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks wrong, and keeps nothing from being loaded. */
class WarningsTest {
    @TempDir
    Path folder;

    SmallMarket market;

    @BeforeEach
    void begin() {
        market = new SmallMarket(folder);
    }

    private List<String> warnings() {
        return market.read().warnings().first().stream().map(Fault::toString).toList();
    }

    @Test
    void thereAreNoneWhereNothingLooksWrong() {
        DataSet dataSet = market.read();
        assertThat(dataSet.warnings().count()).isZero();
        assertThat(dataSet.warnings().first()).isEmpty();
    }

    @Test
    void aSourceWithoutAKindIsNamedWhereOthersHaveOne() {
        market.source("id", "filed", "kind", "filing");

        assertThat(warnings()).containsExactly("sources.csv:2: kind is empty: report");
    }

    @Test
    void companiesAndCloudsAreAtHomeSomewhereWhereOthersAre() {
        market.entity("id", "lab", "segment", "model lab;cloud");

        assertThat(warnings())
                .containsExactly(
                        "entities.csv:2: a Company without a country: maker",
                        "entities.csv:2: a Company without a segment: maker",
                        "entities.csv:3: a Company without a country: buyer",
                        "entities.csv:3: a Company without a segment: buyer",
                        "entities.csv:4: a Cloud without a country: cloud",
                        "entities.csv:4: a Cloud without a segment: cloud",
                        "entities.csv:7: a Company without a country: lab");
    }

    @Test
    void aCodeThatIsNoCountrysAndNoCurrencysIsNamed() {
        market.entity("id", "lab", "country", "UK")
                .fact(
                        "id",
                        "slip",
                        "what",
                        "some",
                        "amountMax",
                        "5",
                        "amountMin",
                        "5",
                        "amountQualifier",
                        "exact",
                        "currency",
                        "UDS");

        assertThat(warnings())
                .contains(
                        "entities.csv:7: country is no code of ISO 3166: UK; give one of its codes, such as GB for the United"
                                + " Kingdom",
                        "facts.csv:3: currency is no code of ISO 4217: UDS; give one of its codes, such as GBP");
    }

    @Test
    void anEndThatNobodyMeansIsNamed() {
        market.fact("id", "open", "what", "some", "until", "9999-12-31")
                .fact("id", "lasting", "what", "more", "since", "2025-01-01", "until", "2074-01-01")
                .fact("id", "listed", "what", "other", "until", "2099-12-31");

        assertThat(warnings())
                .containsExactly(
                        "facts.csv:3: until is so far ahead that it stands for no end: 9999-12-31;"
                                + " leave it empty where no end is known",
                        "facts.csv:5: until is so far ahead that it stands for no end: 2099-12-31;"
                                + " leave it empty where no end is known");
    }

    @Test
    void exclusiveIsAPreferenceWhereOthersAreDeclared() {
        market.fact("id", "first", "what", "some", "preference", "first-refusal")
                .fact("id", "only", "what", "other", "exclusive", "true", "preference", "exclusive")
                .fact("id", "bare", "what", "more", "exclusive", "true");

        assertThat(warnings()).containsExactly("facts.csv:5: exclusive is true and preference is not exclusive: bare");
    }

    @Test
    void aThingIsNotCalledLikeAFixedRole() {
        market.fact("id", "second", "what", "Capital");

        assertThat(warnings())
                .containsExactly("facts.csv:3: what is spelt like a fixed role: Capital; name the thing otherwise: "
                        + "capital, developer, operator, design, manufacture, distribution, chips and requirement are"
                        + " roles");
    }

    @Test
    void aNeedDoesNotHoldBeforeBothOfItsEndsExist() {
        market.fact("id", "made", ":TYPE", "MAKES", ":END_ID", "chip", "what", "", "since", "2026-01-01")
                .fact("id", "designed", ":TYPE", "DESIGNS", ":END_ID", "chip", "what", "", "since", "2025-01-01")
                .fact("id", "runs", ":TYPE", "RUNS_ON", ":START_ID", "cloud", ":END_ID", "chip", "what", "")
                .fact(
                        "id",
                        "over",
                        ":TYPE",
                        "RUNS_ON",
                        ":START_ID",
                        "model",
                        ":END_ID",
                        "chip",
                        "what",
                        "",
                        "status",
                        "ended");

        assertThat(warnings())
                .containsExactly("facts.csv:5: rests on what is not there yet: "
                        + "runs holds from 2025-11-18, and chip has a fact MAKES from 2026-01-01 only");
    }

    @Test
    void ofManyTheFirstAreKeptAndAllAreCounted() {
        for (int i = 0; i < 1_200; i++) {
            market.fact(
                    "id",
                    "more-" + i,
                    "what",
                    "chips",
                    "deal",
                    "deal-one",
                    "since",
                    "2026-01-01",
                    "shareOf",
                    "x" + i,
                    "shareMin",
                    "0.5");
        }
        DataSet dataSet = market.read();

        assertThat(dataSet.warnings().count()).isEqualTo(1_200);
        assertThat(dataSet.warnings().first()).hasSize(1_000);
        assertThat(dataSet.warnings().kinds())
                .containsExactly(org.assertj.core.api.Assertions.entry("what is spelt like a fixed role", 1_200L));
        assertThat(dataSet.warnings().toString())
                .startsWith("1200 warnings\nOf each kind\n  1200 × what is")
                .endsWith(" 1100 more");
    }
}
