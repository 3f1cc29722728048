package org.kontor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page for what fails outside the handlers, such as a refused token or an unknown address.
@Controller
class ErrorPageController implements ErrorController {
    private final Shells shells;

    ErrorPageController(Shells shells) {
        this.shells = shells;
    }

    @RequestMapping("/error")
    @Everyone
    ModelAndView error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
        return page(shells.of(request), HttpStatusCode.valueOf(code));
    }

    static ModelAndView page(Shell shell, HttpStatusCode status) {
        String key = "web.error." + status.value();
        String kind = shell.words().has(key + ".title") ? key : "web.error.500";
        var page = new ModelAndView("web/error", Map.of("shell", shell, "key", kind));
        page.setStatus(status);
        return page;
    }
}
