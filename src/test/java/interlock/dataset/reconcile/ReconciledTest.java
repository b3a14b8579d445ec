package interlock.dataset.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.dataset.DataSet;
import interlock.dataset.Row;
import interlock.dataset.reconcile.SameAs.Answer;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciledTest {
    @TempDir
    Path folder;

    private DataSet read() {
        return new SmallMarket(folder).read();
    }

    @Test
    void anAnswerGivesAnEntityAndItsFactsTheOtherId() {
        DataSet same = Reconciled.of(read(), new SameAs(List.of(new Answer("maker", "acme", true))));
        assertThat(same.entities())
                .extracting(Row::id)
                .contains("acme", "buyer")
                .doesNotContain("maker");
        assertThat(same.facts().getFirst().text(":START_ID")).isEqualTo("acme");
        assertThat(same.facts().getFirst().text(":END_ID")).isEqualTo("buyer");
    }

    @Test
    void anAnswerThatTheyDifferChangesNothing() {
        DataSet read = read();
        assertThat(Reconciled.of(read, new SameAs(List.of(new Answer("maker", "acme", false)))))
                .isSameAs(read);
    }

    @Test
    void bothEndsOfAFactCannotBecomeOne() {
        SameAs answers = new SameAs(List.of(new Answer("maker", "buyer", true)));
        DataSet read = read();
        assertThatThrownBy(() -> Reconciled.of(read, answers))
                .hasMessageContaining("facts.csv:2: both ends are said to be the same: maker and buyer");
    }

    @Test
    void answersAreReadAsTheyAreWritten() throws IOException {
        SameAs answers = new SameAs(List.of(new Answer("a", "b", true), new Answer("c", "d", false)));
        Files.writeString(folder.resolve(SameAs.FILE), answers.csv());
        assertThat(SameAs.of(folder, "x")).contains(answers);
        assertThat(SameAs.kept(answers.lines())).isEqualTo(answers);
    }

    @Test
    void whatIsNoAnswerIsToldAtItsLine() throws IOException {
        Files.writeString(
                folder.resolve(SameAs.FILE), "id,other,answer\na,b,yes\na,b,\na,b,same\na,c,same\nA,b,same\n");
        assertThatThrownBy(() -> SameAs.of(folder, "x"))
                .hasMessageContaining("same.csv:2: answer is not known: yes")
                .hasMessageContaining("same.csv:5: is said to be the same as two: a")
                .hasMessageContaining("same.csv:6: is no id: A");
    }
}
