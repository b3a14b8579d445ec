package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    private Path library;
    private ClassArchive archive;

    @BeforeEach
    void anArchiveOfOneLibrary() throws IOException {
        library = Files.writeString(folder.resolve("library.jar"), "classes");
        archive = new ClassArchive(
                Files.writeString(folder.resolve("classes.jsa"), "archive"),
                folder.resolve("classes.jsa.list"),
                List.of(library));
        Files.writeString(folder.resolve("classes.jsa.of"), archive.javaAndLibraries());
    }

    @Test
    void oneOfTheseLibrariesStays() {
        archive.makeForTheNextStart();
        assertThat(archive.file()).exists();
    }

    @Test
    void oneOfALibraryThatHasChangedIsTakenAway() throws IOException {
        Files.writeString(library, "other classes");
        archive.makeForTheNextStart();
        assertThat(archive.file()).doesNotExist();
    }

    @Test
    void oneOfAnotherJavaIsTakenAway() throws IOException {
        Files.writeString(
                folder.resolve("classes.jsa.of"),
                archive.javaAndLibraries().replace(System.getProperty("java.vm.version"), "24.0.1+9"));
        archive.makeForTheNextStart();
        assertThat(archive.file()).doesNotExist();
    }

    @Test
    void oneOfWhichNobodyKnowsWhatItWasMadeOfIsTakenAway() throws IOException {
        Files.delete(folder.resolve("classes.jsa.of"));
        archive.makeForTheNextStart();
        assertThat(archive.file()).doesNotExist();
    }
}
