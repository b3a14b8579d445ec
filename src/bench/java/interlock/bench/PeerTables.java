package interlock.bench;

import interlock.market.BareLoops;
import interlock.market.Market;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The reliance that holds as a table of DuckDB in memory, walked by one recursive statement with {@code USING KEY}, in as
 * many threads as there are cores. As for {@link PeerGraph}, facts that do not hold are left out beforehand.
 */
@State(Scope.Benchmark)
public class PeerTables {

    private final LargeMarket large = new LargeMarket();
    private final Connection connection = filled(large.market);

    private static Connection filled(Market market) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try (var tables = connection.createStatement()) {
                tables.execute(Statement.in("peer-tables.sql").text());
            }
            fill(connection.unwrap(DuckDBConnection.class), market);
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(DuckDBConnection connection, Market market) throws SQLException {
        try (DuckDBAppender entities = connection.createAppender("entity")) {
            for (int entity = 0; entity < market.entities(); entity++) {
                entities.beginRow();
                entities.append(entity);
                entities.append(market.id(entity));
                entities.endRow();
            }
        }
        try (DuckDBAppender reliance = connection.createAppender("reliance")) {
            int need = 0;
            for (int fact = 0; fact < market.reliances(); fact++) {
                // The facts of one customer in one role stand together.
                if (fact > 0
                        && (market.customer(fact) != market.customer(fact - 1)
                                || market.role(fact) != market.role(fact - 1))) {
                    need++;
                }
                if (market.holds(fact, LargeMarket.TERMS)) {
                    reliance.beginRow();
                    reliance.append(market.supplier(fact));
                    reliance.append(market.customer(fact));
                    reliance.append(need);
                    reliance.append(market.type(fact).isEssential());
                    reliance.endRow();
                }
            }
        }
    }

    void dependents(BareLoops.Row row) {
        ask("dependents.sql", row, large.hub, LargeMarket.DEPTH);
    }

    void knockOut(BareLoops.Row row) {
        ask("knock-out.sql", row, large.hub);
    }

    private void ask(String file, BareLoops.Row row, int... values) {
        try (PreparedStatement statement =
                connection.prepareStatement(Statement.in(file).text())) {
            for (int place = 0; place < values.length; place++) {
                statement.setInt(place + 1, values[place]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows.getString(1), rows.getInt(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        connection.close();
    }
}
