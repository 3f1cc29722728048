package org.kontor.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its shell.
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {
    private final Shells shells;

    PageAdvice(Shells shells) {
        this.shells = shells;
    }

    @ModelAttribute(name = "shell", binding = false)
    Shell shell(HttpServletRequest request) {
        return shells.of(request);
    }
}
