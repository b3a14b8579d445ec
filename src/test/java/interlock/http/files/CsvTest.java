package interlock.http.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void whatASpreadsheetWouldRunIsTextInCellsAndInTheHeader(String formula) throws IOException {
        StringWriter out = new StringWriter();
        Csv csv = new Csv(out, List.of(formula, "name"));
        csv.write(Map.of(formula, formula, "name", "a name"));
        csv.end();
        assertThat(out).hasToString("'" + formula + ",name\r\n'" + formula + ",a name\r\n");
    }

    @Test
    void numbersStayNumbers() throws IOException {
        StringWriter out = new StringWriter();
        Csv csv = new Csv(out, List.of("n"));
        csv.write(Map.of("n", -1));
        csv.end();
        assertThat(out).hasToString("n\r\n-1\r\n");
    }
}
