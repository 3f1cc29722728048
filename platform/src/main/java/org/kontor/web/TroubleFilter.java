package org.kontor.web;

import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers where the database fails around the handlers, such as while the session is read: with a
/// page that needs nothing of it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroubleFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleFilter.class);

    private final Shells shells;
    private final TemplateEngine templates;

    TroubleFilter(Shells shells, TemplateEngine templates) {
        this.shells = shells;
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            Optional<HttpStatus> trouble = DatabaseTrouble.status(failure);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.error(
                    "{} {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    DatabaseTrouble.inWords(failure));
            answer(request, response, trouble.get());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (ErrorPages.wantsMachineReadable(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write(
                            "{\"status\":%d,\"title\":\"%s\"}"
                                    .formatted(status.value(), status.getReasonPhrase()));
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        var output = new WriterOutput(response.getWriter());
        templates.render(
                "web/error.jte",
                Map.of("shell", shells.bare(request), "key", "web.error." + status.value()),
                output);
    }
}
