package org.mirrorscope.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mirrorscope.shell.ErrorPage;
import org.mirrorscope.shell.Reader;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for what goes wrong outside of any controller, for example in a filter. */
@Controller
class ErrorFallback implements ErrorController {

    @RequestMapping("/error")
    ErrorPage error(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        // Somebody who asks for /error itself asks for a page that does not exist.
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatus.NOT_FOUND;
        Freshness.forget(response);
        response.setStatus(status.value());
        return Refusals.page(status, reader, request);
    }
}
