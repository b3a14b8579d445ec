package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The reference page says what the question files and the registered procedures say. */
@BesideOthers
class ReferencePageIT {
    private static final Path PAGE = Path.of("cypher", "questions", "README.md");

    @Test
    void isWhatTheFilesAndTheProceduresSay() throws IOException {
        String page = ReferencePage.of(Questions.bundled().all(), procedures());
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as(PAGE + " differs: write it anew with mvn verify -Dit.test=ReferencePageIT -Dreference.write=true")
                .isEqualTo(page);
    }

    private static List<ReferencePage.Procedure> procedures() {
        var bolt = RunningProduct.graph().address();
        try (Driver driver = GraphDatabase.driver(bolt.uri(), AuthTokens.basic(bolt.user(), bolt.password()))) {
            return driver
                    .executableQuery("SHOW PROCEDURES YIELD name, signature, description"
                            + " WHERE name STARTS WITH 'interlock.' RETURN name, signature, description ORDER BY name")
                    .execute()
                    .records()
                    .stream()
                    .map(row -> new ReferencePage.Procedure(
                            row.get("name").asString(),
                            row.get("signature").asString(),
                            row.get("description").asString()))
                    .toList();
        }
    }
}
