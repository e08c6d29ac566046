package org.mirrorscope.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the address of a PostgreSQL of one's own: {@code jdbc:postgresql://...} or {@code postgresql://user:...}. */
final class DatabaseUrl {

    static final String VARIABLE = "MIRRORSCOPE_DATABASE_URL";

    private DatabaseUrl() {}

    /** The database that an address means; refuses one that cannot be understood, without repeating its password. */
    static Database read(String address) {
        try {
            URI uri = new URI(address.strip().replaceFirst("^jdbc:", ""));
            if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
                throw new Refusal("platform/database.url");
            }
            String path = uri.getRawPath();
            if (uri.getHost() == null || path == null || path.length() < 2) {
                throw new Refusal("platform/database.url");
            }
            return read(uri, path);
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw new Refusal("platform/database.url");
        }
    }

    private static Database read(URI uri, String path) {
        Map<String, String> options = options(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String user = login.length > 0 ? decode(login[0]) : options.getOrDefault("user", "");
        String password = login.length > 1 ? decode(login[1]) : options.getOrDefault("password", "");
        if (user.isEmpty()) {
            throw new Refusal("platform/database.url");
        }
        options.keySet().removeAll(Arrays.asList("user", "password"));
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&"));
        String url = "jdbc:postgresql://" + uri.getHost() + port + path + (query.isEmpty() ? "" : "?" + query);
        return new Database(url, user, password);
    }

    /** Option values stay encoded, but for the login, which is taken out. */
    private static Map<String, String> options(String query) {
        Map<String, String> options = new TreeMap<>();
        for (String option : query.split("&")) {
            String[] parts = option.split("=", 2);
            if (parts.length == 2) {
                boolean login = parts[0].equals("user") || parts[0].equals("password");
                options.put(parts[0], login ? decode(parts[1]) : parts[1]);
            }
        }
        return options;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
