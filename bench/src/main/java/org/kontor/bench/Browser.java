package org.kontor.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One visitor with cookies of their own, who reads pages and sends the forms that are on them.
final class Browser {
    private static final Pattern FORM = Pattern.compile("<form.*?</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("^<form[^>]* action=\"([^\"]*)\"");
    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private static final int MOST_REDIRECTS = 5;
    // One for all visitors: each client would bring a thread of its own.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(URI server) {
        this.server = server;
    }

    /// Asks once, packed as browsers like it, and follows nobody elsewhere.
    ///
    /// @return the status
    int ask(String path) throws IOException, InterruptedException {
        return exchange(
                        HttpRequest.newBuilder(server.resolve(path))
                                .timeout(LONGEST_ANSWER)
                                .header("Accept", "text/html")
                                .header("Accept-Encoding", "gzip"))
                .statusCode();
    }

    /// @param headers names and values in turn
    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(LONGEST_ANSWER);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return followed(request);
    }

    /// Sends the page's form whose text contains the mark, with what is filled in already and these
    /// values.
    HttpResponse<String> send(String page, String mark, Map<String, String> values)
            throws IOException, InterruptedException {
        HttpResponse<String> shown = get(page);
        String form =
                forms(shown.body()).stream()
                        .filter(each -> each.contains(mark))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "%s (%d) has no form with %s"
                                                        .formatted(
                                                                page, shown.statusCode(), mark)));
        var fields = new TreeMap<String, String>();
        FIELD.matcher(form).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.putAll(values);
        Matcher action = ACTION.matcher(form);
        String target = action.find() ? action.group(1) : page;
        return followed(
                HttpRequest.newBuilder(server.resolve(target))
                        .timeout(LONGEST_ANSWER)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(fields))));
    }

    private HttpResponse<String> followed(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = exchange(request);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            Optional<String> target = answer.headers().firstValue("Location");
            if (target.isEmpty()) {
                return answer;
            }
            answer =
                    exchange(
                            HttpRequest.newBuilder(answer.uri().resolve(target.get()))
                                    .timeout(LONGEST_ANSWER));
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return answer;
    }

    private static List<String> forms(String page) {
        var forms = new ArrayList<String>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            forms.add(form.group());
        }
        return forms;
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
