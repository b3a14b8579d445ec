package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is closed to others in a home, and what is left as it is. */
class PrivateHomeTest {
    @TempDir
    Path folder;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path open(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aFolderThatIsThereMayHoldOtherThingsAndStaysAsItIs() throws IOException {
        Path there = open("there");

        PrivateFolder.at(there);

        assertThat(permissions(there)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFolderThatIsMadeIsClosedToOthersAndThoseAboveItStay() throws IOException {
        Path above = open("above");

        Path made = PrivateFolder.at(above.resolve("home"));

        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(above)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void ourOwnFoldersInsideAreClosedWhereverTheyCameFrom() throws IOException {
        Path there = open("there");
        Path ours = open("there/data");

        PrivateFolder.inside(there, "data", "run");

        assertThat(permissions(ours)).isEqualTo("rwx------");
        assertThat(permissions(there.resolve("run"))).isEqualTo("rwx------");
    }

    @Test
    void aFileInTheWayIsToldInALine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "of somebody");

        assertThatThrownBy(() -> PrivateFolder.at(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll(file.toString(), "INTERLOCK_HOME")
                .message()
                .doesNotContain("\n");
        assertThat(file).hasContent("of somebody");
    }

    @ParameterizedTest
    @CsvSource({"'', is empty", "abc, holds a password of 3 characters", "'  1234567\n', holds a password of 7"})
    void aPasswordThatNeo4jWouldNotTakeIsToldInALineAndKept(String written, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), written);

        assertThatThrownBy(() -> PasswordFile.keptIn(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll(file.toString(), told, "delete it")
                .message()
                .doesNotContain("\n");
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @Test
    void aPasswordIsMadeOnceAndIsNobodyElses() throws IOException {
        String made = PasswordFile.keptIn(folder);

        assertThat(PasswordFile.keptIn(folder)).isEqualTo(made);
        assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
        assertThat(PasswordFile.keptIn(open("another"))).isNotEqualTo(made);
    }
}
