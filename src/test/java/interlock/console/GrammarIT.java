package interlock.console;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.CypherGrammar;
import org.junit.jupiter.api.Test;

/** Statements from a grammar, a few hundred of them; {@link GrammarSoak} is the long run. */
class GrammarIT {
    private static final long SEED = 20251130;

    @Test
    void noStatementMakesAFaultOfOurs() {
        GrammarRun run = new GrammarRun().send(120, SEED, CypherGrammar::statement);
        assertThat(run.faults()).isEmpty();
        assertThat(run.statuses().get(200).get()).as("most of them run").isGreaterThan(60);
    }

    @Test
    void noMutatedStatementMakesAFaultOfOurs() {
        assertThat(new GrammarRun().send(45, SEED, CypherGrammar::mutated).faults())
                .isEmpty();
    }

    @Test
    void trueFalseAndUnknownAddUp() {
        GrammarRun run = new GrammarRun().send(36, SEED, CypherGrammar::partition);
        assertThat(run.faults()).isEmpty();
        assertThat(run.statuses().get(200).get()).as("most of them run").isGreaterThan(15);
    }
}
