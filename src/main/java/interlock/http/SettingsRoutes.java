package interlock.http;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Map;

/** The settings as they hold, for whoever may write; of secrets only that they are set. */
final class SettingsRoutes {
    private SettingsRoutes() {}

    static void routes(RoutesConfig routes, List<ServerConfig.ShownSetting> shown) {
        routes.get("/api/settings", context -> {
            TokenAuth.demandWriter(context);
            context.json(Map.of("settings", shown));
        });
    }
}
