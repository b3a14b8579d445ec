package interlock.dataset.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file with a whole market says of itself: its data sets, its world, its day and its fingerprint. */
@BesideOthers
class ExportNoteIT {
    @TempDir
    Path folder;

    @Test
    void everyFormatSaysWhichDataItHoldsAndHasTheSameFingerprint() throws Exception {
        JsonNode json = Http.get("/api/export.json?dataSet=ai-market").json();
        String fingerprint = json.get("fingerprint").asText();
        Path zip = folder.resolve("market.zip");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarketExport.write(RunningProduct.graph(), "ai-market", ExportFormat.ZIP, out);
        Files.write(zip, out.toByteArray());
        String note;
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            note = Files.readString(files.getPath("/EXPORT.md"), StandardCharsets.UTF_8);
        }

        assertThat(fingerprint).matches("[0-9a-f]{12}");
        assertThat(note)
                .contains("Data sets: ai-market", "Records: 184 entities, 52 deals, 336 sources, 798 facts")
                .contains("written on " + json.get("written").asText())
                .contains("Fingerprint of the data: " + fingerprint);
        assertThat(Http.get("/api/export.graphml?dataSet=ai-market").body())
                .contains("Data sets: ai-market</desc>", "<!-- Fingerprint of the data: " + fingerprint + " -->");
        assertThat(Http.get("/api/export.cypher?dataSet=ai-market").body())
                .contains("// Data sets: ai-market\n")
                .endsWith("// Fingerprint of the data: " + fingerprint + "\n");
    }

    @Test
    void aWorldIsToldInTheFileAndHasAnotherFingerprint() {
        JsonNode without = Http.get("/api/export.json?without=azure").json();
        assertThat(without.at("/world/without/0").asText()).isEqualTo("azure");
        assertThat(without.get("fingerprint").asText())
                .isNotEqualTo(
                        Http.get("/api/export.json").json().get("fingerprint").asText());
        assertThat(Http.get("/api/export.cypher?without=azure").body())
                .contains("// In a world that is not the market as it is: without azure\n");
    }
}
