package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data set says of records of others, in a file beside its own four. */
class RestatementFileTest {
    @TempDir
    Path folder;

    private Path with(String rows) throws IOException {
        Path written = new SmallMarket(folder).write();
        Files.writeString(written.resolve("corrections.csv"), "dataSet,records,id,deed\n" + rows);
        return written;
    }

    @Test
    void correctsWhatHasARowAndRetractsWhatHasNone() throws IOException {
        assertThat(DataSetFolder.read(with("other,facts,fact-one,corrected\nother,facts,fact-gone,retracted\n"))
                        .restated())
                .extracting(one -> one.origin() + " " + one.table() + " " + one.id() + " " + one.retracted())
                .containsExactly("other FACTS fact-one false", "other FACTS fact-gone true");
    }

    @Test
    void tellsEveryRowThatSaysNothing() throws IOException {
        assertThat(SmallMarket.faults(with("""
                        other,factz,fact-one,corrected
                        other,facts,fact-one,changed
                        other,facts,Fact One,corrected
                        ,facts,fact-one,corrected
                        other,facts,fact-gone,corrected
                        other,facts,fact-one,retracted
                        other,entities,maker,retracted
                        other,facts,fact-gone,retracted
                        """)))
                .containsExactly(
                        "corrections.csv:2: records is not known: factz; allowed: deals, entities, facts, sources",
                        "corrections.csv:3: deed is not known: changed; allowed: corrected, retracted",
                        "corrections.csv:4: is no id: Fact One; allowed: a lower-case slug",
                        "corrections.csv:5: is not another data set; name the one that brought the record",
                        "corrections.csv:6: is corrected and has no row: fact-gone; put it as it should be into facts.csv",
                        "corrections.csv:7: is retracted and has a row: fact-one; leave the row out of facts.csv",
                        "corrections.csv:8: only facts of others can be retracted: maker",
                        "corrections.csv:9: stands twice: fact-gone; keep one");
    }

    @Test
    void namesTheColumnThatItHasNot() throws IOException {
        Path written = with("");
        Files.writeString(written.resolve("corrections.csv"), "records,id,deed\n");
        assertThat(SmallMarket.faults(written))
                .containsExactly("corrections.csv:1: column is missing: dataSet; allowed: dataSet, deed, id, records");
    }
}
