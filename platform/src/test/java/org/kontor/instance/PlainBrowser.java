package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a window: it keeps cookies, whichever node gave them, and sends forms.
final class PlainBrowser {
    private static final Pattern COOKIE = Pattern.compile("([^=]+)=([^;]*).*");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    private final Map<String, String> cookies = new TreeMap<>();

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return keepCookies(client.send(request(address).GET().build(), BodyHandlers.ofString()));
    }

    /// Opens the page and sends a form that stands on it.
    ///
    /// @param fields without the token, which is taken from the page
    HttpResponse<String> send(String page, String form, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpResponse<String> opened = get(page);
        Matcher token = TOKEN.matcher(opened.body());
        assertThat(token.find()).as("a form on %s: %s", page, opened.body()).isTrue();
        return post(form, token.group(1), fields);
    }

    private HttpResponse<String> post(String form, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new TreeMap<>(fields);
        all.put("_csrf", token);
        String body =
                all.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return keepCookies(
                client.send(
                        request(form)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> keepCookies(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(Matcher::matches)
                .forEach(cookie -> cookies.put(cookie.group(1), cookie.group(2)));
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
