package org.kontor.insight;

import org.kontor.web.Everyone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page.
@Controller
class FrontPageController {

    @GetMapping("")
    @Everyone
    String show() {
        return "insight/front";
    }
}
