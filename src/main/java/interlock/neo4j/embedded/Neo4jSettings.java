package interlock.neo4j.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import org.neo4j.configuration.Config;
import org.neo4j.graphdb.config.Setting;

/**
 * The settings of the Neo4j inside, the defaults of a server on one's own machine: what reads cannot read files or reach
 * the network, what runs too long or takes too much memory is stopped, and an empty store takes little room.
 */
final class Neo4jSettings {
    private Neo4jSettings() {}

    /** @param boltPort 0 for any free one */
    static Map<Setting<?>, Object> of(int boltPort, EmbeddedNeo4j.Caps caps) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("server.bolt.enabled", "true");
        text.put("server.bolt.listen_address", "127.0.0.1:" + boltPort);
        text.put("server.bolt.advertised_address", "127.0.0.1:" + boltPort);
        text.put("server.bolt.thread_pool_max_size", "16");
        text.put("server.bolt.connection_keep_alive", "5s");
        text.put("server.bolt.connection_keep_alive_probes", "2");
        text.put("internal.dbms.bolt.netty_server_shutdown_quiet_period_duration", "0s");
        text.put("internal.server.bolt.thread_pool_shutdown_wait_time", "1s");
        text.put("internal.server.bolt.connection_shutdown_wait_time", "1s");
        text.put("db.shutdown_transaction_end_timeout", "2s");
        text.put("server.http.enabled", "false");
        text.put("dbms.security.auth_enabled", "true");
        text.put("dbms.security.allow_csv_import_from_file_urls", "false");
        text.put("internal.dbms.cypher_ip_blocklist", "0.0.0.0/0,::/0");
        text.put("dbms.usage_report.enabled", "false");
        text.put("server.fleet_discovery.enabled", "false");
        text.put("dbms.fleet_manager.enabled", "false");
        text.put("db.transaction.timeout", caps.longest().toSeconds() + "s");
        text.put("db.transaction.monitor.check.interval", "1s");
        text.put("db.lock.acquisition.timeout", "10s");
        text.put("db.transaction.concurrent.maximum", "64");
        text.put("db.memory.transaction.max", caps.megabytes() + "m");
        text.put("dbms.memory.transaction.total.max", Runtime.getRuntime().maxMemory() * 3 / 10 / 1024 / 1024 + "m");
        text.put("db.tx_log.rotation.size", "32m");
        text.put("db.tx_log.preallocate", "false");
        text.put("server.memory.pagecache.size", "256m");
        // Else each statement is planned anew for a longer text or list among its parameters.
        text.put("internal.cypher.use_parameter_size", "false");
        Config config = Config.newBuilder().setRaw(text).build();
        Map<Setting<?>, Object> typed = new LinkedHashMap<>();
        text.keySet().forEach(name -> {
            var setting = config.getSetting(name);
            typed.put(setting, config.get(setting));
        });
        return typed;
    }
}
