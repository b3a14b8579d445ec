package interlock.console;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.CypherGrammar;
import org.junit.jupiter.api.Test;

/** Statements from a grammar, a hundred of them, since each is planned anew; {@link GrammarSoak} is the long run. */
@BesideOthers
class GrammarIT {
    private static final long SEED = 20251130;

    @Test
    void noStatementMakesAFaultOfOurs() {
        GrammarRun run = new GrammarRun().send(60, SEED, CypherGrammar::statement);
        assertThat(run.faults()).isEmpty();
        assertThat(run.statuses().get(200).get()).as("most of them run").isGreaterThan(30);
    }

    @Test
    void noMutatedStatementMakesAFaultOfOurs() {
        assertThat(new GrammarRun().send(24, SEED, CypherGrammar::mutated).faults())
                .isEmpty();
    }

    @Test
    void trueFalseAndUnknownAddUp() {
        GrammarRun run = new GrammarRun().send(18, SEED, CypherGrammar::partition);
        assertThat(run.faults()).isEmpty();
        assertThat(run.statuses().get(200).get()).as("most of them run").isGreaterThan(7);
    }
}
