package interlock.neo4j.embedded;

import static org.neo4j.internal.kernel.api.security.AuthenticationResult.SUCCESS;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;
import org.neo4j.string.UTF8;

/** The one user of the embedded Neo4j, who has the password that is kept in the home folder. */
final class EmbeddedUser {
    static final String NAME = "neo4j";

    /** The first statement of a start may wait long for a busy machine: the usual limit is for questions. */
    private static final long LONGEST_MINUTES = 5;

    private EmbeddedUser() {}

    /**
     * Writes down {@code password} for the making of a store, as {@code neo4j-admin dbms set-initial-password} does: Neo4j
     * makes its user with it, and needs no statement, which would take longer than all else that we add to a start.
     *
     * @param folder the home, in which there is no store yet
     * @throws StartFailure where it cannot be written
     */
    static void writeForTheFirstStart(Path folder, String password) {
        FileUserRepository users = new FileUserRepository(
                new DefaultFileSystemAbstraction(),
                file(folder),
                NullLogProvider.getInstance(),
                EmptyMemoryTracker.INSTANCE);
        try {
            users.start();
            users.create(new User(
                    NAME,
                    null,
                    SystemGraphCredential.createCredentialForPassword(UTF8.encode(password), new SecureHasher()),
                    false,
                    false));
            users.shutdown();
        } catch (Exception e) {
            throw new StartFailure("The first user cannot be written into " + file(folder) + ": " + e, e);
        }
    }

    /** What was written is of no use once the store is made. */
    static void forgetTheFirstStart(Path folder) {
        try {
            Files.deleteIfExists(file(folder));
        } catch (IOException e) {
            throw new StartFailure("The file " + file(folder) + " cannot be taken away: " + e, e);
        }
    }

    private static Path file(Path folder) {
        return CommunitySecurityModule.getInitialUserRepositoryFile(
                Config.defaults(GraphDatabaseSettings.neo4j_home, folder));
    }

    /**
     * Sees to it that {@code password} is the password. It is tried first: a statement is needed only where somebody changed
     * the password.
     */
    static void have(String password, GraphDatabaseService system) {
        if (!isPassword(password, system)) {
            setPassword(password, system);
        }
    }

    private static boolean isPassword(String password, GraphDatabaseService system) {
        AuthManager door = ((GraphDatabaseAPI) system).getDependencyResolver().resolveDependency(AuthManager.class);
        try {
            return door.login(AuthToken.newBasicAuthToken(NAME, password), ClientConnectionInfo.EMBEDDED_CONNECTION)
                            .subject()
                            .getAuthenticationResult()
                    == SUCCESS;
        } catch (InvalidAuthTokenException e) {
            return false;
        }
    }

    /** Replaces the user rather than altering it: an alteration to the password that it has is refused. */
    private static void setPassword(String password, GraphDatabaseService system) {
        try (Transaction transaction = system.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            transaction
                    .execute(
                            "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password))
                    .close();
            transaction.commit();
        }
    }
}
