package org.mirrorscope.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running site, and every address that somebody can reach by following its links. */
final class Site {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern NAMED = Pattern.compile("((?:/es)?/(?:countries|findings|association))/.*");
    private static final Pattern NAME = Pattern.compile("/(?![^/]*\\.(?:svg|csv|json)$)[^/]+");

    private static final int OF_EACH_SORT = 2;

    private final URI root;
    private final HttpClient client = HttpClient.newHttpClient();

    Site(int port) {
        this.root = URI.create("http://127.0.0.1:" + port);
    }

    String address(String path) {
        return root + path;
    }

    HttpResponse<String> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * What a visitor finds who follows links from the home page: for each sort of address the first few of them. Every
     * answer is by path and query.
     */
    Map<String, HttpResponse<String>> walk() {
        Map<String, HttpResponse<String>> found = new TreeMap<>();
        Map<String, Integer> met = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>(Set.of("/"));
        waiting.add("/");
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            HttpResponse<String> answer = get(path);
            found.put(path, answer);
            if (!isPage(answer)) {
                continue;
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String next = local(path, link.group(1));
                if (!next.isEmpty() && seen.add(next) && met.merge(sort(next), 1, Integer::sum) <= OF_EACH_SORT) {
                    waiting.add(next);
                }
            }
        }
        return found;
    }

    static boolean isPage(HttpResponse<?> answer) {
        return answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
    }

    /** The path and query of a link inside this site; empty for one that leads elsewhere or within the page. */
    private String local(String page, String link) {
        String plain = link.replace("&amp;", "&").replaceFirst("#.*$", "");
        if (plain.isEmpty() || plain.startsWith("mailto:") || plain.startsWith("data:")) {
            return "";
        }
        URI target = root.resolve(page).resolve(plain);
        if (!root.getAuthority().equals(target.getAuthority())) {
            return "";
        }
        return target.getRawQuery() == null ? target.getRawPath() : target.getRawPath() + "?" + target.getRawQuery();
    }

    /** Addresses of one sort show the same page with other content. */
    static String sort(String path) {
        String[] parts = path.split("\\?", 2);
        Matcher named = NAMED.matcher(parts[0]);
        String page = parts[0];
        if (named.matches()) {
            String section = named.group(1);
            page = section
                    + NAME.matcher(page.substring(section.length()))
                            .replaceAll(name -> name.group().replaceAll("[^/.]+", "*"));
        }
        return parts.length == 1 ? page : page + "?" + parts[1].replaceAll("=[^&]*", "");
    }
}
