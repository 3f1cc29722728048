package org.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Sends who comes without a language to the front page in the language their browser asks for.
@Controller
@OutsideLanguages
class RootController {

    @GetMapping("/")
    @Everyone
    String root(HttpServletRequest request) {
        return "redirect:/" + PageLanguage.of(request).code();
    }
}
