package org.mirrorscope.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.ErrorPage;
import org.mirrorscope.shell.Page;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns everything that goes wrong into a page that says what happened and what to do; never a stack trace. */
@ControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    Page refused(RefusedRequest refusal, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        return refused(refusal.status(), refusal.sentence(reader), reader, request, response);
    }

    /** Something that the data do not allow at present (409). */
    @ExceptionHandler
    Page refused(Refusal refusal, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        return refused(HttpStatus.CONFLICT, refusal.sentence(reader.messages()), reader, request, response);
    }

    private static Page refused(
            HttpStatus status,
            String sentence,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        Freshness.forget(response);
        response.setStatus(status.value());
        return SentForm.of(request)
                .<Page>map(form -> form.refused(sentence, reader))
                .orElseGet(() -> new ErrorPage(status.value(), title(reader, status), sentence, path(request)));
    }

    @ExceptionHandler
    ErrorPage failed(Exception failure, Reader reader, HttpServletRequest request, HttpServletResponse response) {
        Freshness.forget(response);
        HttpStatusCode status = HttpStatus.INTERNAL_SERVER_ERROR;
        if (failure instanceof ErrorResponse known) {
            status = known.getStatusCode();
            known.getHeaders().getOrEmpty(HttpHeaders.ALLOW).forEach(allow -> response.addHeader("Allow", allow));
        } else if (failure
                instanceof InvalidParameterException bad) { // the server's: bytes that are no text, or too many
            status = HttpStatusCode.valueOf(bad.getErrorCode());
        } else if (failure instanceof TypeMismatchException) { // an address with a word where a number or an id belongs
            status = HttpStatus.BAD_REQUEST;
        } else {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        response.setStatus(status.value());
        return page(status, reader, request);
    }

    /** The page for a status, with what can be said without knowing more. */
    static ErrorPage page(HttpStatusCode status, Reader reader, HttpServletRequest request) {
        return new ErrorPage(
                status.value(),
                title(reader, status),
                reader.text("shell/error." + known(status) + ".sentence"),
                path(request));
    }

    /** The path that was asked for, without the language. */
    static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String title(Reader reader, HttpStatusCode status) {
        return reader.text("shell/error." + known(status) + ".title");
    }

    private static int known(HttpStatusCode status) {
        return switch (status.value()) {
            case 401, 403, 404, 405, 409, 413, 503 -> status.value();
            default -> status.is4xxClientError() ? 400 : 500;
        };
    }
}
