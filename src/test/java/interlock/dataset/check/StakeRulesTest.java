package interlock.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.SmallMarket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stakes and who controls, several partnerships of one pair, and from when to when a list is complete. */
class StakeRulesTest {
    @TempDir
    Path folder;

    SmallMarket market;

    @BeforeEach
    void begin() {
        market = new SmallMarket(folder);
    }

    @Test
    void controlBelongsToAStake() {
        market.fact("id", "f", "what", "x", "control", "true")
                .fact(
                        ":TYPE",
                        "OWNS",
                        "id",
                        "g",
                        "what",
                        "",
                        "shareMin",
                        "0.51",
                        "shareMax",
                        "0.51",
                        "shareOf",
                        "equity",
                        "control",
                        "true");
        assertThat(market.faults()).containsExactly("facts.csv:3: control belongs to OWNS only: true");
    }

    @Test
    void aPairHasMoreThanOnePartnership() {
        market.fact(":TYPE", "PARTNERS_WITH", "id", "f", "what", "cars", "announced", "2024-01-01")
                .fact(":TYPE", "PARTNERS_WITH", "id", "g", "what", "phones", "announced", "2025-01-01");
        assertThat(market.faults()).isEmpty();
    }

    @Test
    void whatIsCompleteBeginsBeforeItEnds() {
        market.entity("completeFor", "RIVALS", "completeAsOf", "2025-01-01", "completeSince", "2025-01-02");
        assertThat(market.faults())
                .containsExactly("entities.csv:7: completeSince is after completeAsOf: 2025-01-02 > 2025-01-01");
    }
}
