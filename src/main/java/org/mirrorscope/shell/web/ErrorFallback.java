package org.mirrorscope.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mirrorscope.shell.Page;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.UnsentPage;
import org.mirrorscope.shell.VisitorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for what goes wrong outside of any controller, for example in a filter. */
@Controller
class ErrorFallback implements ErrorController {

    private final ObjectProvider<VisitorSource> visitors;

    ErrorFallback(ObjectProvider<VisitorSource> visitors) {
        this.visitors = visitors;
    }

    @RequestMapping("/error")
    Page error(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        // Somebody who asks for /error itself asks for a page that does not exist.
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        Freshness.forget(response);
        response.setStatus(status.value());
        VisitorSource visitor = visitors.getIfAvailable();
        return visitor != null && status.isSameCodeAs(HttpStatus.UNAUTHORIZED) && SentForm.isSent(request)
                ? unsent(reader, request, visitor.entrance())
                : Refusals.page(status, reader, request);
    }

    private static UnsentPage unsent(Reader reader, HttpServletRequest request, String entrance) {
        return new UnsentPage(
                reader.text("shell/error.401.title"),
                reader.text("shell/unsent.description"),
                Refusals.path(request),
                String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                SentForm.fields(request),
                entrance);
    }
}
