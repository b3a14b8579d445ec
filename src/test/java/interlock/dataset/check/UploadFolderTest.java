package interlock.dataset.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.dataset.NotADataSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {
    private static InputStream zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[10]);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @TempDir
    Path uploads;

    @Test
    void aFileThatOurDiskDoesNotTakeIsNoFaultOfTheZip() throws IOException {
        try (UploadFolder upload = UploadFolder.empty(uploads, 1_000)) {
            Files.delete(upload.folder());
            assertThatThrownBy(() -> upload.addZip(zip("facts.csv"))).isInstanceOf(UncheckedIOException.class);
            Files.createDirectory(upload.folder());
        }
    }

    @Test
    void aZipThatBreaksOffIsTheSendersFault() throws IOException {
        byte[] whole = zip("facts.csv").readAllBytes();
        try (UploadFolder upload = UploadFolder.empty(uploads, 1_000)) {
            assertThatThrownBy(() -> upload.addZip(new ByteArrayInputStream(whole, 0, 45)))
                    .isInstanceOf(NotADataSet.class)
                    .hasMessageStartingWith("The zip cannot be read");
        }
    }

    @Test
    void aNameThatIsTooLongIsTheSendersFault() throws IOException {
        try (UploadFolder upload = UploadFolder.empty(uploads, 1_000)) {
            assertThatThrownBy(() -> upload.addZip(zip("a".repeat(300) + ".csv")))
                    .isInstanceOf(NotADataSet.class)
                    .hasMessage("The name of a file has 304 characters, but may have at most 100");
        }
    }

    @Test
    void aZipWithTwoDataSetsIsRefusedWithBothNamed() throws IOException {
        assertThatThrownBy(() -> UploadFolder.zip(uploads, zip("one/facts.csv", "two/mapping.yml"), 1_000))
                .isInstanceOf(NotADataSet.class)
                .hasMessage("The zip holds more than one data set: 'one' and 'two'; send each in a zip of its own");
    }

    @Test
    void aZipWithoutAnyFileOfADataSetSaysWhatItHolds() {
        assertThatThrownBy(() -> UploadFolder.zip(uploads, zip("market.zip"), 1_000))
                .isInstanceOf(NotADataSet.class)
                .hasMessageContaining(
                        "The zip holds no file of a data set, but 'market.zip': such a file ends in .csv");
    }

    @Test
    void foldersMayBePartedByBackslashesAndWhatAMacAddsIsLeftOut() throws IOException {
        try (UploadFolder upload = UploadFolder.zip(
                uploads, zip("market\\mapping.yml", "market\\my rounds.xlsx", "__MACOSX/._mapping.yml"), 1_000)) {
            assertThat(upload.folder().resolve("mapping.yml")).exists();
            assertThat(upload.folder()).isDirectoryContaining("glob:**my rounds.xlsx");
            assertThat(upload.folder().resolve(".zip")).doesNotExist();
        }
    }

    @Test
    void nothingIsLeftWhenItIsClosed() throws IOException {
        UploadFolder upload = UploadFolder.zip(uploads, zip("market/facts.csv"), 1_000);
        assertThat(upload.folder().resolve("facts.csv")).exists();
        upload.close();
        assertThat(upload.folder()).doesNotExist();
    }

    @Test
    void whatDeadProcessesLeftIsTakenAwayAndNothingElse() throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path dead = Files.createDirectories(uploads.resolve("4194999/data-set1"));
            Files.writeString(dead.resolve("facts.csv"), "left");
            Path alive = Files.createDirectories(uploads.resolve(String.valueOf(other.pid())));
            Path foreign = Files.createDirectories(uploads.resolve("notes"));
            UploadFolder.clear(uploads);
            assertThat(dead.getParent()).doesNotExist();
            assertThat(alive).exists();
            assertThat(foreign).exists();
        } finally {
            other.destroyForcibly();
        }
    }
}
