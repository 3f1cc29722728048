package org.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Turns what went wrong into a page for people or a problem detail for machines: the one place
/// that does.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Shells shells;

    ErrorPages(Shells shells) {
        this.shells = shells;
    }

    @ExceptionHandler(SignInNeeded.class)
    Object signIn(HttpServletRequest request, HttpServletResponse response) {
        if (wantsMachineReadable(request)) {
            return problem(HttpStatus.UNAUTHORIZED);
        }
        String address = "/" + PageLanguage.of(request).code() + "/sign-in";
        if (HttpMethod.GET.matches(request.getMethod())) {
            String wanted = request.getRequestURI();
            String query = request.getQueryString();
            address +=
                    "?next="
                            + URLEncoder.encode(
                                    query == null ? wanted : wanted + "?" + query,
                                    StandardCharsets.UTF_8);
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            return problem(HttpStatus.UNAUTHORIZED);
        }
        return "redirect:" + address;
    }

    @ExceptionHandler(Forbidden.class)
    Object forbidden(HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(NotFound.class)
    Object notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    Object lostUpdate(HttpServletRequest request) {
        return answer(request, HttpStatus.CONFLICT);
    }

    /// What the database forbids and no form had refused before came in between: nearly always two
    /// people at once. The log keeps it, should it be more than that.
    @ExceptionHandler(DataIntegrityViolationException.class)
    Object forbiddenByDatabase(
            HttpServletRequest request, DataIntegrityViolationException failure) {
        LOG.warn("{} {} was refused", request.getMethod(), request.getRequestURI(), failure);
        return answer(request, HttpStatus.CONFLICT);
    }

    /// An address that cannot be read names nothing; a form that cannot is a bad request.
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object unreadable(HttpServletRequest request, MethodArgumentTypeMismatchException failure) {
        boolean inAddress = failure.getParameter().hasParameterAnnotation(PathVariable.class);
        return answer(request, inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(Exception.class)
    Object anything(HttpServletRequest request, Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return answer(request, known.getStatusCode());
        }
        Optional<HttpStatus> trouble = DatabaseTrouble.status(failure);
        if (trouble.isPresent()) {
            return trouble(request, trouble.get(), failure);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private Object trouble(HttpServletRequest request, HttpStatus status, Exception failure) {
        LOG.error(
                "{} {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                DatabaseTrouble.inWords(failure));
        return wantsMachineReadable(request)
                ? problem(status)
                : ErrorPageController.page(shells.bare(request), status);
    }

    private Object answer(HttpServletRequest request, HttpStatusCode status) {
        return wantsMachineReadable(request)
                ? problem(status)
                : ErrorPageController.page(shells.of(request), status);
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatusCode status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatus(status));
    }

    static boolean wantsMachineReadable(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }
}
