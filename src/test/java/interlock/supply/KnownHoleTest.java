package interlock.supply;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.supply.KnownHole.Library;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holes are found by the versions that have them. The file is a shortened one, with the ranges of its original. */
class KnownHoleTest {
    private static final List<KnownHole> HOLES = KnownHole.in(Path.of("src/test/resources/interlock/holes"));

    @ParameterizedTest
    @CsvSource({
        "2.14.1, true",
        "2.0-beta9, true",
        "2.0-beta8, false",
        "2.3, true",
        "2.3.1, false",
        "2.12.1, true",
        "2.12.2, false",
        "2.13.0, true",
        "2.15.0-rc1, true",
        "2.15.0, false",
        "2.26.1, false",
        "1.2.17, false"
    })
    void aVersionHasAHoleOrHasIt(String version, boolean hole) {
        Library library = new Library("org.apache.logging.log4j:log4j-core", version);
        assertThat(HOLES.stream().filter(known -> known.isIn(library)).map(KnownHole::id))
                .isEqualTo(hole ? List.of("GHSA-jfh8-c2jp-5v3q") : List.of());
    }

    @Test
    void anotherLibraryHasNone() {
        assertThat(HOLES).noneMatch(known -> known.isIn(new Library("org.apache.logging.log4j:log4j-api", "2.14.1")));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0.0, 0",
        "1.9, 1.10, -1",
        "1.0-alpha-1, 1.0-beta-1, -1",
        "1.0-rc1, 1.0, -1",
        "1.0-SNAPSHOT, 1.0, -1",
        "1.0, 1.0-sp, -1",
        "4.2.17.Final, 4.2.17, 0",
        "4.2.17.Final, 4.2.18.Final, -1",
        "2026.08.1, 2026.8.1, 0",
        "2026.08.1, 5.26.1, 1",
        "33.0.0-jre, 33.0.0-android, 1",
        "1.0.1, 1.0-xyz, 1",
        "99999999999999999999, 1, 1"
    })
    void versionsAreInTheOrderOfMaven(String one, String other, int order) {
        assertThat(Integer.signum(new MavenVersion(one).compareTo(new MavenVersion(other))))
                .isEqualTo(order);
        assertThat(Integer.signum(new MavenVersion(other).compareTo(new MavenVersion(one))))
                .isEqualTo(-order);
    }
}
